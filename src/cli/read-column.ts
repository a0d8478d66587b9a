import { failure } from '../kernel/failure.js'
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
  const [header, ...rows] = recordsOf(readText(path, askedAt), path)
  const names = header?.cells.map((cell) => cell.trim()) ?? []
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
  return rows.map(({ cells, line }) => {
    const cell = cells[place]?.trim() ?? ''
    if (CELL.test(cell)) return cell
    const hint = 'write plain digits with a decimal point, such as 4.5 or 4.5 min'
    throw failure('not-a-number', `a cell in column "${column}" is no number`, { file: path, line, hint })
  })
}

/** A row of cells, and the line it begins on. */
interface Row {
  readonly cells: string[]
  readonly line: number
}

function recordsOf(text: string, file: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  for (let end = ','; end === ',' || token.lastIndex < text.length; ) {
    const found = token.exec(text)
    if (found === null) throw failure('malformed-csv', 'a quote is misplaced in this row', { file, line })
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    line += found[0].split('\n').length - 1
    end = found[3] ?? ''
    if (end === ',') continue
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: start })
    cells = []
    start = line
  }
  return rows
}
