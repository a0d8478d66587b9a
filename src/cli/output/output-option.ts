import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { FileFormat } from './format.js'
import type { Output } from './output-call.js'

/** A parser of files whose extension says the format; every further `-o` adds one. */
export function outputOption(
  extensions: Readonly<Record<string, FileFormat>>,
): (file: string, before?: readonly Output[]) => readonly Output[] {
  return (file, before = []) => {
    const format = extensions[extname(file).toLowerCase()]
    if (format !== undefined) return [...before, { file, format }]
    throw new InvalidArgumentError(`Its extension must be one of ${Object.keys(extensions).join(', ')}.`)
  }
}
