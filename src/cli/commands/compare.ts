import { Command } from 'commander'
import type { CompareCall } from '../compare/compare-call.js'
import { withCompareOptions } from '../compare/compare-options.js'
import { assignmentOption } from '../options/assignment-option.js'

/** `runaround compare BASE VARIANT...`: the same customers through each design. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .summary('send the same customers through several designs, and print what differs')
    .description(
      'Send the same customers through a base and its variants, and print the differences that are beyond simulation noise. They can only be the same under one seed: that of the base, or --seed; so are horizon, warm-up and replications.',
    )
    .argument('<base>', 'the scenario that the others are held against; - reads standard input')
    .argument('<variant...>', 'scenarios to hold against it')
    .option(
      '--set <path=value>',
      'change a value of every file, such as teams.front_line.agents=9; repeatable',
      assignmentOption,
    )
    .addHelpText(
      'before',
      'Examples:\n  $ runaround compare scenarios/ersatz.yaml scenarios/empowered.yaml\n  $ runaround compare scenarios/ersatz.yaml scenarios/empowered.yaml --split\n  $ runaround compare scenarios/ersatz.yaml scenarios/siloed.yaml scenarios/empowered.yaml --where "trust_loss < 6"\n',
    )
  return withCompareOptions(command).action(async (base: string, variants: string[], _: unknown, self: Command) => {
    const { compareFiles } = await import('../compare/compare-files.js')
    await compareFiles([base, ...variants], self.optsWithGlobals<CompareCall>())
  })
}
