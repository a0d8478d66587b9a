import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { compileCore } from '../../scripts/compile-core.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FROM = join(ROOT, 'src')
const TO = join(ROOT, '.tested/src')

/**
 * Compiles the core, and writes each module of src/ as JavaScript into .tested/src/, where the tests find it, and removes what
 * has no source any more.
 */
export async function setup(): Promise<void> {
  await compileCore()
  const modules = pathsIn(FROM, '.ts')
  buildSync({
    entryPoints: modules.map((path) => join(FROM, `${path}.ts`)),
    outbase: FROM,
    outdir: TO,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  })
  const known = new Set(modules)
  // Not all at once before: another run may be reading them.
  for (const path of pathsIn(TO, '.js')) if (!known.has(path)) rmSync(join(TO, `${path}.js`))
}

function pathsIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => path.slice(0, -extension.length))
}
