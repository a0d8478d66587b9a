import { Command } from 'commander'
import {
  assignments,
  type CallOf,
  confidence,
  type Declared,
  doing,
  draws,
  flag,
  metrics,
  replications,
  seed,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

/** What points are held against. */
const FROM: Declared<'best' | 'today'> = {
  flags: '--from <which>',
  about: 'hold every point against the best one, or against today: the file as it stands (default: best)',
  choices: ['best', 'today'],
  again: true,
}

const SWEEP = {
  vary: {
    ...assignments('', '--vary <path=values>'),
    about: 'a range such as 0..500:50, a list such as 50,100,200, or both; repeatable for a grid',
    required: true,
  },
  metric: metrics('the measures to show (default: trust_loss,cost)', 'again'),
  set: assignments('change a value at every point'),
  seed: seed('the file’s'),
  replications: replications('how many independent repetitions of each point'),
  confidence: confidence('of intervals and of what cannot be told apart (default: 95%)'),
  from: FROM,
  draws: { ...draws('every point'), conflicts: [] },
  ...SHARED_WORK,
  yes: flag('--yes', 'simulate more than 10,000 points', 'again'),
  ...OUTPUT,
} as const

export type SweepCall = CallOf<typeof SWEEP>

/** `runaround sweep FILE --vary PATH=VALUES`: a design at every point of a grid. */
export function sweepCommand(): Command {
  const command = new Command('sweep')
    .summary('vary a value or several, and print where a design is best')
    .description(
      'Send the same customers through a scenario at every point of a grid, and print each measure as a curve, with where it is best and which points cannot be told from that.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addHelpText(
      'before',
      'Example:\n  $ runaround sweep scenarios/guardrails.yaml --vary teams.front_line.authority.granted=0..300:50 --metric cost\n',
    )
  return doing(command, SWEEP, async (call, file: string) => {
    const { sweepFile } = await import('./sweep-file.js')
    await sweepFile(file, call)
  })
}
