import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What the program is built of. */
const SOURCES = [
  'src',
  'scripts/compile-core.js',
  'build.js',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]
/** Written last. */
const BUILT = 'dist/LICENCES.txt'

/** Builds the program before the tests that run it as a process, unless nothing has changed since it was built. */
export function setup(): void {
  const built = changedAt(BUILT)
  if (SOURCES.flatMap(filesIn).every((path) => changedAt(path) <= built)) return
  execFileSync(process.execPath, ['build.js'], { cwd: ROOT, stdio: 'inherit' })
}

function filesIn(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  // A folder changes when something in it goes.
  return [path, ...readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))]
}

/** In milliseconds; never, where it is not there. */
function changedAt(path: string): number {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY
}
