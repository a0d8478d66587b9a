import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../kernel/failure.js'
import { openDraft } from '../output/draft.js'

/**
 * Makes sure that files can be written into a folder, making the folder where there is none.
 * @throws {Failure} `not-writable`, with nothing left behind
 */
export function openFolder(folder: string): void {
  const existed = existsSync(folder)
  try {
    mkdirSync(folder, { recursive: true })
    openDraft({ path: join(folder, 'any.json'), existing: null })?.discard()
  } catch (error) {
    if (!existed && existsSync(folder)) rmdirSync(folder)
    const cause = (error as NodeJS.ErrnoException).code
    if (cause === undefined) throw error
    throw failure('not-writable', `baselines cannot be written there (${cause})`, { file: folder })
  }
}
