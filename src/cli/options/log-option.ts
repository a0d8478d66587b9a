import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { LOG_FORMATS, type LogOutput } from '../log/log-output.js'

/** A file for an event log, whose extension says the format. */
export function logOption(file: string): LogOutput {
  const format = LOG_FORMATS.find((name) => extname(file).toLowerCase() === `.${name}`)
  if (format !== undefined) return { file, format }
  throw new InvalidArgumentError(`Its extension must be one of ${LOG_FORMATS.map((name) => `.${name}`).join(', ')}.`)
}
