// Compiles src/core to WebAssembly and writes src/simulation/compiled-core.ts: the module's bytes, and how those of its classes
// are laid out in memory that its host writes or reads, as the compiler has laid them out. Does nothing where that is what the
// sources already gave.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const INTO = join(ROOT, 'src/simulation/compiled-core.ts')
const OPTIONS = [
  'src/core/main.ts',
  '-o',
  'core.wasm',
  '--runtime',
  'stub',
  '--exportRuntime',
  '--importMemory',
  '-O3',
  '--converge',
  '--noAssert',
  '--uncheckedBehavior',
  'always',
]
/** What src/simulation/simulate.ts writes into the core's memory and reads there. */
const SEEN = [
  '~lib/array/Array<src/core/model/model/Model>',
  'src/core/ledger/observations/Observations',
  '~lib/array/Array<src/core/engine/log-histogram/LogHistogram>',
]

/** Compiles the core unless it is up to date. */
export async function compileCore() {
  const stamp = stampOfSources()
  if (existsSync(INTO) && readFileSync(INTO, 'utf8').includes(stamp)) return
  const { default: asc } = await import('assemblyscript/asc')
  const classes = {}
  let bytes = null
  const { error, stderr } = await asc.main(OPTIONS, {
    transforms: [layoutsInto(classes)],
    readFile: (name) =>
      existsSync(join(ROOT, sourceOf(name)))
        ? asAssemblyScript(readFileSync(join(ROOT, sourceOf(name)), 'utf8'))
        : null,
    writeFile: (_, contents) => {
      bytes = contents
    },
    listFiles: () => [],
  })
  const complaints = stderr
    .toString()
    .split(/\n\n(?=ERROR|WARNING|INFO)/)
    .filter((text) => /^(ERROR|WARNING)/.test(text.trim()) && !/AS235/.test(text))
  if (error !== null || complaints.length > 0)
    throw new Error(`the core does not compile\n${complaints.join('\n\n')}\n${error?.message ?? ''}`)
  writeFileSync(INTO, moduleText(stamp, await inlined(bytes), reached(classes)))
}

/** The file that the compiler means: it adds its own ending, and has versions of its own of what only it can say. */
function sourceOf(name) {
  const path = name.replace(/\.js\.ts$/, '.ts')
  const own = path.replace(/\.ts$/, '.wasm.ts')
  return existsSync(join(ROOT, own)) ? own : path
}

/** It does not know imports of types alone. */
function asAssemblyScript(text) {
  return text
    .replace(/^import type \{/gm, 'import {')
    .replace(/^import \{[^}]*\}/gm, (names) => names.replace(/\btype /g, ''))
}

/**
 * The module with more of its functions written out where they are called: an engine of WebAssembly does not do it, and many
 * of the core's rules are of a line or two. Sizes are binaryen's.
 */
async function inlined(bytes) {
  const { default: binaryen } = await import('binaryen')
  const module = binaryen.readBinary(bytes)
  const { MutableGlobals, SignExt, NontrappingFPToInt, BulkMemory, BulkMemoryOpt } = binaryen.Features
  module.setFeatures(MutableGlobals | SignExt | NontrappingFPToInt | BulkMemory | BulkMemoryOpt)
  binaryen.setOptimizeLevel(4)
  binaryen.setShrinkLevel(0)
  binaryen.setAlwaysInlineMaxSize(60)
  binaryen.setFlexibleInlineMaxSize(150)
  binaryen.setOneCallerInlineMaxSize(500)
  module.optimize()
  module.optimize()
  return module.emitBinary()
}

/** A transform of the compiler's that takes down, into `classes`, how those are laid out that the module keeps. */
function layoutsInto(classes) {
  return class {
    afterCompile() {
      for (const [id, one] of this.program.managedClasses) {
        const fields = {}
        for (const [name, member] of one.members ?? []) {
          if (member.isField) fields[name] = [member.instance.memoryOffset, named(member.instance.type.toString())]
        }
        classes[named(one.internalName)] = { id, size: one.nextMemoryOffset, fields }
      }
    }
  }
}

/** The classes that are seen, with all that they refer to. */
function reached(classes) {
  const found = {}
  const visit = (name) => {
    const type = name.replace(/ ?\| ?null$/, '')
    const { [type]: layout } = classes
    if (layout === undefined || found[type] !== undefined) return
    found[type] = layout
    for (const [, of] of Object.values(layout.fields)) visit(of)
    visit(/Array<(.*)>$/.exec(type)?.[1] ?? '')
  }
  SEEN.forEach(visit)
  return found
}

/** A class by its file and its name. */
function named(type) {
  return type.replaceAll('.js/', '/')
}

function moduleText(stamp, bytes, classes) {
  return `// Written by scripts/compile-core.js from src/core. ${stamp}
/** The core as a WebAssembly module, in base 64. */
export const BYTES: string =
  '${Buffer.from(bytes).toString('base64')}'

/** By class, and by list of a type: its number, its size in bytes, and of each field the offset and the type. */
export const CLASSES: Readonly<
  Record<string, { readonly id: number; readonly size: number; readonly fields: Readonly<Record<string, readonly [number, string]>> }>
> = ${JSON.stringify(classes)}
`
}

/** Changes with whatever the module is made of. */
function stampOfSources() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  const files = readdirSync(join(ROOT, 'src/core'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts')).sort())
    hash.update(file).update(readFileSync(join(ROOT, 'src/core', file)))
  return hash.digest('hex')
}
