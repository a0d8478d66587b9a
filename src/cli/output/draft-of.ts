import { basename, dirname, join } from 'node:path'

/** Where a file is written until it is complete: in the same folder, so that it is the same disk and the rename one step. */
export function draftOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.draft`)
}
