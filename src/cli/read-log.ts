import { createReadStream, fstatSync, openSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Unzip, UnzipInflate } from 'fflate'
import { failure } from '../kernel/failure.js'
import { cannotRead, rememberInput } from './read-files.js'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const GZIP = [0x1f, 0x8b]
const PIECE = 262_144
/** Logs shrink to a twentieth: what comes of a piece is to be no larger than a piece. */
const COMPRESSED_PIECE = 16_384

/**
 * The bytes of a log piece by piece, decompressed where it is compressed by gzip or zip, of which the first file is read;
 * `-` is standard input.
 * @param reached is told how many bytes of the file have been read, and how many there are where that is known
 * @throws {Failure} `no-such-file`, `is-a-directory`, `not-readable`, `broken-archive`
 */
export async function* readLog(
  path: string,
  reached: (bytes: number, of: number | undefined) => void,
): AsyncGenerator<Uint8Array> {
  const raw = rawBytes(path, reached)
  const first = await firstPiece(raw)
  const bytes = withFirst(first, raw)
  try {
    if (begins(first, GZIP)) yield* gunzipped(bytes)
    else if (begins(first, ZIP)) yield* unzipped(bytes)
    else yield* bytes
  } catch (error) {
    throw broken(path, error)
  }
}

async function* rawBytes(path: string, reached: (bytes: number, of: number | undefined) => void) {
  const where = { file: path === '-' ? 'standard input' : path }
  let read = 0
  try {
    const handle = path === '-' ? 0 : openSync(path, 'r')
    const stats = fstatSync(handle, { bigint: true })
    rememberInput(stats, 'design')
    if (stats.isDirectory()) throw failure('is-a-directory', 'this file is a directory', where)
    const size = stats.isFile() ? Number(stats.size) : undefined
    // Standard input may be a pipe that does not block, which only its own stream knows how to wait for.
    const stream = path === '-' ? process.stdin : createReadStream('', { fd: handle, highWaterMark: PIECE })
    for await (const piece of stream) {
      read += piece.length
      reached(read, size)
      yield piece as Uint8Array
    }
  } catch (error) {
    throw cannotRead(path, where, (error as NodeJS.ErrnoException).code) ?? error
  }
}

/** Enough to tell how it is compressed. */
async function firstPiece(raw: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array(0)
  while (first.length < ZIP.length) {
    const { done, value } = await raw.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  return first
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

async function* gunzipped(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const fed = (async () => {
    for await (const piece of bytes) {
      if (!gunzip.write(piece)) await new Promise<void>((resolve) => gunzip.once('drain', resolve))
    }
    gunzip.end()
  })()
  fed.catch((error) => gunzip.destroy(error))
  yield* gunzip
  await fed
}

async function* unzipped(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let fault: Error | null = null
  let isFound = false
  const unzip = new Unzip((file) => {
    if (isFound || file.name.endsWith('/') || file.name.startsWith('__MACOSX/')) return
    isFound = true
    file.ondata = (error, piece) => {
      fault ??= error
      if (error === null) pieces.push(piece)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += COMPRESSED_PIECE) {
      unzip.push(piece.subarray(at, at + COMPRESSED_PIECE))
      if (fault !== null) throw fault
      yield* pieces.splice(0)
    }
  }
  if (!isFound) throw failure('broken-archive', 'the archive holds no file')
}

function broken(path: string, error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message: string }
  const isCompression = (typeof code === 'string' && code.startsWith('Z_')) || typeof code === 'number'
  if (!isCompression) return error
  return failure('broken-archive', `${path === '-' ? 'standard input' : path} is compressed, and broken: ${message}`, {
    hint: 'nothing was written',
  })
}
