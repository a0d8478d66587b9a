import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('reference.c', import.meta.url))
const COMPILERS = [process.env.CC, 'cc', 'gcc', 'clang'].filter(Boolean)

/**
 * Builds the C reference in a temporary folder that goes when this process ends.
 * @returns what runs it, `(customers, seed) => found`; null where there is no C compiler
 */
export function buildReference() {
  const folder = mkdtempSync(join(tmpdir(), 'runaround-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'reference')
  for (const compiler of COMPILERS) {
    try {
      execFileSync(compiler, ['-O3', '-o', program, SOURCE, '-lm'], { stdio: ['ignore', 'ignore', 'pipe'] })
    } catch (error) {
      if (error.code === 'ENOENT') continue
      throw error
    }
    return (customers, seed) => JSON.parse(execFileSync(program, [customers, seed].map(String), { encoding: 'utf8' }))
  }
  return null
}
