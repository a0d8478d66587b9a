import { scaleLinear } from 'd3-scale'
import type { Intervals, Tone } from '../report.js'
import type { PaintName } from './palette.js'
import { type Drawing, drawing, element, label, line, painted, rect, SIZE, SMALL } from './svg.js'
import { fitted, textWidth, wrappedText } from './text-width.js'

const GAP = 12
const BESIDE_FROM = 480
const MOST_FOR_LABELS = 0.36
const FOOT = 40
const TICKS = 5

/** Figures with their intervals, one below the other, on one scale around what they are held against. @param width in pixels */
export function drawIntervals(title: string, { axis, rows, zero, text }: Intervals, width: number): Drawing {
  const isWide = width >= BESIDE_FROM
  const size = isWide ? SIZE : SMALL
  const widest = (of: (row: Intervals['rows'][number]) => string) =>
    Math.ceil(Math.max(...rows.map((row) => textWidth(of(row), size))))
  const labels = isWide
    ? Math.min(
        width * MOST_FOR_LABELS,
        widest((row) => row.label),
      )
    : 0
  const figures = Math.min(
    width / 2,
    widest((row) => row.text),
  )
  const [from, to] = isWide ? [labels + GAP, width - figures - GAP] : [0, width]
  const named = rows.map((row) =>
    isWide ? wrappedText(row.label, size, labels, 2) : [fitted(row.label, size, width - figures - GAP)],
  )
  const high = isWide ? (named.some(({ length }) => length > 1) ? 36 : 26) : 40
  const ends = rows.flatMap((row) => [row.low, row.high, zero])
  const [low, top] = [Math.min(...ends), Math.max(...ends)]
  const x = scaleLinear([low, low < top ? top : low + 1], [from + 6, to - 6]).nice(TICKS)
  const bottom = rows.length * high
  const drawn = rows.flatMap((row, index) => {
    const y = index * high
    const middle = y + (isWide ? high / 2 : 26)
    const base = isWide ? middle + 4 : y + 12
    const lines = named[index]!
    return [
      ...lines.map((text, at) =>
        label(text, 0, base + (at - (lines.length - 1) / 2) * (size + 1), { size, isLifted: !isWide }),
      ),
      ...interval(row, x, middle),
      label(fitted(row.text, size, figures), width, base, {
        size,
        at: 'end',
        fill: row.tone === 'dim' ? 'quiet' : 'ink',
        isLifted: !isWide,
      }),
    ]
  })
  const told = rows.map((row) => `${row.label}: ${row.text}`).join('; ')
  return drawing({ title, description: `${axis}. ${told}.` }, width, bottom + FOOT, [
    ...x.ticks(isWide ? TICKS : TICKS - 2).flatMap((tick) => [
      line(x(tick), 0, x(tick), bottom, 'rule'),
      label(text(tick), withinWidth(x(tick), textWidth(text(tick), SMALL) / 2, width), bottom + 15, {
        at: 'middle',
        fill: 'quiet',
        size: SMALL,
      }),
    ]),
    line(x(zero), 0, x(zero), bottom, 'quiet'),
    ...drawn,
    label(fitted(axis, SMALL, width), isWide ? (from + to) / 2 : width / 2, bottom + FOOT - 6, {
      at: 'middle',
      fill: 'quiet',
      size: SMALL,
    }),
  ])
}

/** Where the middle of a text may stand so that neither end is cut. */
function withinWidth(middle: number, half: number, width: number): number {
  return Math.max(half, Math.min(middle, width - half))
}

/** A point with its whiskers; a bar where only the ends are known. */
function interval({ low, high, value, tone }: Intervals['rows'][number], x: (value: number) => number, y: number) {
  const paint = paintOf(tone)
  if (value === null) return [rect(x(low), y - 6, Math.max(1, x(high) - x(low)), 12, { fill: paint })]
  return [
    line(x(low), y, x(high), y, paint, { 'stroke-width': 2 }),
    element('circle', { cx: x(value), cy: y, r: 4.5, ...painted({ fill: paint }) }),
  ]
}

function paintOf(tone: Tone): PaintName {
  if (tone === 'good' || tone === 'bad') return tone
  if (tone === 'dim') return 'level'
  return tone === 'strong' ? 'ink' : 'accent'
}
