import { Command, Option } from 'commander'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { logOption } from '../options/log-option.js'
import { metricOption } from '../options/metric-option.js'
import { shareOption } from '../options/share-option.js'
import { withOutputOptions } from '../output/with-output-options.js'
import type { RunCall } from '../run/run-call.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000

/** `runaround run FILE...`: simulates each scenario and prints its report. */
export function runCommand(): Command {
  const command = new Command('run')
    .summary('simulate scenarios, and print a report of each')
    .description(
      'Simulate each scenario, and print its report. Each file runs as if it were alone, with its own seed, horizon, warm-up and replications, whatever the order; --seed and --replications are for all of them.',
    )
    .argument('<file...>', 'scenarios; - reads standard input')
    .option(
      '--set <path=value>',
      'change a value of every file, such as teams.front_line.agents=9; repeatable',
      assignmentOption,
    )
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .option('--replications <n>', 'how many independent repetitions', countOption(MOST_REPLICATIONS))
    .addOption(
      new Option('--precision <share>', 'repeat until the half-widths are that small, such as 2%')
        .argParser(shareOption)
        .conflicts('replications'),
    )
    .option('--confidence <share>', 'of the intervals (default: 95%)', shareOption)
    .option('--strict', 'expectations must hold at the worse end of their intervals')
    .option(
      '--metric <ids>',
      'the measures that the precision is about (default: the four headline ones)',
      metricOption,
    )
    .option(
      '--workers <n>',
      'worker processes (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .option(
      '--log <file>',
      'write what happens to every counted customer, as its extension says: .csv, .xes (IEEE 1849-2016), .jsonl; of the first file’s first replication',
      logOption,
    )
    .addHelpText('before', 'Example:\n  $ runaround run scenarios/ersatz.yaml --set teams.front_line.agents=12\n')
  return withOutputOptions(command).action(async (files: string[], _: unknown, self: Command) => {
    const { runFiles } = await import('../run/run-files.js')
    await runFiles(files, self.optsWithGlobals<RunCall>())
  })
}
