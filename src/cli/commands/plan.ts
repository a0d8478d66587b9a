import { Command, InvalidArgumentError } from 'commander'
import {
  assignments,
  type CallOf,
  confidence,
  type Declared,
  doing,
  draws,
  readShare,
  replications,
  seed,
  worlds,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { WORK } from '../work-options.js'

/** More than anyone plans. */
const MOST_YEARS = 30

const BUDGET: Declared<string> = {
  flags: '--budget <amount>',
  about: 'what may be spent in the first year, in the file’s currency: the best measures that it pays for',
  again: true,
}

const YEARS: Declared<number> = {
  flags: '--years <n>',
  about: 'how many years count (default: 3)',
  read: (text) => {
    const years = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text.trim()) ? Number(text) : 0
    if (years > 0 && years <= MOST_YEARS) return years
    throw new InvalidArgumentError(`It must be a number of years, up to ${MOST_YEARS}.`)
  },
  again: true,
}

const DISCOUNT: Declared<number> = {
  flags: '--discount <share>',
  about: 'what a later year is worth less, such as 8% (default: 8%)',
  read: (text) => (/^0(?:\.0+)?\s*%?$/.test(text.trim()) ? 0 : readShare(text)),
  again: true,
}

const CSV_HELP = `
CSV has a row for each measure by itself (alone), for the best set, for the best
on cash alone and for each step of the order (step 1, step 2, ...), and kind of
value. Amounts are in the file’s currency; savings less than nothing are costs:
  what            alone, best, best on cash, step 1, ...
  measures        joined by +
  kind            cash, capacity, assumed, or worth: cash and assumed together
  first_year, once, a_year, hours_away
                  what the measures take; hours away are worth, and no cash
  saves_a_year, saves_half_width
                  at the full effect, before what the measures take
  net_present_value, value_half_width
                  over the years, less what the measures take
  payback, payback_low, payback_high
                  in months, of cash and of worth; empty where there is none
`

const PLAN = {
  budget: BUDGET,
  years: YEARS,
  discount: DISCOUNT,
  set: assignments('change a value of the scenario first'),
  seed: seed('the file’s'),
  replications: replications(
    'how many repetitions of each set that is told (default: the file’s, or as many as take half a minute)',
  ),
  confidence: confidence('of intervals (default: 95%)'),
  worlds: worlds('the best set'),
  draws: draws('the best set'),
  ...WORK,
  ...OUTPUT,
} as const

export type PlanCall = CallOf<typeof PLAN>

/** `runaround plan FILE`: which measures of its programme pay, what first, and when. */
export function planCommand(): Command {
  const command = new Command('plan')
    .summary('say which measures of a programme pay back, what to do first, and what fits a budget')
    .description(
      'Send the same customers through an organisation as it is and with the measures of its programme, each alone and in every combination: what pays back and when, what is best under a budget, in which order to start. Cash, capacity and assumed value are kept apart. Other assumptions about people are tried in 100 plausible worlds unless --worlds or --draws says otherwise.',
    )
    .argument('<file>', 'the scenario, with a programme; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround plan scenarios/examples/programme.yaml --budget 250000\n')
    .addHelpText('after', CSV_HELP)
  return doing(command, PLAN, async (call, file: string) => {
    const { planFile } = await import('./plan-file.js')
    await planFile(file, call)
  })
}
