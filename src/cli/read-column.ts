import { failure } from '../kernel/failure.js'
import { rowsOf } from '../scenario/tree/csv.js'
import { position } from '../scenario/tree/problem-list.js'
import { type AskedAt, readText } from './read-files.js'

/** A plain decimal number, with or without an exponent and a unit: no `0x3c`, no `Infinity`, no decimal comma. */
const CELL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?: ?[A-Za-z]+(?: [A-Za-z]+)?)?$/i

/**
 * The cells of one column of a CSV file with a header line (RFC 4180: commas, quotes, CRLF or LF), each a number with or
 * without a unit.
 * @throws Failure for a file that cannot be read, a column that is missing or there twice, a cell that is no number, or
 * no rows
 */
export function readColumn(path: string, column: string, askedAt: AskedAt): string[] {
  const [header, ...rows] = rowsOf({ name: path, text: readText(path, askedAt) })
  const names = header?.cells.map((cell) => cell.text) ?? []
  const place = names.indexOf(column)
  if (place < 0) {
    // The first line of another kind of file is none of the reader's business, and messages are public.
    const hint = /\.csv$/i.test(path) ? { hint: `its columns are ${names.join(', ')}` } : {}
    throw failure('no-such-column', `${path} has no column "${column}"`, { ...askedAt, ...hint })
  }
  if (names.lastIndexOf(column) !== place) {
    const hint = 'give each column a name of its own'
    throw failure('doubled-column', `${path} has several columns "${column}"`, { ...askedAt, hint })
  }
  if (rows.length === 0) throw failure('no-rows', `${path} has no rows`, askedAt)
  return rows.map(({ cells, origin }) => {
    const cell = cells[place]?.text ?? ''
    if (CELL.test(cell)) return cell
    const hint = 'write plain digits with a decimal point, such as 4.5 or 4.5 min'
    throw failure('not-a-number', `a cell in column "${column}" is no number`, {
      file: path,
      line: position(origin).line,
      hint,
    })
  })
}
