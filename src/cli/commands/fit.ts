import { Command } from 'commander'
import { assignments, type CallOf, type Declared, doing, readCount, replications, seed } from '../options.js'
import { OUTPUT } from '../output-options.js'
import { WORK } from '../work-options.js'

/** A report as its ending says, or the fitted scenario. */
export type FitOutput = NonNullable<CallOf<typeof OUTPUT>['output']>[number] | FittedFile

interface FittedFile {
  readonly file: string
  readonly format: 'scenario'
}

const FILES: Declared<readonly FitOutput[]> = {
  flags: OUTPUT.output.flags,
  about: `${OUTPUT.output.about}; the fitted scenario to a .yaml`,
  read: (file, before = []) => {
    if (/\.ya?ml$/i.test(file)) return [...before, { file, format: 'scenario' }]
    return [...before, ...OUTPUT.output.read!(file)]
  },
}

/** More firms say no more. */
const MOST_DRAWS = 1000

const FIT = {
  set: assignments('change a value of the scenario first'),
  seed: seed('the file’s'),
  replications: replications('how many repetitions of each firm that is tried (default: 8)'),
  draws: {
    flags: '--draws <n>',
    about: 'write so many firms that fit into the fitted scenario, for --draws of run, compare, whatif, sweep and gap',
    read: readCount(MOST_DRAWS),
  } satisfies Declared<number>,
  ...WORK,
  ...OUTPUT,
  output: FILES,
} as const

export type FitCall = CallOf<typeof FIT>

/** `runaround fit FILE`: what nobody wrote down, from what the firm has observed. */
export function fitCommand(): Command {
  const command = new Command('fit')
    .summary('estimate what nobody wrote down from the figures that a firm has')
    .description(
      'Look for the values of what the file calls unknown that bring the model to the figures that it calls observed, as near as what was believed before allows, the same customers meeting every firm that is tried. Print each estimate with its interval and how much of it the figures have settled, which unknowns they cannot tell apart, which figures the model cannot reach, and what to ask next.',
    )
    .argument('<file>', 'the scenario, with `observed` and `unknown`; - reads standard input')
    .addHelpText(
      'before',
      'Example:\n  $ runaround fit scenarios/examples/broadband.yaml -o fitted.yaml\n  $ runaround run fitted.yaml\n',
    )
    .addHelpText('after', CSV_HELP)
  return doing(command, FIT, async (call, file: string) => {
    const { fitFile } = await import('./fit-file.js')
    await fitFile(file, call)
  })
}

const CSV_HELP = `
What is observed and what is unknown can be given to the call as well:
  --set observed.transfers=14% --set unknown.teams.front_line.empowerment.tools=60%

CSV has a row for each unknown, and one for each observed figure:
  kind            unknown or figure
  path            as written in the file
  unit            what the numbers are in; shares are fractions
  before          the middle of what was believed, or the model with that
  from, to        what was believed, with 95 %
  yours           the firm’s figure
  your_error      half of its 95 % interval
  after           the estimate, or the model with the estimates
  low, high       of the estimate’s 95 % interval
  learned         the part of what was open that is settled, 0 to 1
  standard_errors the model less yours, in standard errors of both
  verdict         agrees, near, off, out_of_reach or unknown
  nearest         of a figure that is missed: how near it gets
`
