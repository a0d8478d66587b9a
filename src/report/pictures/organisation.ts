import { type HierarchyNode, stratify, tree } from 'd3-hierarchy'
import type { Organisation, Place } from '../report.js'
import type { PaintName } from './palette.js'
import { type Drawing, drawing, label, line, path, rect, SIZE, SMALL } from './svg.js'
import { fitted, STRONG, wrappedText } from './text-width.js'

/** What joins houses of several tops: it is not drawn. */
const ROOT = ''
const [BOX, GAP, LINE, PAD] = [112, 14, 15, 8]
const LOAD = 5
const STEP = 34

type Node = HierarchyNode<Place | null>

/** Who works for whom, with what each may do and how busy it is: boxes below each other where there is room, else rows. @param width in pixels */
export function drawOrganisation(title: string, { places }: Organisation, width: number): Drawing {
  const root = rooted(places)
  const caption = { title, description: places.map(described).join(' ') }
  const leaves = root.leaves().length
  return leaves * (BOX + GAP) - GAP <= width ? boxes(caption, root, width) : rows(caption, root, width)
}

function rooted(places: readonly Place[]): Node {
  const names = new Set(places.map(({ name }) => name))
  const key = ({ name, kind }: Pick<Place, 'name' | 'kind'>) => `${kind} ${name}`
  const isKnown = (above: string | null): above is string => above !== null && names.has(above)
  const top = { id: ROOT, above: '', place: null }
  const known = places.map((place) => {
    return { id: key(place), above: isKnown(place.above) ? key({ name: place.above, kind: 'role' }) : ROOT, place }
  })
  const stratified = stratify<{ id: string; above: string; place: Place | null }>()
    .id(({ id }) => (id === ROOT ? 'house' : id))
    .parentId(({ id, above }) => (id === ROOT ? null : above === ROOT ? 'house' : above))([top, ...known])
  return stratified.each((node) => Object.assign(node, { data: node.data.place })) as unknown as Node
}

/** Which has nothing above it that is drawn. */
function isTop(node: Node): boolean {
  return node.parent === null || node.parent.data === null
}

function boxes(caption: { title: string; description: string }, root: Node, width: number): Drawing {
  const laid = tree<Place | null>()
    .nodeSize([1, 1])
    .separation(() => 1)(root)
  const nodes = laid.descendants().filter(({ data }) => data !== null)
  const [least, most] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))]
  const wide = Math.min(BOX * 1.5, (width - GAP * (most - least)) / (most - least + 1))
  const named = (place: Place) => wrappedText(place.name, SIZE * STRONG, wide - 2 * PAD, 2)
  const heads = Math.max(...nodes.map(({ data }) => named(data!).length))
  const facts = Math.max(...nodes.map(({ data }) => data!.facts.length))
  const high = PAD + (heads + facts) * LINE + LOAD + 2 * PAD
  const left = (width - (wide + GAP) * (most - least) - wide) / 2
  const x = (node: { x: number }) => left + (node.x - least) * (wide + GAP)
  const y = (node: { y: number }) => (node.y - 1) * (high + STEP) + 1
  const bottom = Math.max(...nodes.map(y)) + high + 2
  const joints = nodes.flatMap((node) => {
    if (isTop(node)) return []
    const above = node.parent!
    const [from, to] = [x(above) + wide / 2, x(node) + wide / 2]
    const half = y(node) - STEP / 2
    return [
      path(`M${from} ${y(above) + high}V${half}H${to}V${y(node)}`.replace(/\d+\.\d+/g, tenth), { stroke: 'level' }),
    ]
  })
  const drawn = nodes.map((node) => box(node.data!, named(node.data!), [x(node), y(node)], [wide, high]))
  return drawing(caption, width, bottom, [...joints, ...drawn])
}

function box(
  place: Place,
  names: readonly string[],
  [x, y]: readonly [number, number],
  [wide, high]: readonly [number, number],
): string {
  const { kind, facts, load } = place
  const room = wide - 2 * PAD
  const base = (row: number) => y + PAD + SIZE + row * LINE - 1
  return [
    rect(x, y, wide, high, { fill: 'card', stroke: kind === 'role' ? 'level' : 'rule' }, { rx: 4 }),
    ...names.map((name, row) => label(name, x + PAD, base(row), { isStrong: true })),
    ...facts.map((fact, row) =>
      label(fitted(fact, SMALL, room), x + PAD, base(names.length + row), { fill: 'quiet', size: SMALL }),
    ),
    ...(load === null ? [] : [gauge(place, [x + PAD, y + high - PAD - LOAD], room)]),
  ].join('')
}

/** How much of the time is work. */
function gauge({ load, isOverloaded }: Place, [x, y]: readonly [number, number], room: number): string {
  const fill: PaintName = isOverloaded ? 'bad' : 'accent'
  return [rect(x, y, room, LOAD, { fill: 'rule' }), rect(x, y, room * Math.min(1, load ?? 0), LOAD, { fill })].join('')
}

const [ROW, INDENT] = [48, 18]

/** Everybody in a row of its own, below whom it works for. */
function rows(caption: { title: string; description: string }, root: Node, width: number): Drawing {
  const nodes: Node[] = []
  root.eachBefore((node) => {
    if (node.data !== null) nodes.push(node)
  })
  const left = (node: Node) => (node.depth - 1) * INDENT
  const told = nodes.map((node) => factLines(node.data!.facts, width - left(node)))
  const row = ROW + LINE * (Math.max(1, ...told.map(({ length }) => length)) - 1)
  const top = (node: Node) => nodes.indexOf(node) * row
  const parts = nodes.flatMap((node, index) => {
    const { data: place } = node
    const [x, y] = [left(node), top(node)]
    const room = Math.min(width * 0.3, width - x)
    return [
      ...(isTop(node)
        ? []
        : [
            line(left(node.parent!) + 4, top(node.parent!) + row - 14, left(node.parent!) + 4, y + 10, 'level'),
            line(left(node.parent!) + 4, y + 10, x - 4, y + 10, 'level'),
          ]),
      label(fitted(place!.name, SIZE, width - x - room - PAD), x, y + 14, { isStrong: true }),
      ...told[index]!.map((line, at) => label(line, x, y + 14 + (at + 1) * LINE, { fill: 'quiet', size: SMALL })),
      ...(place!.load === null ? [] : [gauge(place!, [width - room, y + 8], room)]),
    ]
  })
  return drawing(caption, width, nodes.length * row - 10, parts)
}

/** Broken between facts, never within one. */
function factLines(facts: readonly string[], room: number): readonly string[] {
  return wrappedText(facts.map((fact) => fact.replaceAll(' ', '\u00A0')).join(' · '), SMALL, room, 2)
}

function described({ name, above, facts }: Place): string {
  return `${name}${above === null ? '' : `, below ${above}`}: ${facts.join(', ')}.`
}

function tenth(number: string): string {
  return String(Math.round(Number(number) * 10) / 10)
}
