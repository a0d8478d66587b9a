import { Command } from 'commander'
import {
  assignments,
  type CallOf,
  CLAIM,
  confidence,
  doing,
  draws,
  flag,
  replications,
  STRICT,
  seed,
  worlds,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

const CSV_HELP = `
CSV has a row for each measure and lever, and one for the whole (gap). The
figures are what making the lever true takes off the measure:
  measure, unit        its id, and what the figures are in: shares as fractions
  lever                authority, exceptions, tools, ..., or gap
  shapley, half_width  its fair part of the gap, and of its confidence interval
  sampling_half_width  the part of that which comes from drawing orders
  share                of the gap
  p_adjusted, proven   by Holm over all parts; true: beyond simulation noise
  alone, alone_half_width
                       where it alone is made true
  last, last_half_width
                       where it is made true after all others
`

const GAP = {
  claim: CLAIM,
  path: flag('--path', 'the order in which to make the levers true, step by step', 'again'),
  set: assignments('change a value of the scenario first'),
  seed: seed('the file’s'),
  replications: replications(
    'how many repetitions of each design (default: the file’s, or as many as take half a minute)',
  ),
  confidence: confidence('of intervals and of what is beyond noise (default: 95%)'),
  strict: STRICT,
  worlds: worlds('both ends'),
  draws: draws('both ends'),
  ...SHARED_WORK,
  ...OUTPUT,
} as const

export type GapCall = CallOf<typeof GAP>

/** `runaround gap FILE`: what it costs that an organisation is not what its leaders claim. */
export function gapCommand(): Command {
  const command = new Command('gap')
    .summary('print what it costs that an organisation is not what its leaders claim')
    .description(
      'Send the same customers through an organisation as it is and as its leaders claim it is, and split the difference fairly over the levers that state {claimed, actual}: each one’s mean effect over all orders of making them true (Shapley value), beside its effect alone and its effect last.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround gap scenarios/ersatz.yaml\n')
    .addHelpText('after', CSV_HELP)
  return doing(command, GAP, async (call, file: string) => {
    const { gapFile } = await import('./gap-file.js')
    await gapFile(file, call)
  })
}
