import { type BigIntStats, statSync } from 'node:fs'

/** Of a design: scenarios, what they extend, columns of numbers; or what was accepted of one. */
export type InputKind = 'design' | 'baseline'

/** Files that this process has read, by what tells one from all others, whatever it is called. */
const INPUTS = new Map<string, InputKind>()

/** Remembers a file that was read. */
export function rememberInput(stats: BigIntStats, kind: InputKind): void {
  const identity = identityOf(stats)
  if (stats.isFile() && INPUTS.get(identity) !== 'design') INPUTS.set(identity, kind)
}

/** As what this process has read the file that a path leads to, under any name; undefined where it has not. */
export function readAs(path: string): InputKind | undefined {
  try {
    return INPUTS.get(identityOf(statSync(path, { bigint: true })))
  } catch {
    // Whatever cannot be looked at, such as what lies below a file, has not been read.
    return undefined
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`
}
