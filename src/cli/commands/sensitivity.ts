import { Command } from 'commander'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { metricOption } from '../options/metric-option.js'
import { shareOption } from '../options/share-option.js'
import { withOutputOptions } from '../output/with-output-options.js'
import type { SensitivityCall } from '../sensitivity/sensitivity-call.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000

/** `runaround sensitivity FILE [VARIANT] --metric ID`: which parameters matter to a measure, or to a difference. */
export function sensitivityCommand(): Command {
  const command = new Command('sensitivity')
    .summary('print which assumptions and which numbers of a scenario a measure hangs on')
    .description(
      'Move every behavioural parameter over its plausible range, and every number of the scenario 20 % down and up, one at a time on the same customers, and rank them by what they do to a measure. Of two scenarios, what both have in common is moved in both at once, and ranked by what it does to the difference between them: which assumption turns the conclusion round.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .argument('[variant]', 'another, whose difference from the first is asked about')
    .requiredOption('--metric <id>', 'the measure', metricOption)
    .option('--set <path=value>', 'change a value of the scenario first; repeatable', assignmentOption)
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .option(
      '--replications <n>',
      'how many repetitions of those that matter most (default: 6)',
      countOption(MOST_REPLICATIONS),
    )
    .option('--confidence <share>', 'of intervals and of what is beyond noise (default: 95%)', shareOption)
    .option(
      '--workers <n>',
      'worker processes (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .addHelpText(
      'before',
      'Example:\n  $ runaround sensitivity scenarios/ersatz.yaml --metric cost\n  $ runaround sensitivity scenarios/ersatz.yaml scenarios/empowered.yaml --metric cost\n',
    )
  return withOutputOptions(command).action(
    async (file: string, variant: string | undefined, _: unknown, self: Command) => {
      const { sensitivityFiles } = await import('../sensitivity/sensitivity-files.js')
      await sensitivityFiles(variant === undefined ? [file] : [file, variant], self.optsWithGlobals<SensitivityCall>())
    },
  )
}
