import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure, type Problem } from '../../kernel/failure.js'
import { type InputKind, readAs } from '../files/inputs.js'
import type { Output } from './output-call.js'
import { isStream, type Target, targetOf } from './target-of.js'

/**
 * Makes sure that every file can be written, and is none that this call reads, before anything is simulated for it:
 * called when all is read.
 * @throws {Failure} with a problem for each that cannot
 */
export function checkOutputs(outputs: readonly Pick<Output, 'file'>[] = []): void {
  const places: string[] = []
  raise(
    outputs.flatMap(({ file }): Problem[] => {
      const problem = unwritable(file, places) ?? replacing(file)
      return problem === undefined ? [] : [problem]
    }),
  )
}

/** @throws {Failure} `replaces-input` for every file that this process has read, or has read as that */
export function refuseInputs(outputs: readonly Pick<Output, 'file'>[], kind?: InputKind): void {
  raise(outputs.flatMap(({ file }) => replacing(file, kind) ?? []))
}

function raise([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw new Failure([first, ...others])
}

function replacing(file: string, kind?: InputKind): Problem | undefined {
  const found = readAs(file)
  if (found === undefined || (kind !== undefined && found !== kind)) return undefined
  const hint = 'name another file for what comes of it'
  return { code: 'replaces-input', message: `"${file}" is read by this call, and would be replaced`, hint }
}

/** @param places where the files before it lead to; its own is added */
function unwritable(file: string, places: string[]): Problem | undefined {
  let target: Target
  try {
    target = targetOf(file)
  } catch (error) {
    return refused(file, error)
  }
  const place = resolve(target.path)
  if (places.includes(place)) return { code: 'same-output', message: `"${file}" is to be written twice` }
  places.push(place)
  const folder = dirname(target.path)
  if (!existsSync(folder)) return { code: 'no-such-folder', message: `there is no folder "${folder}" to write in` }
  if (!statSync(folder).isDirectory())
    return { code: 'no-such-folder', message: `"${folder}" is no folder to write in` }
  if (target.existing?.isDirectory()) return { code: 'is-a-directory', message: `"${file}" is a directory` }
  try {
    if (!isStream(target)) accessSync(folder, constants.W_OK)
    if (target.existing !== null) accessSync(target.path, constants.W_OK)
    return undefined
  } catch (error) {
    return refused(file, error)
  }
}

function refused(file: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException
  const message = `"${file}" may not be written (${code})`
  if (code !== 'ENAMETOOLONG') return { code: 'not-writable', message }
  return { code: 'name-too-long', message: `"${file}" has a longer name than a file may have` }
}
