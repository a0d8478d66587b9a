import { scaleLinear } from 'd3-scale'
import type { Chart, Tone } from '../report.js'
import type { PaintName } from './palette.js'
import { type Caption, type Drawing, drawing, label, line, rect, SIZE, SMALL } from './svg.js'
import { fitted, STRONG, textWidth } from './text-width.js'

/** One bar of any chart of bars, between two values. */
interface Bar {
  readonly label: string
  readonly text: string
  readonly low: number
  readonly high: number
  readonly paint: PaintName
  /** A level rather than a step. */
  readonly isStrong?: boolean
  /** Where the next bar begins, to be joined to it. */
  readonly reached?: number
}

const GAP = 10
const HEIGHT = 14
/** Below that a label stands above its bar. */
const BESIDE_FROM = 480
const MOST_FOR_LABELS = 0.38

/** Which colour a tone has. */
export function paintOf(tone: Tone): PaintName {
  return tone === 'good' || tone === 'bad' ? tone : 'accent'
}

/** Bars from a common zero, each with its label at the left and its figure at the right. @param width in pixels */
export function drawChart({ title, bars, tones }: Chart, width: number): Drawing {
  const drawn = bars.map(({ label, text, value }): Bar => {
    const paint = paintOf(value < 0 ? tones.negative : tones.positive)
    return { label, text, low: Math.min(0, value), high: Math.max(0, value), paint }
  })
  return drawBars(captionOf(title, bars), drawn, width)
}

/** All that bars show, in words. */
export function captionOf(title: string, bars: readonly { readonly label: string; readonly text: string }[]): Caption {
  return { title, description: `${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.` }
}

/** Bars in rows; labels stand beside them where there is room, else above. */
export function drawBars(caption: Caption, bars: readonly Bar[], width: number): Drawing {
  const isWide = width >= BESIDE_FROM
  const size = isWide ? SIZE : SMALL
  const widest = (of: (bar: Bar) => string) =>
    Math.max(0, ...bars.map((bar) => textWidth(of(bar), size * (bar.isStrong === true ? STRONG : 1))))
  const figures = Math.ceil(widest(({ text }) => text))
  const labels = isWide
    ? Math.ceil(
        Math.min(
          width * MOST_FOR_LABELS,
          widest(({ label }) => label),
        ),
      )
    : 0
  const left = isWide ? labels + GAP : 0
  const right = isWide ? figures + GAP : 0
  const [row, top] = isWide ? [24, 5] : [36, 18]
  const low = Math.min(0, ...bars.map((bar) => bar.low))
  const high = Math.max(0, ...bars.map((bar) => bar.high))
  const x = scaleLinear([low, high > low ? high : low + 1], [left, width - right])
  const height = bars.length * row + 4
  const parts = bars.flatMap((bar, index) => {
    const y = index * row
    const base = y + (isWide ? top + 11 : 12)
    const look = { size, isStrong: bar.isStrong === true, isLifted: !isWide }
    const next = bar.reached === undefined || index === bars.length - 1 ? null : x(bar.reached)
    return [
      label(fitted(bar.label, size, isWide ? labels : width - figures - GAP), 0, base, look),
      rect(x(bar.low), y + top, Math.max(1, x(bar.high) - x(bar.low)), HEIGHT, { fill: bar.paint }),
      label(bar.text, width, base, { ...look, at: 'end', fill: bar.isStrong === true ? 'ink' : 'quiet' }),
      ...(next === null
        ? []
        : [line(next, y + top + HEIGHT, next, y + row + top, 'quiet', { 'stroke-dasharray': '2 2' })]),
    ]
  })
  const zero = line(x(0), 0, x(0), height, 'quiet')
  // Labels above their bars cross the line: it lies behind them.
  return drawing(caption, width, height, isWide ? [...parts, zero] : [zero, ...parts])
}
