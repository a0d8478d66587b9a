import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure, type Problem } from '../../kernel/failure.js'
import type { Output } from './output-call.js'

/**
 * Makes sure that every file can be written, before anything is simulated for it.
 * @throws {Failure} with a problem for each that cannot
 */
export function checkOutputs<File extends Pick<Output, 'file'>>(outputs: readonly File[] = []): void {
  const [first, ...others] = outputs.flatMap(({ file }, index): Problem[] => {
    const twice = outputs.slice(0, index).some((before) => resolve(before.file) === resolve(file))
    const problem = twice ? { code: 'same-output', message: `"${file}" is to be written twice` } : unwritable(file)
    return problem === undefined ? [] : [problem]
  })
  if (first !== undefined) throw new Failure([first, ...others])
}

function unwritable(file: string): Problem | undefined {
  const folder = dirname(file)
  if (!existsSync(folder)) return { code: 'no-such-folder', message: `there is no folder "${folder}" to write in` }
  if (existsSync(file) && statSync(file).isDirectory()) {
    return { code: 'is-a-directory', message: `"${file}" is a directory` }
  }
  try {
    accessSync(folder, constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
    return undefined
  } catch {
    return { code: 'not-writable', message: `"${file}" may not be written` }
  }
}
