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
}

/** The core at work: one for all runs of a process, one after the other. */
export interface Core {
  readonly run: Exports
  readonly memory: CoreMemory
}

let loaded: Core | null = null

/** The core, loaded when it is first asked for. */
export function core(): Core {
  loaded ??= load()
  return loaded
}

function load(): Core {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly
  const abort = (message: number, file: number, line: number, column: number) => {
    const say = (address: number) => (address === 0 ? '' : memory.text(address))
    invariant(false, `${say(message)} (${say(file)}:${line}:${column})`)
  }
  const exports = new Instance(new Module(bytes()), { env: { abort } }).exports as Exports
  const memory = new CoreMemory(exports)
  return { run: exports, memory }
}

function bytes(): Uint8Array {
  const text = atob(BYTES)
  const found = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) found[i] = text.charCodeAt(i)
  return found
}
