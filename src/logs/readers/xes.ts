import { SaxesParser } from 'saxes'
import { Columns, type LogReader, type RecordSink } from './log-reader.js'

/** The attributes of XES that have a value: IEEE 1849-2016, 4.3. */
const VALUED = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/**
 * Reads the events of an XES log (IEEE 1849-2016). Attributes of the trace are columns with `case:` before their key, as
 * pm4py and Disco write them; attributes inside attributes are passed over.
 */
export class XesReader implements LogReader {
  readonly #columns = new Columns()
  readonly #parser = new SaxesParser()
  /** The cells of the trace, and of the event in it; undefined outside. */
  #trace: string[] | undefined
  #event: string[] | undefined
  #line = 0
  /** How many attributes are open: those inside another are none of the row. */
  #depth = 0
  #broken = false

  constructor(private readonly sink: RecordSink) {
    this.#parser.on('error', (error) => this.#break(error))
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes))
    this.#parser.on('closetag', ({ name }) => this.#close(name))
  }

  get columns(): readonly string[] {
    return this.#columns.names
  }

  push(text: string): void {
    if (!this.#broken) this.#parser.write(text)
  }

  end(): void {
    if (!this.#broken) this.#parser.close()
  }

  #open(name: string, { key, value }: Readonly<Record<string, string>>): void {
    if (this.#broken) return
    if (name === 'trace') this.#trace = []
    else if (name === 'event') {
      // The attributes of the trace stand before its events.
      this.#event = this.#trace?.slice() ?? []
      this.#line = this.#parser.line
    } else if (VALUED.has(name)) {
      const cells = this.#event ?? this.#trace
      if (this.#depth++ > 0 || cells === undefined || key === undefined || value === undefined) return
      const place = this.#columns.placeOf(this.#event === undefined ? `case:${key}` : key)
      if (place >= 0) cells[place] = value
    }
  }

  #close(name: string): void {
    if (this.#broken) return
    if (VALUED.has(name)) this.#depth--
    else if (name === 'trace') this.#trace = undefined
    else if (name === 'event' && this.#event !== undefined) {
      this.sink.record({ line: this.#line, cells: this.#event })
      this.#event = undefined
    }
  }

  /** What stands behind a mistake in XML has no structure that could be trusted. */
  #break({ message }: Error): void {
    if (this.#broken) return
    this.#broken = true
    const said = message.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '')
    this.sink.wrong({ line: this.#parser.line, why: `is no XML (${said}), and nothing behind it is read` })
  }
}
