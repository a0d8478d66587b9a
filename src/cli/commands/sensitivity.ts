import { Command } from 'commander'
import { assignments, type CallOf, confidence, doing, metrics, replications, seed } from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

const SENSITIVITY = {
  metric: { ...metrics('the measure', 'again'), flags: '--metric <id>', required: true },
  set: assignments('change a value of the scenario first'),
  seed: seed('the file’s'),
  replications: replications('how many repetitions of those that matter most (default: 6)'),
  confidence: confidence('of intervals and of what is beyond noise (default: 95%)'),
  ...SHARED_WORK,
  ...OUTPUT,
} as const

export type SensitivityCall = CallOf<typeof SENSITIVITY>

/** `runaround sensitivity FILE [VARIANT] --metric ID`: which parameters matter to a measure, or to a difference. */
export function sensitivityCommand(): Command {
  const command = new Command('sensitivity')
    .summary('print which assumptions and which numbers of a scenario a measure hangs on')
    .description(
      'Move every behavioural parameter over its plausible range, and every number of the scenario 20 % down and up, one at a time on the same customers, and rank them by what they do to a measure. Of two scenarios, what both have in common is moved in both at once, and ranked by what it does to the difference between them: which assumption turns the conclusion round.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .argument('[variant]', 'another, whose difference from the first is asked about')
    .addHelpText(
      'before',
      'Example:\n  $ runaround sensitivity scenarios/ersatz.yaml --metric cost\n  $ runaround sensitivity scenarios/ersatz.yaml scenarios/empowered.yaml --metric cost\n',
    )
  return doing(command, SENSITIVITY, async (call, file: string, variant: string | undefined) => {
    const { sensitivityFiles } = await import('./sensitivity-files.js')
    await sensitivityFiles(variant === undefined ? [file] : [file, variant], call)
  })
}
