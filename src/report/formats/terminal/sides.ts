import type { Section, Sides } from '../../report.js'
import { type Look, prose } from './look.js'

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
