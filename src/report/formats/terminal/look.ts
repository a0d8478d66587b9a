import CliTable from 'cli-table3'
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

/** Text of a scenario on one line, without what would steer the terminal. */
export function literal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
}

/** Whether every word fits a line; where one does not, lines are broken anywhere, so that nothing is lost. */
export function wrapsBetweenWords(text: string, width: number): boolean {
  return text.split(' ').every((word) => word.length <= width)
}

/** Wrapped text. */
export function prose(text: string, look: Look, tint: (text: string) => string, indent = 0): readonly string[] {
  const room = Math.max(1, Math.min(look.width, WIDEST_PROSE) - indent)
  const table = new CliTable({ ...BARE, colWidths: [room] })
  const line = literal(text)
  table.push([{ content: line, wordWrap: true, wrapOnWordBoundary: wrapsBetweenWords(line, room) }])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + tint(line)))
}
