import { failure } from '../kernel/failure.js'
import { SeenTwice } from './estimate/seen-twice.js'
import type { Found } from './found.js'
import { Journeys } from './journeys.js'
import { findMapping } from './mapping/find-mapping.js'
import { RowReader } from './mapping/log-row.js'
import type { AskedMapping, Mapping } from './mapping/mapping.js'
import { type Meaning, Meanings } from './mapping/meaning.js'
import { type Preset, presetOf } from './mapping/presets.js'
import { logFormatOf } from './readers/log-format.js'
import type { LogReader, LogRecord, WrongRow } from './readers/log-reader.js'
import { Study } from './study.js'

/** What a call says of a log. */
export interface AskedLog extends AskedMapping {
  /** What values of an outcome or an activity mean. */
  readonly meanings: Readonly<Record<string, Meaning>>
}

/** So many rows are looked at before it is decided what their columns are. */
const SAMPLE = 1000
const MOST_SHOWN = 8
/** With more of the rows wrong, the columns are taken for what they are not. */
const MOST_WRONG = 0.5

/** What reads rows, once it is clear what their columns are. */
interface Running {
  readonly mapping: Mapping
  readonly rows: RowReader
  readonly journeys: Journeys
  readonly meanings: Meanings | null
  readonly study: Study
}

/** Turns the text of a log, piece by piece, into what it says; memory does not grow with its length. */
export class LogImport {
  format: string | undefined
  #reader: LogReader | undefined
  #head = ''
  #sample: LogRecord[] | null = []
  #running: Running | undefined
  readonly #seen = new SeenTwice()
  readonly #firstWrong: WrongRow[] = []
  #read = 0
  #wrong = 0
  #doubled = 0

  /** @param breathe is called where memory has been let go, and could be collected */
  constructor(
    private readonly asked: AskedLog,
    private readonly breathe: () => void = () => {},
  ) {}

  /** @throws {Failure} what is wrong with the columns */
  push(text: string): void {
    if (this.#reader === undefined) {
      this.#head += text
      if (this.#head.trim() === '') return
      if (this.#head.includes('\0')) throw failure('binary-file', 'the log is no text: it contains NUL bytes', HOW)
      const { label, reader } = logFormatOf(this.#head)
      this.format = label
      this.#reader = new reader({ record: (record) => this.#record(record), wrong: (row) => this.#leaveOut(row) })
      this.#reader.push(this.#head)
    } else this.#reader.push(text)
  }

  /** @throws {Failure} `empty-file`, `no-rows`, `wrong-rows`, what is wrong with the columns */
  end(): Found {
    if (this.#reader === undefined) throw failure('empty-file', 'the log is empty')
    this.#reader.end()
    this.#begin()
    this.#running?.journeys.finish(this.breathe)
    this.#checkRows()
    const found = this.#running?.study.finish(this.breathe) ?? null
    if (found === null || this.#running === undefined) {
      throw failure('no-rows', 'no row of the log can be used', { hint: 'nothing was written' })
    }
    const { mapping, journeys, meanings } = this.#running
    return {
      ...found,
      mapping,
      bots: journeys.bots,
      rows: {
        ...{ read: this.#read, wrong: this.#wrong, firstWrong: this.#firstWrong, doubled: this.#doubled },
        ...{ disordered: journeys.disordered, continued: journeys.continued },
      },
      meanings: [...(meanings?.counts ?? [])].map(([value, rows]) => ({
        ...{ value, rows },
        means: meanings!.meaningOf(value) ?? null,
      })),
    }
  }

  #record(record: LogRecord): void {
    if (this.#sample === null) {
      this.#take(record)
      return
    }
    this.#sample.push(record)
    if (this.#sample.length >= SAMPLE) this.#begin()
  }

  /** Settles what the columns are, and takes the rows that it was settled by. */
  #begin(): void {
    if (this.#sample === null || this.#reader === undefined) return
    const records = this.#sample
    this.#sample = null
    if (records.length === 0) {
      throw failure('no-rows', `the log has no rows, only ${this.#wrong > 0 ? 'such as cannot be read' : 'a header'}`, {
        hint: this.#firstWrong[0] === undefined ? 'nothing was written' : rowText(this.#firstWrong[0]),
      })
    }
    const mapping = findMapping(this.#reader.columns, records, this.asked)
    const preset: Preset | undefined = mapping.preset === null ? undefined : presetOf(mapping.preset)
    const words = mapping.kind === 'contacts' ? 'outcome' : 'activity'
    const isTold = mapping.uses.some(({ role }) => role === words)
    const meanings = isTold ? new Meanings(words, { ...preset?.meanings, ...this.asked.meanings }) : null
    const study = new Study(mapping.uses.some(({ role }) => role === 'team'))
    const journeys = new Journeys(mapping, meanings, (journey) => study.take(journey))
    this.#running = { mapping, rows: new RowReader(mapping), journeys, meanings, study }
    for (const record of records) this.#take(record)
  }

  #take(record: LogRecord): void {
    const { rows, journeys, mapping } = this.#running!
    this.#read++
    const isDoubled = this.#seen.isRepeated(record.cells)
    if (isDoubled) this.#doubled++
    if (isDoubled && mapping.kind === 'contacts') return
    const row = rows.read(record)
    const why = typeof row === 'string' ? row : journeys.row(row)
    if (why !== undefined) this.#leaveOut({ line: record.line, why }, true)
  }

  #leaveOut(row: WrongRow, isRead = false): void {
    if (!isRead) this.#read++
    this.#wrong++
    if (this.#firstWrong.length < MOST_SHOWN) this.#firstWrong.push(row)
  }

  #checkRows(): void {
    if (this.#wrong <= MOST_WRONG * this.#read) return
    throw failure(
      'wrong-rows',
      `${this.#wrong} of ${this.#read} rows cannot be used: the first ${rowText(this.#firstWrong[0]!)}`,
      {
        hint: 'say with --map what the columns are; nothing was written',
      },
    )
  }
}

const HOW = { hint: 'it may be CSV, TSV, JSON lines or XES, as it is, or compressed by gzip or zip' }

/** `line 17 has 3 cells, and the header 17` */
export function rowText({ line, why }: WrongRow): string {
  return `line ${line} ${why}`
}
