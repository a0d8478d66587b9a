import { createHash } from 'node:crypto'
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { failure, type Problem } from '../kernel/failure.js'

const LARGEST = 10 * 1024 * 1024
/** Milliseconds between looks at an input that is not there yet. */
const PAUSE = 20

/** Where a file was asked for, so that the problem points there: an `extends` line, say. */
export type AskedAt = Omit<Problem, 'code' | 'message'>

/**
 * The text of a file; `-` reads standard input. The file is remembered, so that nothing is written over it.
 * @throws Failure `no-such-file`, `is-a-directory`, `not-readable`, `file-too-large`, `empty-file`, `binary-file`
 */
export function readText(
  path: string,
  askedAt: AskedAt = { file: path === '-' ? 'standard input' : path },
  kind: InputKind = 'design',
): string {
  const bytes = readBytes(path, askedAt, kind)
  DIGESTS.set(path, digestOf(bytes))
  const refuse = (code: string, what: string): Error => failure(code, `${named(path, askedAt)} ${what}`, askedAt)
  if (bytes.length > LARGEST) throw refuse('file-too-large', 'is larger than 10 MB')
  if (bytes.includes(0)) throw refuse('binary-file', 'is no text: it contains NUL bytes')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('binary-file', 'is no text in UTF-8')
  }
  if (text.trim() === '') throw refuse('empty-file', 'is empty')
  return text
}

/** At most one byte more than the largest file, so that an endless one ends too. */
function readBytes(path: string, askedAt: AskedAt, kind: InputKind): Uint8Array {
  let handle: number | undefined
  try {
    // A scenario may come through a pipe; what it names is a plain file, or reading might never end.
    const isAskedFor = askedAt.line !== undefined
    handle = path === '-' ? 0 : openSync(path, constants.O_RDONLY | (isAskedFor ? constants.O_NONBLOCK : 0))
    const stats = fstatSync(handle, { bigint: true })
    rememberInput(stats, kind)
    if (stats.isDirectory()) throw failure('is-a-directory', `${named(path, askedAt)} is a directory`, askedAt)
    if (isAskedFor && !stats.isFile()) throw failure('not-a-plain-file', `${path} is no plain file`, askedAt)
    const chunks: Uint8Array[] = []
    for (let size = 0; size <= LARGEST; ) {
      const chunk = new Uint8Array(Math.min(65_536, LARGEST + 1 - size))
      const got = readWhenThere(handle, chunk)
      if (got === 0) break
      chunks.push(chunk.subarray(0, got))
      size += got
    }
    return Buffer.concat(chunks)
  } catch (error) {
    throw cannotRead(path, askedAt, (error as NodeJS.ErrnoException).code) ?? error
  } finally {
    if (handle !== undefined && handle !== 0) closeSync(handle)
  }
}

/** Reads, and waits where standard input has nothing yet but may: some who start the program hand it over unblocked. */
function readWhenThere(handle: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, chunk)
    } catch (error) {
      if (handle !== 0 || (error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PAUSE)
    }
  }
}

export function cannotRead(path: string, askedAt: AskedAt, cause: string | undefined): Error | undefined {
  const what = named(path, askedAt)
  if (cause === 'ENOENT' || cause === 'ENOTDIR') return failure('no-such-file', `${what} does not exist`, askedAt)
  if (cause === 'EISDIR') return failure('is-a-directory', `${what} is a directory`, askedAt)
  return cause === undefined ? undefined : failure('not-readable', `${what} cannot be read (${cause})`, askedAt)
}

function named(path: string, askedAt: AskedAt): string {
  return path === askedAt.file || path === '-' ? 'this file' : path
}

/** Of a design: scenarios, what they extend, columns of numbers; or what was accepted of one. */
export type InputKind = 'design' | 'baseline'

/** Texts of scenarios and what they extend, under the names of their files, as they were read. */
const SOURCES = new Map<string, { readonly name: string; readonly text: string }>()

/** Remembers the text of a scenario, for who keeps what was made from it. */
export function rememberSource(path: string, text: string): void {
  SOURCES.set(path, { name: path === '-' ? 'standard input' : basename(path), text })
}

/** The text of a scenario that this call has read already; undefined where it has not. */
export function rememberedSource(path: string): string | undefined {
  return SOURCES.get(path)?.text
}

/** The scenarios that this call has read, in the order in which they were asked for. */
export function sourcesRead(): readonly { readonly name: string; readonly text: string }[] {
  return [...SOURCES.values()]
}

/** Files that this call has read, by what tells one from all others, whatever it is called. */
const INPUTS = new Map<string, InputKind>()

/** Of what this process has read, by path as given. */
const DIGESTS = new Map<string, string>()

/** What tells a file's bytes from all others: SHA-256, in hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The digests of all files that this process has read, by their paths as given; `-` is standard input. */
export function inputsRead(): ReadonlyMap<string, string> {
  return DIGESTS
}

/** A call has ended: what it has read is nothing to the next. */
export function forgetInputs(): void {
  SOURCES.clear()
  INPUTS.clear()
  DIGESTS.clear()
}

/** Remembers a file that was read. */
export function rememberInput(stats: BigIntStats, kind: InputKind): void {
  const identity = identityOf(stats)
  if (stats.isFile() && INPUTS.get(identity) !== 'design') INPUTS.set(identity, kind)
}

/** As what this call has read the file that a path leads to, under any name; undefined where it has not. */
export function readAs(path: string): InputKind | undefined {
  try {
    return INPUTS.get(identityOf(statSync(path, { bigint: true })))
  } catch {
    // Whatever cannot be looked at, such as what lies below a file, has not been read.
    return undefined
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`
}
