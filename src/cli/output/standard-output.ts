import { fstatSync, readFileSync, statSync } from 'node:fs'
import { SystemFailure } from '../../tasks/faults.js'

const [STDOUT, STDERR] = [1, 2]
/** Of the bits that say how a file was opened: both for reading and for writing. */
const [ACCESS, BOTH] = [3, 2]

/**
 * Makes sure that what is printed goes somewhere. Node opens /dev/null in place of an output that is closed (`>&-`), for
 * reading and writing, which a shell's `> /dev/null` does not; where standard error is the same, all of it is meant to
 * be thrown away. Only Linux tells the difference.
 * @throws {SystemFailure} `output-closed`
 */
export function checkStandardOutput(): void {
  if (!isNowhere(STDOUT) || isNowhere(STDERR)) return
  throw new SystemFailure(
    'output-closed',
    'standard output is closed, and the results would be lost',
    'name a file with -o, or throw them away on purpose: > /dev/null',
  )
}

function isNowhere(handle: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${handle}`, 'utf8'))?.[1]
    const isBoth = flags !== undefined && (Number.parseInt(flags, 8) & ACCESS) === BOTH
    return isBoth && fstatSync(handle).rdev === statSync('/dev/null').rdev
  } catch {
    return false
  }
}
