import { Columns, type LogReader, type RecordSink } from './log-reader.js'

const DEEPEST = 8
const LONGEST_LINE = 1_048_576

/**
 * Reads a JSON object a line. What stands in objects is a column by its path (`Queue.Name`); what stands in lists is no
 * cell of a row and is passed over.
 */
export class JsonLinesReader implements LogReader {
  readonly #columns = new Columns()
  #rest = ''
  #line = 0

  constructor(private readonly sink: RecordSink) {}

  get columns(): readonly string[] {
    return this.#columns.names
  }

  push(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop()!
    for (const line of lines) this.#take(line)
    if (this.#rest.length <= LONGEST_LINE) return
    this.sink.wrong({ line: this.#line + 1, why: `is longer than ${LONGEST_LINE} characters` })
    this.#rest = ''
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest)
    this.#rest = ''
  }

  #take(text: string): void {
    const line = ++this.#line
    if (text.trim() === '') return
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.sink.wrong({ line, why: 'is no JSON' })
      return
    }
    if (!isObject(value)) {
      this.sink.wrong({ line, why: 'is no JSON object' })
      return
    }
    const cells: string[] = []
    this.#fill(cells, value, '', 0)
    this.sink.record({ line, cells })
  }

  #fill(cells: string[], object: Readonly<Record<string, unknown>>, before: string, depth: number): void {
    for (const [key, value] of Object.entries(object)) {
      if (isObject(value)) {
        if (depth < DEEPEST) this.#fill(cells, value, `${before}${key}.`, depth + 1)
      } else if (value !== null && !Array.isArray(value)) {
        const place = this.#columns.placeOf(before + key)
        if (place >= 0) cells[place] = String(value)
      }
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
