import { onOneLine } from '../../../kernel/printable.js'
import type { Chart } from '../../report.js'
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
