import { defaults } from '../../evidence/registry.js'
import type { Assignment } from '../../scenario/parse.js'

/** What a call's figures follow from. */
export interface Reproducible {
  readonly command: string
  /** As given. */
  readonly files: readonly string[]
  /** Options of this command alone, with their values. */
  readonly own?: readonly string[]
  readonly set?: readonly Assignment[] | undefined
  /** By what came of it: nothing is left to a default that another version may have changed. */
  readonly settled?: { readonly seed: string; readonly replications: number; readonly confidence: number }
  readonly strict?: boolean | undefined
}

/** The words of the command that gives the same figures again, whatever defaults were in force. */
export function commandWords({ command, files, own = [], set = [], settled, strict }: Reproducible): readonly string[] {
  return [
    ...['runaround', command, ...files.map(operand)],
    ...own,
    ...setWords(set),
    ...(settled === undefined ? [] : settledWords(settled)),
    ...(strict === true ? ['--strict'] : []),
  ]
}

function settledWords({ seed, replications, confidence }: NonNullable<Reproducible['settled']>): readonly string[] {
  const usual = confidence === defaults()['run.confidence']
  return [
    ...['--seed', seed, '--replications', String(replications)],
    ...(usual ? [] : ['--confidence', String(confidence)]),
  ]
}

/** Assignments as they are typed. */
function setWords(set: readonly Assignment[] = []): readonly string[] {
  return set.flatMap(({ path, value }) => ['--set', `${path}=${value}`])
}

/** A file whose name looks like an option is named by its folder; `-` is standard input. */
function operand(file: string): string {
  return file.startsWith('-') && file !== '-' ? `./${file}` : file
}
