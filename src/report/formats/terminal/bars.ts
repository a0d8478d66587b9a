import { onOneLine } from '../../../kernel/printable.js'
import { type WaterfallBar, waterfallBars, waterfallScale } from '../../pictures/waterfall-places.js'
import type { Chart, Waterfall } from '../../report.js'
import type { Look } from './look.js'

const INDENT = 2
const LEAST_BAR = 4
const WIDEST_BAR = 60

/** A chart as lines: label, bar from a common zero, figure. */
export function bars(chart: Chart, look: Look): readonly string[] {
  const { tones } = chart
  const bars = chart.bars.map(({ label, value, text }) => ({ label: onOneLine(label), value, text: onOneLine(text) }))
  const room = Math.max(0, look.width - INDENT)
  const textWidth = Math.min(room, Math.max(...bars.map(({ text }) => text.length)))
  const labelWidth = Math.max(
    0,
    Math.min(room - textWidth - LEAST_BAR - 4, Math.max(...bars.map(({ label }) => label.length))),
  )
  const barWidth = Math.max(0, Math.min(WIDEST_BAR, room - textWidth - labelWidth - 4))
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const least = Math.max(0, ...bars.map(({ value }) => -value))
  const left = Math.round((barWidth * least) / (most + least))
  const right = barWidth - left
  return bars.map(({ label, value, text }) => {
    const tint = look.tint[value < 0 ? tones.negative : tones.positive]
    const bar =
      value < 0
        ? negative(-value / least, left).padStart(left) + ' '.repeat(right)
        : ' '.repeat(left) + positive(value / most, right).padEnd(right)
    const cut = label.length > labelWidth ? `${label.slice(0, Math.max(0, labelWidth - 1))}…` : label
    const line = `${cut.slice(0, labelWidth).padEnd(labelWidth)}  ${tint(bar)}  ${text.slice(0, textWidth).padStart(textWidth)}`
    return barWidth > 0 ? ' '.repeat(INDENT) + line : `${label} ${text}`.slice(0, look.width)
  })
}

/** Half a cell is the finest step; what is there at all shows as a hair. */
function positive(share: number, width: number): string {
  const halves = Math.round(share * width * 2)
  if (halves === 0) return width > 0 ? '▏' : ''
  return '█'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '▌' : '')
}

function negative(share: number, width: number): string {
  const halves = Math.round(share * width * 2)
  if (halves === 0) return width > 0 ? '▕' : ''
  return (halves % 2 === 1 ? '▐' : '') + '█'.repeat(Math.floor(halves / 2))
}

/** Steps down are told from steps up without colour, too. */
const DOWN = '░'

/** A waterfall as lines: label, bar from where the one before ended, figure. */
export function waterfall(section: Waterfall, look: Look): readonly string[] {
  const bars = waterfallBars(section)
  const room = Math.max(0, look.width - INDENT)
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length))
  const textWidth = Math.min(room, longest(bars.map(({ text }) => text)))
  const labels = bars.map(({ label }) => onOneLine(label))
  const labelWidth = Math.max(0, Math.min(room - textWidth - LEAST_BAR - 4, longest(labels)))
  const width = Math.max(0, Math.min(WIDEST_BAR, room - textWidth - labelWidth - 4))
  const { low, high } = waterfallScale(bars)
  const halfCell = (value: number) => Math.round(((value - low) / (high - low)) * 2 * width)
  return bars.map((bar, index) => {
    const label = labels[index]!.slice(0, labelWidth).padEnd(labelWidth)
    const drawn = cells(bar, halfCell(bar.low), halfCell(bar.high), width)
    if (width === 0) return `${labels[index]} ${bar.text}`.slice(0, look.width)
    return `${' '.repeat(INDENT)}${label}  ${tinted(bar, section, look)(drawn)}  ${bar.text.slice(0, textWidth).padStart(textWidth)}`
  })
}

function tinted({ kind }: WaterfallBar, { tones }: Waterfall, look: Look): (text: string) => string {
  if (kind === 'level') return look.tint.plain
  return look.tint[kind === 'up' ? tones.up : tones.down]
}

/** Half a cell is the finest step; what has no width at all shows as a hair. */
function cells({ kind }: WaterfallBar, from: number, to: number, width: number): string {
  const text = Array.from({ length: width }, (_, cell) => {
    const left = from <= 2 * cell && 2 * cell < to
    const right = from <= 2 * cell + 1 && 2 * cell + 1 < to
    if (left || right) return kind === 'down' ? DOWN : left && right ? '█' : left ? '▌' : '▐'
    return from === to && Math.min(width - 1, Math.floor(from / 2)) === cell ? '▏' : ' '
  })
  return text.join('')
}
