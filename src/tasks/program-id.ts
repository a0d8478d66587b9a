import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packageRoot, packageVersion } from './package-root.js'

const DIGITS = 12

/**
 * Which program simulates: the version, and a hash of what a worker process runs. The names of the chunks that it loads
 * stand in it, and are hashes of what these hold. Only of the same program are the bytes sure to be the same.
 */
export function programId(): string {
  const worker = readFileSync(new URL('dist/tasks/worker.js', packageRoot()))
  return `${packageVersion()} (${createHash('sha256').update(worker).digest('hex').slice(0, DIGITS)})`
}
