import { Command } from 'commander'
import { assignments, doing } from '../options.js'
import { COMPARING, COMPARING_HELP } from './comparing-options.js'

const COMPARE = {
  set: assignments('change a value of every file, such as teams.front_line.agents=9'),
  ...COMPARING,
} as const

/** `runaround compare BASE VARIANT...`: the same customers through each design. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .summary('send the same customers through several designs, and print what differs')
    .description(
      'Send the same customers through a base and its variants, and print the differences that are beyond simulation noise. They can only be the same under one seed: that of the base, or --seed; so are horizon, warm-up and replications.',
    )
    .argument('<base>', 'the scenario that the others are held against; - reads standard input')
    .argument('<variant...>', 'scenarios to hold against it')
    .addHelpText(
      'before',
      'Examples:\n  $ runaround compare scenarios/ersatz.yaml scenarios/empowered.yaml\n  $ runaround compare scenarios/ersatz.yaml scenarios/empowered.yaml --split\n  $ runaround compare scenarios/ersatz.yaml scenarios/siloed.yaml scenarios/empowered.yaml --where "trust_loss < 6"\n',
    )
    .addHelpText('after', COMPARING_HELP)
  return doing(command, COMPARE, async (call, base: string, variants: string[]) => {
    const { compareFiles } = await import('./compare-designs.js')
    await compareFiles([base, ...variants], call)
  })
}
