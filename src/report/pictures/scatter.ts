import { scaleLinear } from 'd3-scale'
import { line as path$ } from 'd3-shape'
import type { Scatter } from '../report.js'
import { type Drawing, drawing, element, label, line, painted, path, SMALL } from './svg.js'
import { fitted, textWidth } from './text-width.js'

const [TOP, HEIGHT, BOTTOM, GAP] = [26, 280, 42, 8]
const TICKS = 5

/** Points in a plane with their names, those that nothing beats joined. @param width in pixels */
export function drawScatter(title: string, { x: across, y: up, points, text }: Scatter, width: number): Drawing {
  const ends = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return low < high ? [low, high] : [low - 1, high + 1]
  }
  const bottom = TOP + HEIGHT
  const y = scaleLinear(ends(points.map((point) => point.y)), [bottom, TOP]).nice(TICKS)
  const levels = y.ticks(TICKS)
  const left = Math.ceil(Math.max(...levels.map((level) => textWidth(text(level), SMALL)))) + GAP
  const x = scaleLinear(ends(points.map((point) => point.x)), [left + GAP, width - 3 * GAP]).nice(TICKS)
  const best = points.filter(({ isBest }) => isBest).toSorted((a, b) => a.x - b.x)
  const front = path$<Scatter['points'][number]>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .digits(1)([...best])
  const told = points.map((point) => `${point.label}: ${text(point.x)}, ${text(point.y)}`).join('; ')
  return drawing({ title, description: `${across} against ${up}. ${told}.` }, width, bottom + BOTTOM, [
    label(fitted(up, SMALL, width), 0, 12, { fill: 'quiet', size: SMALL }),
    ...levels.flatMap((level) => [
      line(left, y(level), width, y(level), 'rule'),
      label(text(level), left - GAP, y(level) + 4, { at: 'end', fill: 'quiet', size: SMALL }),
    ]),
    line(left, bottom, width, bottom, 'quiet'),
    ...x
      .ticks(width / 110)
      .flatMap((tick) => [
        line(x(tick), bottom, x(tick), bottom + 5, 'quiet'),
        label(text(tick), x(tick), bottom + 18, { at: 'middle', fill: 'quiet', size: SMALL }),
      ]),
    path(front ?? '', { stroke: 'accent' }, { 'stroke-width': 2 }),
    ...points.map((point) =>
      element('circle', {
        cx: x(point.x),
        cy: y(point.y),
        r: 4,
        ...painted({ fill: point.isBest ? 'accent' : 'level' }),
      }),
    ),
    ...namesOf(points, x, y, width),
    label(fitted(across, SMALL, width - left), (left + width) / 2, bottom + BOTTOM - 6, {
      at: 'middle',
      fill: 'quiet',
      size: SMALL,
    }),
  ])
}

/** Names beside their points, the best first; one that would lie on another is left to the table. */
function namesOf(
  points: Scatter['points'],
  x: (value: number) => number,
  y: (value: number) => number,
  width: number,
): readonly string[] {
  const taken: (readonly [left: number, right: number, y: number])[] = []
  return points
    .toSorted((a, b) => Number(b.isBest) - Number(a.isBest))
    .flatMap((point) => {
      const name = fitted(point.label, SMALL, width / 3)
      const wide = textWidth(name, SMALL)
      const isLeft = x(point.x) + GAP + wide > width
      const from = isLeft ? x(point.x) - GAP - wide : x(point.x) + GAP
      const at = y(point.y) - 5
      if (taken.some(([left, right, other]) => from < right && from + wide > left && Math.abs(other - at) < 12))
        return []
      taken.push([from, from + wide, at])
      return [
        label(name, isLeft ? from + wide : from, at, { size: SMALL, at: isLeft ? 'end' : 'start', isLifted: true }),
      ]
    })
}
