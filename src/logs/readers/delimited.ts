import { type LogReader, MOST_COLUMNS, type RecordSink } from './log-reader.js'

const DELIMITERS = [',', '\t', ';', '|'] as const
const QUOTE = '"'
/** Over more lines than that, or so many characters, no cell runs: its quote was never closed. */
const MOST_LINES_OF_A_ROW = 100
const LONGEST_ROW = 65_536

/**
 * Reads rows of cells with a delimiter and a header (RFC 4180; comma, tab, semicolon or bar, whichever the header has most
 * of). Line by line: a quote that is never closed costs its own line, not the rest of the file.
 */
export class DelimitedReader implements LogReader {
  columns: readonly string[] = []
  #delimiter = ''
  /** The beginning of a line whose end has not come yet. */
  #rest = ''
  /** Lines of a row whose quote is open. */
  #open: string[] = []
  #line = 0

  constructor(private readonly sink: RecordSink) {}

  push(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop()!
    for (const line of lines) this.#take(line)
    if (this.#rest.length <= LONGEST_ROW) return
    this.sink.wrong({ line: this.#line + 1, why: `is longer than ${LONGEST_ROW} characters` })
    this.#rest = ''
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest)
    this.#rest = ''
    while (this.#open.length > 0) this.#giveUp()
  }

  #take(line: string): void {
    this.#line++
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (this.#open.length === 0 && !text.includes(QUOTE)) {
      if (text.trim() !== '') this.#row(text.split(this.#delimiterFor(text)), this.#line)
      return
    }
    this.#open.push(text)
    const row = this.#open.join('\n')
    const cells = quotedCells(row, this.#delimiterFor(row))
    if (cells !== null) {
      const first = this.#line - this.#open.length + 1
      this.#open = []
      this.#row(cells, first)
    } else if (this.#open.length > MOST_LINES_OF_A_ROW || row.length > LONGEST_ROW) this.#giveUp()
  }

  /** Leaves out the line with the open quote, and reads those behind it again. */
  #giveUp(): void {
    const [, ...behind] = this.#open
    const first = this.#line - this.#open.length + 1
    this.sink.wrong({ line: first, why: 'opens a quote that is never closed' })
    this.#open = []
    this.#line = first
    for (const line of behind) this.#take(line)
  }

  #delimiterFor(header: string): string {
    if (this.#delimiter === '') this.#delimiter = delimiterOf(header)
    return this.#delimiter
  }

  #row(cells: readonly string[], line: number): void {
    if (this.columns.length === 0) {
      this.columns = cells.slice(0, MOST_COLUMNS).map((name) => name.trim())
      return
    }
    const { length } = this.columns
    // Empty cells beyond the header are commas too many, as some programs write them.
    if (cells.length === length || (cells.length > length && cells.slice(length).every((cell) => cell === ''))) {
      this.sink.record({ line, cells })
    } else this.sink.wrong({ line, why: `has ${countOf(cells.length, 'cell')}, and the header ${length}` })
  }
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** What the header has most of, outside of quotes. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

/** The cells of a row with quotes; null where one is open. A quote inside a cell that does not begin with one is a character. */
function quotedCells(row: string, delimiter: string): readonly string[] | null {
  const cells: string[] = []
  for (let at = 0; at <= row.length; ) {
    if (row[at] !== QUOTE) {
      const end = row.indexOf(delimiter, at)
      cells.push(row.slice(at, end < 0 ? row.length : end))
      at = end < 0 ? row.length + 1 : end + 1
      continue
    }
    let end = row.indexOf(QUOTE, at + 1)
    while (end >= 0 && row[end + 1] === QUOTE) end = row.indexOf(QUOTE, end + 2)
    if (end < 0) return null
    const next = row.indexOf(delimiter, end)
    const behind = row.slice(end + 1, next < 0 ? row.length : next)
    cells.push(row.slice(at + 1, end).replaceAll('""', QUOTE) + behind)
    at = next < 0 ? row.length + 1 : next + 1
  }
  return cells
}
