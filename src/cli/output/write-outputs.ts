import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { failure } from '../../kernel/failure.js'
import { draftOf } from './draft-of.js'

/** A file and all that is to stand in it. */
export interface FileText {
  readonly file: string
  readonly text: string
}

/**
 * Writes files whole or not at all: each beside its place first, and into it when all of them are complete.
 * @throws {Failure} `not-writable`, leaving nothing behind
 */
export function writeOutputs(files: readonly FileText[]): void {
  const drafts = files.map(({ file, text }) => ({ file, text, draft: draftOf(file) }))
  try {
    for (const { draft, text } of drafts) writeFileSync(draft, text, { flag: 'wx' })
    for (const { draft, file } of drafts) renameSync(draft, file)
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw failure('not-writable', `${files.map(({ file }) => file).join(', ')} could not be written: ${reason}`)
  }
}
