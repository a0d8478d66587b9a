import columnsOf from 'fast-string-width'
import { onOneLine } from '../../../kernel/printable.js'
import type { Section, Sides, Tone } from '../../report.js'

/** How a terminal shows a report. */
export interface Look {
  readonly width: number
  readonly tint: Readonly<Record<Tone, (text: string) => string>>
}

/** Prose wider than this is hard to read. */
const WIDEST_PROSE = 100

/** Columns that a text takes: two for what is wide, as in Chinese, and none for an accent that stands above another sign. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : columnsOf(text)
}

/**
 * Plain text in lines of at most so many columns, broken between words; where a word is longer than a line, after its
 * dots and underscores, and only where that does not do, anywhere, so that nothing is lost. Colour comes after wrapping, or escape sequences would be broken as well.
 */
export function wrapped(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text.trimEnd()]
  const words = text.split(' ').map((word) => (widthOf(word) <= width ? [word] : packed(piecesOf(word), width)))
  const betweenWords = words.flat().every((piece) => widthOf(piece) <= width)
  const lines = betweenWords
    ? words
        .map((pieces) => pieces.join('\n'))
        .join(' ')
        .split('\n')
        .flatMap((line) => brokenBetweenWords(line, width))
    : brokenAnywhere(text.trimStart(), width)
  // What begins with blanks, as a bar does, keeps them and loses its end.
  return lines.map((line) => (widthOf(line) <= width ? line : `${line.slice(0, width - 1)}…`).trimEnd())
}

/** As many words to a line as it holds, with the blanks between them as they are. */
function brokenBetweenWords(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.match(/\s*\S+/g) ?? []) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + word) <= width) lines[lines.length - 1] = last + word
    else lines.push(last === undefined ? word : word.trimStart())
  }
  return lines
}

function brokenAnywhere(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const sign of text) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + sign) <= width) lines[lines.length - 1] = last + sign
    else lines.push(sign)
  }
  return lines
}

/** The longest part of a text that a line should not break: of a path, what stands between its dots and underscores. */
export function longestPiece(text: string): number {
  return Math.max(0, ...text.split(' ').flatMap((word) => piecesOf(word).map(widthOf)))
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
    if (last !== undefined && widthOf(last + piece) <= width) lines[lines.length - 1] = last + piece
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
      .map((line) => line + ' '.repeat(Math.max(0, room - visibleWidth(line))))
      .join(`  ${look.tint.dim('│')} `)
      .trimEnd(),
  )
}

function visibleWidth(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  return widthOf(line.replace(/\u001b\[[0-9;]*m/g, ''))
}
