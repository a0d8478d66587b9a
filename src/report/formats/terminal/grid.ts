import CliTable from 'cli-table3'
import { onOneLine } from '../../../kernel/printable.js'
import type { Cell, Column, Table } from '../../report.js'
import { BARE, type Look, longestPiece, wrapped } from './look.js'

const INDENT = 2
const GUTTER = 2
/** Prose keeps at least so many columns while anything else can give way. */
const LEAST_PROSE = 18

/** A table as lines: columns as wide as they need, prose taking what is left, nothing wider than the page. */
export function grid(table: Table, look: Look): readonly string[] {
  const { columns } = table
  const hasHeadings = columns.some(({ heading }) => heading !== '')
  const rows = [
    ...(hasHeadings ? [columns.map(({ heading }): Cell => ({ text: heading, tone: 'dim' }))] : []),
    ...table.rows,
  ]
  const texts = rows.map((row) => row.map((cell) => onOneLine(typeof cell === 'string' ? cell : cell.text)))
  const room = look.width - INDENT
  const widths = widthsWithin(columns, texts, room)
  const bare = new CliTable({
    ...BARE,
    colWidths: widths.map((width, index) => width + (index < widths.length - 1 ? GUTTER : 0)),
    colAligns: columns.map(({ align }) => align),
    style: { ...BARE.style, 'padding-right': 0 },
  })
  for (const [index, row] of rows.entries()) {
    bare.push(
      row.map((cell, column) => {
        const tint = look.tint[typeof cell === 'string' ? 'plain' : cell.tone]
        return {
          content: wrapped(texts[index]![column]!, widths[column]!).map(tint).join('\n'),
          style: { 'padding-left': 0, 'padding-right': column < columns.length - 1 ? GUTTER : 0 },
        }
      }),
    )
  }
  return bare
    .toString()
    .split('\n')
    .map((line) => (' '.repeat(INDENT) + line).trimEnd())
}

/** Widths of columns that fit into the room: prose gives way first, then what can be broken between words, then whatever is widest. */
function widthsWithin(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const widths = columns.map((_, column) => Math.max(1, ...texts.map((row) => widthOf(row[column]!))))
  const taken = () => widths.reduce((sum, width) => sum + width, 0) + GUTTER * (widths.length - 1)
  const widest = (candidates: readonly number[]) =>
    candidates.reduce((best, column) => (widths[column]! > widths[best]! ? column : best), candidates[0]!)
  const all = columns.map((_, column) => column)
  const unbroken = all.map((column) =>
    leastWidth(
      columns[column]!,
      texts.map((row) => row[column]!),
    ),
  )
  const yielding = [
    (column: number) => columns[column]!.wraps === true && widths[column]! > Math.max(LEAST_PROSE, unbroken[column]!),
    (column: number) => widths[column]! > unbroken[column]!,
    () => true,
  ]
  while (taken() > room) {
    const column = widest(yielding.map((gives) => all.filter(gives)).find((some) => some.length > 0)!)
    if (widths[column] === 1) break
    widths[column]!--
  }
  return widths
}

/** Below that words break; the cells of a column that is no prose do not wrap, its heading may. */
function leastWidth({ heading, wraps }: Column, texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => (wraps || text === heading ? longestPiece(text) : widthOf(text))))
}

/** Columns that a text takes: cli-table3's own measure, so that both agree. */
function widthOf(text: string): number {
  const probe = new CliTable({ ...BARE })
  probe.push([text])
  return probe.width
}
