import { onOneLine } from '../../../kernel/printable.js'
import type { Waterfall } from '../../report.js'
import { type WaterfallBar, waterfallBars, waterfallScale } from '../../waterfall-places.js'
import type { Look } from './look.js'

const INDENT = 2
const LEAST_BAR = 4
const WIDEST_BAR = 60
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
