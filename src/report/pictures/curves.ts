import { scaleLinear } from 'd3-scale'
import { area, curveLinear, line as path$ } from 'd3-shape'
import type { Curve, CurvePoint, Plot } from '../report.js'
import type { PaintName } from './palette.js'
import { type Drawing, drawing, element, label, line, painted, path, SMALL } from './svg.js'
import { fitted, fittedEnd, STRONG, textWidth } from './text-width.js'

const PAINTS: readonly PaintName[] = ['curve1', 'curve2', 'curve3', 'curve4', 'curve5', 'curve6']
const HEIGHT = 260
/** Of a plot that asks for fewer lines than a page has. */
const LOW = 130
const [TOP, BOTTOM, GAP] = [12, 44, 8]
const TICKS = 5
/** From so many points on, each by itself is no more than noise to the eye. */
const MOST_DOTS = 30
const LINE = 16
/** What names of curves take, which are strong. */
const NAME = SMALL * STRONG

interface Placed {
  readonly x: number
  readonly point: CurvePoint | null
}

/** Curves over one axis, their bands behind them, each with its name at its end. @param width in pixels */
export function drawPlot(plot: Plot, width: number): Drawing {
  const { title, axis, ticks, curves, text } = plot
  const bottom = plot.height === undefined ? HEIGHT : LOW
  const points = curves.flatMap((curve) => curve.points.filter((point) => point !== null))
  const y = heights(points, bottom, plot.height === undefined ? TICKS : TICKS - 2)
  const levels = y.ticks(plot.height === undefined ? TICKS : TICKS - 2)
  const left = Math.ceil(Math.max(...levels.map((level) => textWidth(short(text(level)), SMALL)))) + GAP
  const isNamed = curves.length > 1
  const names = isNamed ? Math.min(width * 0.3, Math.max(...curves.map(({ label }) => textWidth(label, NAME)))) : 0
  const right = isNamed ? names + 2 * GAP : 6
  const [first, last] = [ticks[0]!.at, ticks.at(-1)!.at]
  const x = scaleLinear([first, last === first ? first + 1 : last], [left + GAP, width - right - GAP])
  const placed = curves.map((curve) => curve.points.map((point, at): Placed => ({ x: x(ticks[at]!.at), point })))
  return drawing({ title, description: descriptionOf(plot) }, width, bottom + BOTTOM, [
    ...levels.flatMap((level) => [
      line(left, y(level), width - right, y(level), 'rule'),
      label(short(text(level)), left - GAP, y(level) + 4, { at: 'end', fill: 'quiet', size: SMALL }),
    ]),
    ...axisOf(plot, x, bottom, [left, width - right]),
    ...placed.map((curve, index) => bandOf(curve, y, PAINTS[index % PAINTS.length]!)),
    ...placed.map((curve, index) => curveOf(curve, y, PAINTS[index % PAINTS.length]!)),
    ...(isNamed ? namesOf(curves, y, [width - right + GAP, names], bottom) : []),
    label(fitted(axis, SMALL, width - left), (left + width - right) / 2, bottom + BOTTOM - 6, {
      at: 'middle',
      fill: 'quiet',
      size: SMALL,
    }),
  ])
}

type Scale = (value: number) => number

/** A round figure, without the noughts that another needs beside it. */
function short(text: string): string {
  return text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

function heights(points: readonly CurvePoint[], bottom: number, ticks: number) {
  const low = Math.min(...points.map((point) => point.low))
  const high = Math.max(...points.map((point) => point.high))
  const half = Math.max(Math.abs(low) / 10, 0.5)
  const range = points.length === 0 ? [0, 1] : low < high ? [low, high] : [low - half, high + half]
  return scaleLinear(range, [bottom, TOP]).nice(ticks)
}

/** The axis below with as many names as have room: the ends first. */
function axisOf({ ticks }: Plot, x: Scale, bottom: number, [from, to]: readonly [number, number]): readonly string[] {
  const taken: (readonly [number, number])[] = []
  const order = [0, ticks.length - 1, ...ticks.keys()].filter((tick, at, all) => all.indexOf(tick) === at)
  const named = order.flatMap((tick) => {
    const { at, text } = ticks[tick]!
    const shown = fitted(text, SMALL, (to - from) / 2)
    const half = textWidth(shown, SMALL) / 2
    const middle = Math.max(from - GAP + half, Math.min(to + GAP - half, x(at)))
    if (taken.some(([start, end]) => middle + half + GAP > start && middle - half - GAP < end)) return []
    taken.push([middle - half, middle + half])
    return [
      line(x(at), bottom, x(at), bottom + 5, 'quiet'),
      label(shown, middle, bottom + 19, { at: 'middle', fill: 'quiet', size: SMALL }),
    ]
  })
  return [line(from, bottom, to, bottom, 'quiet'), ...named]
}

function bandOf(curve: readonly Placed[], y: Scale, fill: PaintName): string {
  if (curve.every(({ point }) => point === null || point.low === point.high)) return ''
  const drawn = area<Placed>()
    .defined(({ point }) => point !== null)
    .x(({ x }) => x)
    .y0(({ point }) => y(point!.low))
    .y1(({ point }) => y(point!.high))
    .digits(1)(curve)
  return path(drawn ?? '', { fill }, { 'fill-opacity': '0.16' })
}

function curveOf(curve: readonly Placed[], y: Scale, stroke: PaintName): string {
  const drawn = path$<Placed>()
    .curve(curveLinear)
    .defined(({ point }) => point !== null)
    .x(({ x }) => x)
    .y(({ point }) => y(point!.value))
    .digits(1)(curve)
  const dots = curve.length > MOST_DOTS ? [] : curve.flatMap(({ x, point }) => (point === null ? [] : [{ x, point }]))
  return [
    path(drawn ?? '', { stroke }, { 'stroke-width': 2, 'stroke-linejoin': 'round' }),
    ...dots.map(({ x, point }) => element('circle', { cx: x, cy: y(point.value), r: 3, ...painted({ fill: stroke }) })),
  ].join('')
}

/** Names at the ends of the curves, pushed apart where they would lie on each other. */
function namesOf(
  curves: readonly Curve[],
  y: Scale,
  [left, room]: readonly [number, number],
  bottom: number,
): readonly string[] {
  const ends = curves
    .map(({ label, points }, index) => {
      const end = points.findLast((point) => point !== null) ?? null
      return { label, paint: PAINTS[index % PAINTS.length]!, at: end === null ? bottom : y(end.value) }
    })
    .sort((a, b) => a.at - b.at)
  let free = TOP
  const placed = ends.map((end) => {
    const at = Math.max(end.at, free)
    free = at + LINE
    return { ...end, at }
  })
  const over = Math.max(0, free - LINE - bottom)
  return placed.map(({ label: name, paint, at }) =>
    label(fittedEnd(name, NAME, room), left, at - over + 4, { fill: paint, size: SMALL, isStrong: true }),
  )
}

function descriptionOf({ axis, ticks, curves, text }: Plot): string {
  const told = curves.map(({ label, points }) => {
    const figures = points.flatMap((point, at) =>
      point === null ? [] : [`${ticks[at]!.text}: ${text(point.value)} (${text(point.low)} to ${text(point.high)})`],
    )
    return `${label === '' ? '' : `${label}: `}${figures.join('; ')}.`
  })
  return `By ${axis}. ${told.join(' ')}`
}
