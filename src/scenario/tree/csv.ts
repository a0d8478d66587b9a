import { failure } from '../../kernel/failure.js'
import { position } from './problem-list.js'
import type { Origin, Source } from './tree.js'

/** A cell: what it says, without quotes and blanks around it, and where that stands. */
interface Cell {
  readonly text: string
  readonly origin: Origin
}

interface Row {
  readonly cells: readonly Cell[]
  readonly origin: Origin
}

/**
 * The rows of a CSV file (RFC 4180: commas, quotes, CRLF or LF), the first of them its header; empty lines are none.
 * @throws {Failure} where a quote is misplaced
 */
export function rowsOf(source: Source): readonly Row[] {
  const { text } = source
  const rows: Row[] = []
  let cells: Cell[] = []
  let start = 0
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  for (let end = ','; end === ',' || token.lastIndex < text.length; ) {
    const from = token.lastIndex
    const found = token.exec(text)
    if (found === null) {
      const { file, line } = position({ source, start: from, end: from })
      throw failure('malformed-csv', 'a quote is misplaced in this row', { file, line })
    }
    const [whole, quoted, plain = ''] = found
    end = found[3] ?? ''
    cells.push(cellOf(source, from, whole.length - end.length, quoted?.replaceAll('""', '"') ?? plain))
    if (end === ',') continue
    if (cells.length > 1 || found[1] || found[2]) {
      rows.push({ cells, origin: { source, start, end: token.lastIndex - end.length } })
    }
    cells = []
    start = token.lastIndex
  }
  return rows
}

/** The blanks around a plain cell are no part of where it stands. */
function cellOf(source: Source, start: number, length: number, text: string): Cell {
  const written = source.text.slice(start, start + length)
  const blanks = written.length - written.trimStart().length
  return { text: text.trim(), origin: { source, start: start + blanks, end: start + written.trimEnd().length } }
}
