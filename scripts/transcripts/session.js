import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url))

/**
 * Calls `use` with a function that runs a command of a shell, one after the other, in a folder of its own that holds a copy of
 * `scenarios/`, and gives its standard output; `npx runaround` is the program built here. Throws where a command fails.
 */
export function inSession(use) {
  const folder = mkdtempSync(join(tmpdir(), 'runaround-transcript-'))
  try {
    cpSync(SCENARIOS, join(folder, 'scenarios'), { recursive: true })
    return use((command) =>
      execFileSync('sh', ['-c', `npx() { shift; "$NODE" "$PROGRAM" "$@"; }\n${command}`], {
        cwd: folder,
        // Nothing else of this machine, such as its number of columns, may change what is printed.
        env: { PATH: process.env.PATH, NODE: process.execPath, PROGRAM },
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
