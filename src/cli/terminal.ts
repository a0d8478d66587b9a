import { fstatSync, readFileSync, statSync } from 'node:fs'
import { onOneLine } from '../kernel/printable.js'
import { SystemFailure } from '../tasks/faults.js'
import type { CommonCall } from './options.js'

/** Says a sentence on standard error, unless the call is to be quiet. */
export function tell(sentence: string, { quiet }: Pick<CommonCall, 'quiet'>): void {
  if (!quiet) process.stderr.write(`${onOneLine(sentence)}\n`)
}

/** What to know besides. */
export function note(call: Pick<CommonCall, 'quiet'>): (sentence: string) => void {
  return (sentence) => tell(`note: ${sentence}`, call)
}

/** How many characters a line may have: the terminal's, else those of COLUMNS, else 80. */
export function columnsOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  if (stream.columns !== undefined && stream.columns > 0) return stream.columns
  const stated = Number(env.COLUMNS)
  return Number.isInteger(stated) && stated > 0 ? stated : 80
}

/**
 * Whether to colour what goes to a stream. `--color` and `--no-color` decide; else NO_COLOR (no-color.org), else
 * FORCE_COLOR, else whether it is a terminal that can.
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

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
