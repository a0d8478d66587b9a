import { onOneLine } from '../../kernel/printable.js'
import type { Waterfall } from '../report.js'
import { escapedXml } from './escaping.js'
import { type WaterfallBar, waterfallBars, waterfallScale } from './waterfall-places.js'

const WIDTH = 760
const ROW = 30
const BAR = 18
const TOP = 56
const LABELS = 150
const FIGURES = 130
const MARGIN = 20
const FILLS = { level: '#5b6b7b', up: '#c0392b', down: '#2e8b57' } as const
const INK = '#1f2933'

/** A waterfall as a drawing that stands by itself: one row a bar, each step from where the one before ended. */
export function waterfallSvg(section: Waterfall): string {
  const bars = waterfallBars(section)
  const { low, high } = waterfallScale(bars)
  const left = MARGIN + LABELS
  const room = WIDTH - left - FIGURES - MARGIN
  const x = (value: number) => left + ((value - low) / (high - low)) * room
  const height = TOP + bars.length * ROW + MARGIN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="14">`,
    `<title>${escaped(section.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="32" font-size="16" font-weight="bold" fill="${INK}">${escaped(section.title)}</text>`,
    ...bars.flatMap((bar, row) => rowOf(bar, row, bars.length, x)),
    `<line x1="${round(x(0))}" y1="${TOP - 6}" x2="${round(x(0))}" y2="${TOP + bars.length * ROW}" stroke="${INK}"/>`,
    '</svg>',
    '',
  ].join('\n')
}

function rowOf(bar: WaterfallBar, row: number, rows: number, x: (value: number) => number): readonly string[] {
  const top = TOP + row * ROW
  const middle = top + BAR - 4
  const weight = bar.kind === 'level' ? ' font-weight="bold"' : ''
  const width = Math.max(1, x(bar.high) - x(bar.low))
  const at = round(x(bar.reached))
  return [
    `<text x="${MARGIN}" y="${middle}" fill="${INK}"${weight}>${escaped(bar.label)}</text>`,
    `<rect x="${round(x(bar.low))}" y="${top}" width="${round(width)}" height="${BAR}" fill="${FILLS[bar.kind]}"/>`,
    `<text x="${WIDTH - MARGIN}" y="${middle}" text-anchor="end" fill="${INK}"${weight}>${escaped(bar.text)}</text>`,
    ...(row === rows - 1
      ? []
      : [`<line x1="${at}" y1="${top + BAR}" x2="${at}" y2="${top + ROW}" stroke="#9aa5b1" stroke-dasharray="3 2"/>`]),
  ]
}

/** To a hundredth of a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Text from outside as it stands, on one line. */
function escaped(text: string): string {
  return escapedXml(onOneLine(text))
}
