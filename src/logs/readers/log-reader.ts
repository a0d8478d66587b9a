/** One row of a log as it stands there. */
export interface LogRecord {
  /** Where it begins, from 1. */
  readonly line: number
  /** By column; shorter than the list of columns where the last ones are absent. */
  readonly cells: readonly (string | undefined)[]
}

/** A row that is left out. */
export interface WrongRow {
  readonly line: number
  /** As the end of a sentence: `has 3 cells, and the header 17`. */
  readonly why: string
}

/** Where what a reader finds goes to. */
export interface RecordSink {
  readonly record: (record: LogRecord) => void
  readonly wrong: (row: WrongRow) => void
}

/** Reads the text of a log piece by piece, with no more of it in memory than a row. */
export interface LogReader {
  /** What the columns are called, as far as they are known: more may come where each row names its own. */
  readonly columns: readonly string[]
  /** @param text the next piece; it may end anywhere */
  push(text: string): void
  /** No more comes. */
  end(): void
}

/** More columns than a log has: those beyond are not looked at. */
export const MOST_COLUMNS = 2000

/** Numbers columns as their names are met. */
export class Columns {
  readonly names: string[] = []
  readonly #places = new Map<string, number>()

  /** The place of a column; -1 where there are too many. */
  placeOf(name: string): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    if (this.names.length >= MOST_COLUMNS) return -1
    this.#places.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}
