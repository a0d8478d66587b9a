import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../kernel/failure.js'

/**
 * Makes sure that files can be written into a folder, making the folder where there is none.
 * @throws {Failure} `not-writable`, with nothing left behind
 */
export function openFolder(folder: string): void {
  const existed = existsSync(folder)
  const trial = join(folder, `.runaround-${process.pid}.tmp`)
  guarded(folder, () => {
    mkdirSync(folder, { recursive: true })
    try {
      writeFileSync(trial, '', { flag: 'wx' })
      rmSync(trial)
    } catch (error) {
      if (!existed) rmdirSync(folder)
      throw error
    }
  })
}

/**
 * Writes all files or none: each is written beside its place first.
 * @param texts by path
 * @throws {Failure} `not-writable`
 */
export function writeFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  const drafts = [...texts].map(([path, text]) => ({ path, text, draft: `${path}.${process.pid}.tmp` }))
  guarded(folder, () => {
    try {
      for (const { draft, text } of drafts) writeFileSync(draft, text, { flag: 'wx' })
      for (const { draft, path } of drafts) renameSync(draft, path)
    } finally {
      for (const { draft } of drafts) rmSync(draft, { force: true })
    }
  })
}

function guarded(folder: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code
    if (cause === undefined) throw error
    throw failure('not-writable', `baselines cannot be written there (${cause})`, { file: folder })
  }
}
