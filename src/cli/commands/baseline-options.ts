import {
  assignments,
  BASELINES,
  type CallOf,
  commandWords,
  confidence,
  precision,
  readList,
  replications,
  seed,
  text,
} from '../options.js'
import { SHARED_WORK } from '../work-options.js'

export const SAVE = {
  baseline: BASELINES,
  gate: {
    flags: '--gate <items>',
    about: 'at most eight measures to watch: MEASURE[:lower|:higher][:TOLERANCE], such as cost:2%',
    read: readList,
  },
  set: assignments('change a value of every file'),
  seed: seed('the file’s'),
  replications: replications('how many independent repetitions (default: the file’s)'),
  precision: precision(),
  confidence: confidence('of the verdicts of a check together (default: 95%)'),
  ...SHARED_WORK,
} as const

export const ACCEPT = {
  baseline: BASELINES,
  reason: text('--reason <text>', 'why this is as it should be; kept in the baseline'),
  ...SHARED_WORK,
} as const

export const LIST = { baseline: BASELINES } as const

export type SaveCall = CallOf<typeof SAVE>
export type AcceptCall = CallOf<typeof ACCEPT>
export type ListCall = CallOf<typeof LIST>

/** The words of the command that writes the baselines of designs as they are. @param enough how many replications */
export function saveWords(files: readonly string[], baseline: string, enough?: number): readonly string[] {
  return commandWords(['baseline', 'save'], files, SAVE, {
    baseline,
    ...(enough === undefined ? {} : { replications: enough }),
  })
}

/** The same of the command that accepts what has become of them; whoever means it says why. */
export function acceptWords(files: readonly string[], baseline: string): readonly string[] {
  return commandWords(['baseline', 'accept'], files, ACCEPT, { baseline, reason: '…' })
}
