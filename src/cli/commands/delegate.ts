import { Command } from 'commander'
import {
  assignments,
  type CallOf,
  CLAIM,
  confidence,
  type Declared,
  doing,
  replications,
  seed,
  text,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

const TEAM: Declared<string> = {
  ...text('--team <name>', 'the team that decides (default: the first of its issues’ routes that has a limit)'),
  again: true,
}

const LIMITS: Declared<string> = {
  ...text(
    '--limits <values>',
    'limits to try, such as 0..500:50 or 50,100,unlimited (default: by the amounts that its issues draw)',
  ),
  again: true,
}

const CSV_HELP = `
CSV has a row for each issue (all: the whole house), state of all else and limit;
costs are per case:
  issue, levers       levers: actual, as things are; claimed, if all else were so
  limit               what the team may grant alone
  cost, cost_half_width
                      of an issue: what its own journeys cost, labour apart
  from_best, from_best_half_width
                      less that of the cheapest limit
  from_today, from_today_half_width, verdict
                      less that of today’s limit
  trust_loss, trust_loss_from_today, trust_loss_from_today_half_width
  on_the_spot         share of decisions taken on the spot
  signed              true: the limit to sign
`

const DELEGATE = {
  team: TEAM,
  limits: LIMITS,
  claim: CLAIM,
  set: assignments('change a value of the scenario first'),
  seed: seed('the file’s'),
  replications: replications(
    'how many repetitions of each design (default: the file’s, or as many as take half a minute)',
  ),
  confidence: confidence('of intervals and of what cannot be told apart (default: 95%)'),
  ...SHARED_WORK,
  ...OUTPUT,
} as const

export type DelegateCall = CallOf<typeof DELEGATE>

/** `runaround delegate FILE`: up to what amount a team should decide alone. */
export function delegateCommand(): Command {
  const command = new Command('delegate')
    .summary('print up to what amount a team should decide alone')
    .description(
      'Send the same customers through an organisation at every limit of a team: which costs least, by issue and for the whole, which others cannot be told from it, what the next step of limit buys, and what it would be worth if tools, training, courage and whatever else leaders claim were so.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addHelpText(
      'before',
      'Examples:\n  $ runaround delegate scenarios/ersatz.yaml\n  $ runaround delegate scenarios/ersatz.yaml --team front_line --limits 0..300:50\n',
    )
    .addHelpText('after', CSV_HELP)
  return doing(command, DELEGATE, async (call, file: string) => {
    const { delegateFile } = await import('./delegate-file.js')
    await delegateFile(file, call)
  })
}
