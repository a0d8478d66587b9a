import { closeSync, constants, openSync, writeFileSync } from 'node:fs'
import { SystemFailure } from '../../tasks/faults.js'
import { refuseInputs } from './check-outputs.js'
import { type Draft, openDraft } from './draft.js'
import { isStream, type Target, targetOf } from './target-of.js'

/** A file and all that is to stand in it. */
export interface FileText {
  readonly file: string
  readonly text: string
}

/**
 * Writes files whole or not at all: each beside its place first, and into it when all of them are complete. A symbolic
 * link stays, and what it leads to is replaced, with its owner and mode; a pipe or a device is written into.
 * @throws {Failure} `replaces-input` {@link SystemFailure} `not-written`, leaving nothing behind
 */
export function writeOutputs(files: readonly FileText[]): void {
  refuseInputs(files)
  writeWhole(files)
}

/** The same for files that this call may have read, since they are its own to keep. */
export function writeWhole(files: readonly FileText[]): void {
  const drafts: Draft[] = []
  try {
    const streams = files.filter(({ file, text }) => {
      const target = targetOf(file)
      const draft = isStream(target) ? null : openDraft(target)
      if (draft === null) return true
      drafts.push(draft)
      writeFileSync(draft.path, text)
      return false
    })
    for (const { file, text } of streams) writeInto(targetOf(file), text)
    for (const draft of drafts) draft.keep()
  } catch (error) {
    for (const draft of drafts) draft.discard()
    throw notWritten(files.map(({ file }) => file).join(', '), error)
  }
}

function writeInto({ path }: Target, text: string): void {
  const handle = openSync(path, constants.O_WRONLY | constants.O_TRUNC)
  try {
    writeFileSync(handle, text)
  } finally {
    closeSync(handle)
  }
}

/** What was to be written is lost, by no mistake in the call. @param cause what the system said */
export function notWritten(what: string, cause: unknown): SystemFailure {
  const said = cause instanceof Error ? cause.message : String(cause)
  // The draft's path follows, which is nobody's concern.
  const [reason] = said.split(', ')
  return new SystemFailure('not-written', `${what} could not be written: ${reason}`, 'make room, or name another file')
}
