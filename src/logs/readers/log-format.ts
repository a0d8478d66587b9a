import { DelimitedReader } from './delimited.js'
import { JsonLinesReader } from './json-lines.js'
import type { LogReader, RecordSink } from './log-reader.js'
import { XesReader } from './xes.js'

/** What a log is written as. */
export interface LogFormatFacts {
  readonly label: string
  /** By the first character that is no blank. */
  readonly begins: RegExp
  readonly reader: new (sink: RecordSink) => LogReader
}

/** The formats, told apart by how they begin; a header with delimiters where nothing else fits. */
const FORMATS: readonly LogFormatFacts[] = [
  { label: 'XES', begins: /^</, reader: XesReader },
  { label: 'JSON lines', begins: /^\{/, reader: JsonLinesReader },
  { label: 'rows with a header', begins: /^/, reader: DelimitedReader },
]

/** The format of a log. @param text its first piece */
export function logFormatOf(text: string): LogFormatFacts {
  const beginning = text.trimStart()
  return FORMATS.find(({ begins }) => begins.test(beginning))!
}
