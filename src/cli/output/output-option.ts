import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { EXTENSIONS } from './format.js'
import type { Output } from './output-call.js'

/** A file whose extension says the format; every further `-o` adds one. */
export function outputOption(file: string, before: readonly Output[] = []): readonly Output[] {
  const format = EXTENSIONS[extname(file).toLowerCase()]
  if (format !== undefined) return [...before, { file, format }]
  throw new InvalidArgumentError(`Its extension must be one of ${Object.keys(EXTENSIONS).join(', ')}.`)
}
