import type { CommonOptions } from '../common-options.js'
import type { FileFormat, Format } from './format.js'

/** A file to write, as asked for. */
export interface Output {
  readonly file: string
  readonly format: FileFormat
}

/** The options of a command that gives results, as read. */
export interface OutputCall extends CommonOptions {
  readonly format?: Format
  readonly json?: boolean
  readonly output?: readonly Output[]
}
