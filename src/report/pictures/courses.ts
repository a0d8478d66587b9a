import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line as path$ } from 'd3-shape'
import type { Courses, Row } from '../report.js'
import { type Drawing, drawing, element, label, line, painted, path, SIZE, SMALL } from './svg.js'
import { fitted, textWidth } from './text-width.js'

const [HEAD, HEIGHT, FOOT, BETWEEN] = [24, 150, 24, 18]
const TICKS = 3
const GAP = 8
/** Fewer points of trust are not worth a word, and more words are too many. */
const LEAST_MOVE = 1.5
const MOST_WORDS = 7

/** One customer's trust from moment to moment, each design in a panel of its own, all to one scale. @param width in pixels */
export function drawCourses(title: string, { rows }: Courses, width: number): Drawing {
  const values = rows.flatMap(({ moments }) => moments.map(({ value }) => value))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [HEIGHT, 0]).nice(TICKS)
  const most = Math.max(2, ...rows.map(({ moments }) => moments.length))
  const left = Math.max(...y.ticks(TICKS).map((tick) => textWidth(String(tick), SMALL))) + GAP
  const x = scaleLinear([0, most - 1], [left + GAP, width - GAP])
  const panel = HEAD + HEIGHT + FOOT + BETWEEN
  const parts = rows.map((row, index) =>
    element('g', { transform: `translate(0 ${index * panel + HEAD})` }, panelOf(row, x, y, [left, width])),
  )
  return drawing({ title, description: rows.map(described).join(' ') }, width, rows.length * panel - BETWEEN, parts)
}

type Scale = (value: number) => number

function panelOf(
  row: Row,
  x: Scale,
  y: ReturnType<typeof scaleLinear<number>>,
  [left, width]: readonly [number, number],
): readonly string[] {
  const { moments } = row
  const curve = path$<Row['moments'][number]>()
    .x((_, index) => x(index))
    .y(({ value }) => y(value))
    .curve(curveStepAfter)
    .digits(1)([...moments])
  const paint = row.isGood ? 'accent' : 'bad'
  const end = moments.length - 1
  const [first, last] = [moments[0]!, moments[end]!]
  const ending = `${row.ending}, ${last.when}`
  return [
    label(fitted(row.label, SIZE, width / 2), 0, -10, { isStrong: true }),
    label(ending, width, -10, { at: 'end', fill: paint, size: SMALL, isStrong: true }),
    ...y
      .ticks(TICKS)
      .flatMap((tick) => [
        line(left, y(tick), width, y(tick), 'rule'),
        label(String(tick), left - GAP, y(tick) + 4, { at: 'end', fill: 'quiet', size: SMALL }),
      ]),
    path(curve ?? '', { stroke: paint }, { 'stroke-width': 2.5, 'stroke-linejoin': 'round' }),
    ...moments.map(({ value }, index) =>
      element('circle', { cx: x(index), cy: y(value), r: 2.5, ...painted({ fill: paint }) }),
    ),
    ...wordsOf(moments, x, y, [left, width]),
    label(first.when, left + GAP, HEIGHT + 18, { fill: 'quiet', size: SMALL }),
  ]
}

/** What moved trust, at the moments at which it did, the furthest first; one that has no room is left to the story. */
function wordsOf(
  moments: Row['moments'],
  x: Scale,
  y: Scale,
  [left, width]: readonly [number, number],
): readonly string[] {
  const taken: (readonly [left: number, right: number, y: number])[] = []
  const move = (index: number) => moments[index]!.value - moments[index - 1]!.value
  const heights = moments.map(({ value }) => y(value))
  /** Whether the curve does not run through a box. */
  const isClear = ([start, end]: readonly [number, number], [top, bottom]: readonly [number, number]) =>
    heights.every((height, index) => {
      const next = heights[index + 1] ?? height
      const isAlong = x(index) < end && x(index + 1) > start && height > top && height < bottom
      const [high, low] = [Math.min(height, next), Math.max(height, next)]
      const isAcross = x(index + 1) > start && x(index + 1) < end && low > top && high < bottom
      return !isAlong && (!isAcross || index === heights.length - 1)
    })
  const worth = [...moments.keys()].filter((index) => index > 0 && Math.abs(move(index)) >= LEAST_MOVE)
  return worth
    .toSorted((a, b) => Math.abs(move(b)) - Math.abs(move(a)))
    .slice(0, MOST_WORDS)
    .flatMap((index) => {
      const { what } = moments[index]!
      const wide = textWidth(what, SMALL)
      const from = Math.max(left + GAP, Math.min(width - wide, x(index) + 6))
      // Beside the drop, above what follows it, there is nothing.
      const places = [-7, -21, -35, 15, 29].map((off) => heights[index]! + off)
      const place = places.find(
        (at) =>
          at > 4 &&
          at < HEIGHT + FOOT - 8 &&
          isClear([from, from + wide], [at - 10, at + 3]) &&
          taken.every(([start, end, other]) => from >= end || from + wide <= start || Math.abs(other - at) >= 13),
      )
      if (place === undefined || wide > width - left) return []
      taken.push([from, from + wide + GAP, place])
      return [label(what, from, place, { size: SMALL, isLifted: true })]
    })
}

function described({ label, ending, moments }: Row): string {
  const told = moments.map(({ when, what, value }) => `${when}${what === '' ? '' : `, ${what}`}: ${Math.round(value)}`)
  return `${label}, trust: ${told.join('; ')}. In the end: ${ending}.`
}
