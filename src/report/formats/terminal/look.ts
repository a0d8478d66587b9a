import CliTable from 'cli-table3'
import { onOneLine } from '../../../kernel/printable.js'
import type { Section, Sides, Tone } from '../../report.js'

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
 * Plain text in lines of at most so many columns, broken between words; where a word is longer than a line, after its
 * dots and underscores, and only where that does not do, anywhere, so that nothing is lost. Colour comes after wrapping, or escape sequences would be broken as well.
 */
export function wrapped(text: string, width: number): readonly string[] {
  if (text.length <= width && isPlain(text)) return [text]
  const pieces = text.split(' ').map((word) => (word.length <= width ? [word] : packed(piecesOf(word), width)))
  const betweenWords = pieces.flat().every((piece) => piece.length <= width)
  const content = betweenWords ? pieces.map((parts) => parts.join('\n')).join(' ') : text
  const table = new CliTable({ ...BARE, colWidths: [width] })
  table.push([{ content, wordWrap: true, wrapOnWordBoundary: betweenWords }])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

/** Whether each sign takes a column and nothing is trimmed, so that no table need be laid out to measure or wrap it. */
export function isPlain(text: string): boolean {
  return /^[!-~]+(?: [!-~]+)*$/.test(text)
}

/** The longest part of a text that a line should not break: of a path, what stands between its dots and underscores. */
export function longestPiece(text: string): number {
  return Math.max(0, ...text.split(' ').flatMap((word) => piecesOf(word).map(({ length }) => length)))
}

/** A word at the signs after which it may go on in the next line; numbers stay whole. */
function piecesOf(word: string): readonly string[] {
  return word.split(/(?<=[._/:=,-])(?=[A-Za-z])/)
}

/** As few lines as the pieces need. */
function packed(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + piece.length <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

/** A paragraph. */
export function prose(text: string, look: Look, tint: (text: string) => string, indent = 0): readonly string[] {
  const room = Math.max(1, Math.min(look.width, WIDEST_PROSE) - indent)
  return wrapped(onOneLine(text), room).map((line) => (line === '' ? '' : ' '.repeat(indent) + tint(line)))
}

/** Columns between two sides: two blanks, a rule and a blank. */
const GUTTER = 4
/** With less, prose turns into a column of single words. */
const LEAST_SIDE = 56

/**
 * Sections beside each other where each side has room, else below each other.
 * @param draw the lines of a section
 */
export function sides(
  { sides }: Sides,
  look: Look,
  draw: (section: Section, look: Look) => readonly string[],
): readonly string[] {
  const room = Math.floor((look.width - GUTTER * (sides.length - 1)) / sides.length)
  const isWide = room >= LEAST_SIDE
  const each = isWide ? { ...look, width: room } : look
  const columns = sides.map(({ title, sections }) => [
    ...prose(title, each, each.tint.strong),
    ...sections.flatMap((section, index) => [...(index === 0 ? [] : ['']), ...draw(section, each)]),
  ])
  if (!isWide) return columns.flatMap((column, index) => [...(index === 0 ? [] : ['']), ...column])
  const height = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column) => column[row] ?? '')
      .map((line) => line + ' '.repeat(Math.max(0, room - visibleLength(line))))
      .join(`  ${look.tint.dim('│')} `)
      .trimEnd(),
  )
}

function visibleLength(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  return [...line.replace(/\u001b\[[0-9;]*m/g, '')].length
}
