import { Command, Option } from 'commander'
import type { GapCall } from '../gap/gap-call.js'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { shareOption } from '../options/share-option.js'
import { withOutputOptions } from '../output/with-output-options.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000
const MOST_WORLDS = 10_000

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

/** `runaround gap FILE`: what it costs that an organisation is not what its leaders claim. */
export function gapCommand(): Command {
  const command = new Command('gap')
    .summary('print what it costs that an organisation is not what its leaders claim')
    .description(
      'Send the same customers through an organisation as it is and as its leaders claim it is, and split the difference fairly over the levers that state {claimed, actual}: each one’s mean effect over all orders of making them true (Shapley value), beside its effect alone and its effect last.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addOption(
      new Option('--claim <what>', 'hold it against every lever at 100 % instead of what is claimed').choices([
        'ideal',
      ]),
    )
    .option('--path', 'the order in which to make the levers true, step by step')
    .option('--set <path=value>', 'change a value of the scenario first; repeatable', assignmentOption)
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .option(
      '--replications <n>',
      'how many repetitions of each design (default: the file’s, or as many as take half a minute)',
      countOption(MOST_REPLICATIONS),
    )
    .option('--confidence <share>', 'of intervals and of what is beyond noise (default: 95%)', shareOption)
    .option('--strict', 'expectations must hold at the worse end of their intervals')
    .option(
      '--worlds <n>',
      'simulate both ends again in so many plausible worlds, with other assumptions about people',
      countOption(MOST_WORLDS),
    )
    .option(
      '--workers <n>',
      'worker processes (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .addHelpText('before', 'Example:\n  $ runaround gap scenarios/ersatz.yaml\n')
    .addHelpText('after', CSV_HELP)
  return withOutputOptions(command, 'svg').action(async (file: string, _: unknown, self: Command) => {
    const { gapFile } = await import('../gap/gap-file.js')
    await gapFile(file, self.optsWithGlobals<GapCall>())
  })
}
