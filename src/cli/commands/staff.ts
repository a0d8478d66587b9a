import { Command } from 'commander'
import { assignments, type CallOf, confidence, type Declared, doing, replications, seed, text } from '../options.js'
import { OUTPUT } from '../output-options.js'
import { WORK } from '../work-options.js'

const TARGET: Declared<string> & { readonly required: true } = {
  ...text(
    '--target <threshold>',
    'what is to hold, such as "service_level >= 80%" or "teams.claims.queue_time <= 5 min"',
  ),
  required: true,
  again: true,
}

const TEAM: Declared<string> = {
  ...text('--team <name>', 'the team to staff (default: that of the target, else where most cases begin)'),
  again: true,
}

const EVERY: Declared<string> = {
  ...text('--every <time>', 'cut the intervals of the roster at its multiples, such as 30 min or 1 h'),
  again: true,
}

const CSV_HELP = `
CSV has a row for each design and interval of its roster, and one for all (all):
  design, team, interval
  hours_a_week        of the interval; of all, hours at desks with those needed
  calls_per_hour      offered to the team, calls again and passed on too
  today, erlang, needed, difference
                      people at desks; erlang: by the formula, for comparison
  figure_today, figure_today_half_width
                      the target’s measure with the people of today
  figure_needed, figure_needed_half_width
  figure_fewer, figure_fewer_half_width
                      with one fewer in every interval
  pay_a_year_today, pay_a_year_needed
                      of all; empty where the file states no wage
`

const STAFF = {
  target: TARGET,
  team: TEAM,
  every: EVERY,
  set: assignments('change a value of every file first'),
  seed: seed('the first file’s'),
  replications: replications(
    'how many repetitions of each roster (default: the file’s, or as many as there is time for)',
  ),
  confidence: confidence('of the interval whose worse end has to hold the target (default: 95%)'),
  ...WORK,
  ...OUTPUT,
} as const

export type StaffCall = CallOf<typeof STAFF>

/** `runaround staff FILE... --target THRESHOLD`: the fewest people that hold a target. */
export function staffCommand(): Command {
  const command = new Command('staff')
    .summary('print the fewest people that hold a target, by interval of the day')
    .description(
      'Find the fewest people of a team that hold a target in every interval of its roster, by simulation on the same customers, beginning with what Erlang A gives; of several designs, how many fewer or more people one needs than the first for the same service.',
    )
    .argument('<file...>', 'the scenario, or several to hold against the first; - reads standard input')
    .addHelpText(
      'before',
      'Examples:\n  $ runaround staff scenarios/ersatz.yaml --target "service_level >= 80%"\n  $ runaround staff scenarios/ersatz.yaml scenarios/empowered.yaml --target "service_level >= 80%"\n',
    )
    .addHelpText('after', CSV_HELP)
  return doing(command, STAFF, async (call, files: string[]) => {
    const { staffFiles } = await import('./staff-files.js')
    await staffFiles(files, call)
  })
}
