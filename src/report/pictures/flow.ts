import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { Flow, Way } from '../report.js'
import type { PaintName } from './palette.js'
import { type Drawing, drawing, label, path, rect, SMALL } from './svg.js'
import { fitted, textWidth, wrappedText } from './text-width.js'

const HEAD = 56
const NODE = 10
/** Of the text on a telephone. */
const TINY = 10.5
/** Of customers: who are fewer at a place go by `others`. */
const LEAST_SHARE = 0.03
/** Of customers: a stream of fewer is faint. */
const FAINT_SHARE = 0.01
const OTHERS = 'others'
/** So few are not worth a word. */
const NONE = '0\u00a0%'
const APPROVAL = 'asks a manager'
const LATER = 'and further'

/** Mean change of trust since the start, in points: what is less than the first has the first colour. */
const TRUST: readonly (readonly [below: number, paint: PaintName, label: string])[] = [
  [-20, 'trust1', 'lost 20 and more'],
  [-10, 'trust2', '10 to 20'],
  [-5, 'trust3', '5 to 10'],
  [-1, 'trust4', '1 to 5'],
  [Number.POSITIVE_INFINITY, 'trust5', 'kept'],
]

interface Place {
  readonly id: string
  readonly name: string
  readonly column: number
  readonly paint: PaintName
}

interface Stream {
  readonly source: string
  readonly target: string
  value: number
  trust: number
}

/** As many stops as there is room for; what follows is gathered in one. */
function stopsIn(width: number): number {
  return width >= 600 ? 2 : 1
}

/**
 * Which ways customers take: as wide as they are many, coloured by the trust that is left of them. Stops of one column are
 * each customer's first, second and so on.
 * @param width in pixels
 */
export function drawFlow(title: string, { ways, customers }: Flow, width: number): Drawing {
  const { places, streams } = gathered(ways, stopsIn(width), customers * LEAST_SHARE)
  const columns = 1 + Math.max(...[...places.values()].map(({ column }) => column))
  const height = width >= 600 ? 380 : 420
  const size = width >= 600 ? SMALL : TINY
  const ends = [...places.values()].filter(({ column }) => column === columns - 1)
  const right = Math.min(width * 0.24, Math.max(...ends.map(({ name }) => textWidth(`${name} 00 %`, SMALL))) + 8)
  const laid = sankey<Place, Stream>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE)
    .nodePadding(width >= 600 ? 22 : 24)
    .nodeSort((a, b) => orderOf(a) - orderOf(b) || (b.value ?? 0) - (a.value ?? 0))
    .extent([
      [1, HEAD + 6],
      [width - right, HEAD + height],
    ])({
    nodes: [...places.values()].map((place) => ({ ...place })),
    links: [...streams.values()].map((stream) => ({ ...stream })),
  })
  const route = sankeyLinkHorizontal<Place, Stream>()
  const percent = (value: number) => `${Math.round((100 * value) / customers)}\u00a0%`
  const links = laid.links
    .toSorted((a, b) => b.value - a.value)
    .map((link) => {
      const d = (route(link) ?? '').replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
      const stroke = paintOf(link.trust / link.value)
      return path(
        d,
        { stroke },
        {
          'stroke-width': Math.max(1, link.width ?? 0),
          'stroke-opacity': link.value < customers * FAINT_SHARE ? '0.4' : '0.8',
        },
      )
    })
  const gap = (width - right - columns * NODE) / (columns - 1)
  const nodes = laid.nodes.flatMap((node) => {
    const [x0, x1, y0, y1] = [node.x0!, node.x1!, node.y0!, node.y1!]
    const isLast = node.column === columns - 1
    const share = percent(node.value ?? 0)
    const bar = rect(x0, y0, x1 - x0, Math.max(1, y1 - y0), { fill: node.paint })
    if (isLast) {
      const lines = wrappedText(`${node.name} ${share}`, size, right - 8, 2)
      const first = (y0 + y1) / 2 + 4 - ((lines.length - 1) * size) / 2
      return [bar, ...lines.map((text, index) => label(text, x1 + 6, first + index * (size + 1), { size }))]
    }
    if (share === NONE) return [bar]
    const name = fitted(node.name, size, gap - 8 - textWidth(` ${share}`, size))
    return [bar, label(`${name} ${share}`, x0, y0 - 5, { size, isLifted: true })]
  })
  const description = laid.nodes.map(({ name, column, value }) => {
    return `${columnName(column, columns)}: ${name} ${percent(value ?? 0)}`
  })
  return drawing({ title, description: `${description.join('; ')}.` }, width, HEAD + height + 4, [
    ...legend(width),
    ...headings(columns, width - right),
    ...links,
    ...nodes,
  ])
}

