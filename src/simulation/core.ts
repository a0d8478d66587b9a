import { invariant } from '../kernel/invariant.js'
import { BYTES } from './compiled-core.js'
import { CoreMemory } from './memory.js'

/** What the core offers: see `core/main.ts`. Objects are addresses in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly __new: (size: number, id: number) => number
  readonly clear: () => void
  readonly begin: (models: number, k0: number, k1: number, listening: number) => void
  readonly run: () => number
  readonly told: () => number
  readonly forgetTold: () => void
  readonly observations: (lane: number) => number
}

/** The part of WebAssembly that is needed here. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => object
  readonly RuntimeError: new () => Error
}
declare const WebAssembly: Engine

/** Memory comes in pages of so many bytes; addresses of 32 bits reach no more than so many of them. */
const PAGE = 65_536
const MOST_PAGES = 65_536
const FIRST_PAGES = 16

/** The core at work: one for all runs of a process, one after the other. */
interface Core {
  readonly run: Exports
  readonly memory: CoreMemory
}

/** A run needs more memory than the core may have. */
export class NoMemoryLeft extends Error {
  override readonly name = 'NoMemoryLeft'
}

let loaded: Core | null = null
let given: Uint8Array | null = null
let initial = FIRST_PAGES
let maximum = MOST_PAGES

/** Gives the core's bytes to a program in which they are not: a page has them apart. */
export function takeCore(bytes: Uint8Array): void {
  given = bytes
}

/** Says how much memory the core may have from now on, in bytes. */
export function limitMemory(bytes: number): void {
  // The core doubles its memory while it can. Doublings lead up to the limit: what would be left is taken page by page, and
  // V8 collects its own garbage at each.
  let pages = Math.min(Math.max(Math.floor(bytes / PAGE), FIRST_PAGES), MOST_PAGES)
  let doublings = 1
  for (; pages >= 2 * FIRST_PAGES; pages = Math.floor(pages / 2)) doublings *= 2
  if (pages * doublings !== maximum) loaded = null
  initial = pages
  maximum = pages * doublings
}

/**
 * Lets the core work, which is loaded when it is first asked for.
 * @throws {NoMemoryLeft}
 */
export function withCore<Result>(work: (core: Core) => Result): Result {
  try {
    loaded ??= load()
    return work(loaded)
  } catch (error) {
    throw isMemory(error) ? new NoMemoryLeft('a run needs more memory than the core may have') : error
  }
}

/** Only its allocator makes the core reach what is not to be reached; arrays of the host's fail in words. */
function isMemory(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return /unreachable/i.test(error.message)
  return error instanceof RangeError && /memory|allocation/i.test(error.message)
}

function load(): Core {
  const abort = (message: number, file: number, line: number, column: number) => {
    const say = (address: number) => (address === 0 ? '' : memory.text(address))
    invariant(false, `${say(message)} (${say(file).replace(/\.js\.ts$/, '.ts')}:${line}:${column})`)
  }
  const own = new WebAssembly.Memory({ initial, maximum })
  const module = new WebAssembly.Module(given ?? bytesOf(BYTES))
  const exports = new WebAssembly.Instance(module, { env: { abort, memory: own } }).exports as Exports
  const memory = new CoreMemory(exports)
  return { run: exports, memory }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const found = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) found[i] = text.charCodeAt(i)
  return found
}
