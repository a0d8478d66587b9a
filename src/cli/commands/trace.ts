import { Command, Option } from 'commander'
import { ENDINGS } from '../../vocabulary/endings.js'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { pickOption } from '../options/pick-option.js'
import { withOutputOptions } from '../output/with-output-options.js'
import type { TraceCall } from '../trace/trace-call.js'

const MOST_CUSTOMERS = 1_000_000_000
const MOST_REPLICATIONS = 100_000

const PICK_HELP = `
Customers are numbered from 1 in order of arrival, without those of the warm-up.
--pick looks at all of the replication whose journey ended; of several, the first
to arrive:
  worst            lost most trust
  best             lost least, or won most
  median           nearest to the median loss of all
  typical:ENDING   nearest to the median loss of those whose journey ended so:
                   ${ENDINGS.slice(0, 5).join(', ')},
                   ${ENDINGS.slice(5).join(', ')}
`

/** `runaround trace FILE`: one customer's story. */
export function traceCommand(): Command {
  const command = new Command('trace')
    .summary('tell one customer’s journey, minute by minute')
    .description(
      'Tell the journey of one customer of a run, minute by minute, in one design or in two: who answered, what was said no to and why, and what it did to trust. The figures are those that the run books.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addOption(
      new Option('--customer <n>', 'which customer, from 1').argParser(countOption(MOST_CUSTOMERS)).conflicts('pick'),
    )
    .addOption(
      new Option('--pick <which>', 'worst, median, best or typical:ENDING (default: worst)').argParser(pickOption),
    )
    .option('--replication <n>', 'of which replication, from 1 (default: 1)', countOption(MOST_REPLICATIONS))
    .option('--in <other>', 'the same customer in this design, too')
    .option('--set <path=value>', 'change a value of every file; repeatable', assignmentOption)
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .addHelpText(
      'before',
      'Example:\n  $ runaround trace scenarios/ersatz.yaml --pick worst --in scenarios/empowered.yaml\n',
    )
    .addHelpText('after', PICK_HELP)
  return withOutputOptions(command).action(async (file: string, _: unknown, self: Command) => {
    const { traceFile } = await import('../trace/trace-file.js')
    traceFile(file, self.optsWithGlobals<TraceCall>())
  })
}
