import { Command } from 'commander'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { metricOption } from '../options/metric-option.js'
import { shareOption } from '../options/share-option.js'
import { withOutputOptions } from '../output/with-output-options.js'
import type { SweepCall } from '../sweep/sweep-call.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000

/** `runaround sweep FILE --vary PATH=VALUES`: a design at every point of a grid. */
export function sweepCommand(): Command {
  const command = new Command('sweep')
    .summary('vary a value or several, and print where a design is best')
    .description(
      'Send the same customers through a scenario at every point of a grid, and print each measure as a curve, with where it is best and which points cannot be told from that.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .requiredOption(
      '--vary <path=values>',
      'a range such as 0..500:50, a list such as 50,100,200, or both; repeatable for a grid',
      assignmentOption,
    )
    .option('--metric <ids>', 'the measures to show (default: trust_loss,cost)', metricOption)
    .option('--set <path=value>', 'change a value at every point; repeatable', assignmentOption)
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .option('--replications <n>', 'how many independent repetitions of each point', countOption(MOST_REPLICATIONS))
    .option('--confidence <share>', 'of intervals and of what cannot be told apart (default: 95%)', shareOption)
    .option(
      '--workers <n>',
      'worker processes (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .option('--yes', 'simulate more than 10,000 points')
    .addHelpText(
      'before',
      'Example:\n  $ runaround sweep scenarios/guardrails.yaml --vary teams.front_line.authority.granted=0..300:50 --metric cost\n',
    )
  return withOutputOptions(command).action(async (file: string, _: unknown, self: Command) => {
    const { sweepFile } = await import('../sweep/sweep-file.js')
    await sweepFile(file, self.optsWithGlobals<SweepCall>())
  })
}
