import { appendFileSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { failure } from '../../kernel/failure.js'
import type { Finished } from '../../tasks/finished.js'
import { programId } from '../../tasks/program-id.js'
import { notWritten } from '../write-files.js'
import { Lines, lineOf } from './lines.js'

const SCHEMA = 'runaround/finished@1'

/** What earlier calls have finished, in a file to which this one adds what it finishes. */
export interface Journal extends Finished {
  /** Replications that were there at first. */
  readonly before: number
}

/**
 * Opens the file to resume from, or begins it. A line that was cut off when a call ended is dropped.
 * @throws {Failure} `no-journal` where the file is something else, `other-program` {@link SystemFailure} `not-written`
 */
export function openJournal(path: string): Journal {
  const head = JSON.stringify({ schema: SCHEMA, program: programId() })
  const lines = new Lines()
  const text = textOf(path)
  if (text !== '') {
    const [opening = '', ...rows] = text.split('\n')
    checkHead(path, opening)
    // What follows the last line feed was cut off.
    for (const row of rows.slice(0, -1)) lines.add(row)
  }
  const keepable = text.slice(0, text.lastIndexOf('\n') + 1)
  const lost = (error: unknown) => notWritten(path, error)
  let handle: number
  try {
    if (keepable !== text || text === '') writeFileSync(path, keepable === '' ? `${head}\n` : keepable)
    handle = openSync(path, 'a')
  } catch (error) {
    throw lost(error)
  }
  return {
    before: lines.size,
    find: (name) => lines.find(name),
    keep: (name, observations) => {
      try {
        appendFileSync(handle, `${lineOf(name, observations)}\n`)
      } catch (error) {
        throw lost(error)
      }
    },
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    throw failure('not-readable', `"${path}" cannot be read (${code})`)
  }
}

function checkHead(path: string, line: string): void {
  const hint = 'name another file to keep what is finished in'
  let head: { readonly schema?: string; readonly program?: string }
  try {
    head = JSON.parse(line)
  } catch {
    head = {}
  }
  if (head?.schema !== SCHEMA) throw failure('no-journal', `"${path}" is no file that a call is resumed from`, { hint })
  if (head.program === programId()) return
  throw failure('other-program', `"${path}" was made by runaround ${head.program}, and this is ${programId()}`, {
    hint,
  })
}
