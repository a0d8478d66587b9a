import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure, type Problem } from '../kernel/failure.js'
import { SystemFailure } from '../tasks/faults.js'
import { type InputKind, readAs } from './read-files.js'

/** A file and all that is to stand in it. */
interface FileText {
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

/**
 * Makes sure that every file can be written, and is none that this call reads, before anything is simulated for it:
 * called when all is read.
 * @throws {Failure} with a problem for each that cannot
 */
export function checkOutputs(outputs: readonly { readonly file: string }[] = []): void {
  const places: string[] = []
  raise(
    outputs.flatMap(({ file }): Problem[] => {
      const problem = unwritable(file, places) ?? replacing(file)
      return problem === undefined ? [] : [problem]
    }),
  )
}

/** @throws {Failure} `replaces-input` for every file that this call has read, or has read as that */
export function refuseInputs(outputs: readonly { readonly file: string }[], kind?: InputKind): void {
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

const RANDOM_BYTES = 8
/** Nobody else reads a draft of a file whose mode is not known to allow it. */
const PRIVATE = 0o600
const USUAL = 0o666
const MODE_BITS = 0o7777

/** A file as it is written, until it is complete and takes its place. */
export interface Draft {
  /** In the same folder, so that it is the same disk and taking the place one step. */
  readonly path: string
  /** Puts it in its place. */
  readonly keep: () => void
  /** Removes it, if it still is there. */
  readonly discard: () => void
}

/**
 * Creates an empty draft with owner and mode of the file that it is to replace. Its name is random: what an earlier
 * process left behind stands in nobody's way.
 * @returns null where owner or group could not be kept, so that the file itself must be written into
 */
export function openDraft({ path: place, existing }: Target): Draft | null {
  const path = join(dirname(place), `.runaround-${randomBytes(RANDOM_BYTES).toString('hex')}.draft`)
  const handle = openSync(path, 'wx', existing === null ? USUAL : PRIVATE)
  const discard = () => rmSync(path, { force: true })
  try {
    if (existing !== null) {
      const { uid, gid } = fstatSync(handle)
      if (uid !== existing.uid || gid !== existing.gid) fchownSync(handle, existing.uid, existing.gid)
      fchmodSync(handle, existing.mode & MODE_BITS)
    }
  } catch {
    discard()
    return null
  } finally {
    closeSync(handle)
  }
  return { path, keep: () => renameSync(path, place), discard }
}

/** What a path given for an output leads to. */
interface Target {
  /** Where to write: past all symbolic links, which stay. */
  readonly path: string
  /** What is there; null where nothing is. */
  readonly existing: Stats | null
}

/** @throws what the system says where it cannot tell: a name that is too long, a folder that may not be entered */
export function targetOf(file: string): Target {
  const existing = statSync(file, { throwIfNoEntry: false }) ?? null
  if (existing === null) return { path: linkedTo(file), existing }
  return { path: existing.isFile() ? realpathSync(file) : file, existing }
}

/** A pipe or a device: it is written into, and nothing can be put in its place. */
export function isStream({ existing }: Target): boolean {
  return existing !== null && !existing.isFile()
}

/** Where a link leads that leads to nothing yet; the path itself where it is no link. */
function linkedTo(file: string): string {
  let link: string
  try {
    link = readlinkSync(file)
  } catch {
    return file
  }
  return linkedTo(resolve(realpathSync(dirname(file)), link))
}
