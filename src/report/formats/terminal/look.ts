import CliTable from 'cli-table3'
import { onOneLine } from '../../../kernel/printable.js'
import type { Tone } from '../../report.js'

/** How a terminal shows a report. */
export interface Look {
  readonly width: number
  readonly tint: Readonly<Record<Tone, (text: string) => string>>
}

/** Prose wider than this is hard to read. */
const WIDEST_PROSE = 100

/** A table without rules or colours of its own. */
export const BARE: CliTable.TableConstructorOptions = {
  chars: Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
      .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
      .map((name) => [name, '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
}

/**
 * Plain text in lines of at most so many columns, broken between words; where a word is longer than a line, anywhere, so
 * that nothing is lost. Colour comes after wrapping, or escape sequences would be broken as well.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const betweenWords = text.split(' ').every((word) => word.length <= width)
  const table = new CliTable({ ...BARE, colWidths: [width] })
  table.push([{ content: text, wordWrap: true, wrapOnWordBoundary: betweenWords }])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

/** A paragraph. */
export function prose(text: string, look: Look, tint: (text: string) => string, indent = 0): readonly string[] {
  const room = Math.max(1, Math.min(look.width, WIDEST_PROSE) - indent)
  return wrapped(onOneLine(text), room).map((line) => (line === '' ? '' : ' '.repeat(indent) + tint(line)))
}
