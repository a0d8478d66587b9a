import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Writes each module of src/ as JavaScript into .tested/src/, where the tests find it. */
export function setup(): void {
  rmSync(join(ROOT, '.tested'), { recursive: true, force: true })
  buildSync({
    entryPoints: readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(ROOT, 'src', path)),
    outbase: join(ROOT, 'src'),
    outdir: join(ROOT, '.tested/src'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  })
}