/** Stops column by column and the streams between them, what is small put together. */
function gathered(ways: readonly Way[], stops: number, least: number) {
  const counts = new Map<string, number>()
  const routed = ways.map((way) => ({ way, route: routeOf(way, stops) }))
  for (const { way, route } of routed) {
    for (const { id } of route) counts.set(id, (counts.get(id) ?? 0) + way.customers)
  }
  const places = new Map<string, Place>()
  const streams = new Map<string, Stream>()
  for (const { way, route } of routed) {
    const kept = route.map(({ at, ...place }): Place & { readonly at: number } => {
      if ((counts.get(place.id) ?? 0) >= least) return { ...place, at }
      return { ...place, id: `${place.column} ${OTHERS}`, name: OTHERS, paint: 'level', at }
    })
    for (const { at: _, ...place } of kept) places.set(place.id, place)
    for (const [index, { id, at }] of kept.entries()) {
      const next = kept[index + 1]
      if (next === undefined) continue
      const key = JSON.stringify([id, next.id])
      const stream = streams.get(key) ?? { source: id, target: next.id, value: 0, trust: 0 }
      stream.value += way.customers
      stream.trust += way.customers * way.trust[at]!
      streams.set(key, stream)
    }
  }
  return { places, streams }
}

/** Place after place; `at` is the stop after which the customer goes on from there. */
function routeOf({ stops, ending, isGood }: Way, most: number): readonly (Place & { readonly at: number })[] {
  const shown = stops.slice(0, stops.length > most + 1 ? most : most + 1)
  const isMore = shown.length < stops.length
  return [
    ...shown.map(({ name, kind }, at) => {
      const named = kind === 'approval' ? APPROVAL : name
      return {
        id: `${at} ${kind} ${named}`,
        name: named,
        column: at,
        paint: kind === 'approval' ? ('level' as const) : ('ink' as const),
        at,
      }
    }),
    ...(isMore ? [{ id: LATER, name: LATER, column: most, paint: 'level' as const, at: stops.length - 1 }] : []),
    {
      id: `end ${ending}`,
      name: ending,
      column: most + 1,
      paint: isGood ? ('good' as const) : ('bad' as const),
      at: stops.length,
    },
  ]
}

/** Teams first, then approvals, what is put together and further stops; good ends before the others. */
function orderOf({ id, name, paint }: Place): number {
  if (id === LATER) return 3
  if (name === OTHERS) return 2
  return paint === 'level' || paint === 'bad' ? 1 : 0
}

function paintOf(trust: number): PaintName {
  return TRUST.find(([below]) => trust < below)![1]
}

function columnName(column: number, columns: number): string {
  if (column === columns - 1) return 'in the end'
  return column === 0 ? 'first' : 'then'
}

function headings(columns: number, width: number): readonly string[] {
  const step = (width - NODE - 1) / (columns - 1)
  return Array.from({ length: columns }, (_, column) =>
    label(columnName(column, columns), 1 + column * step, HEAD - 16, { size: SMALL, fill: 'quiet' }),
  )
}

function legend(width: number): readonly string[] {
  const head = width >= 600 ? 'trust since the start, in points:' : 'trust:'
  let x = textWidth(head, SMALL) + 12
  const entries = TRUST.flatMap(([, paint, text]) => {
    const shown = width >= 600 ? text : text.replace('lost ', '').replace(' and more', '+').replace(' to ', '–')
    const at = x
    x += 12 + textWidth(shown, SMALL) + (width >= 600 ? 16 : 8)
    return [rect(at, 2, 9, 9, { fill: paint }), label(shown, at + 13, 11, { size: SMALL, fill: 'quiet' })]
  })
  return [label(head, 0, 11, { size: SMALL, fill: 'quiet' }), ...entries]
}
