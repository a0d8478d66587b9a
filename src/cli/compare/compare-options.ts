import { type Command, Option } from 'commander'
import { countOption } from '../options/count-option.js'
import { listOption } from '../options/list-option.js'
import { shareOption } from '../options/share-option.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000
const MOST_WORLDS = 10_000

/** Adds the options that `compare` and `whatif` share. */
export function withCompareOptions(command: Command): Command {
  return command
    .option('--seed <text>', 'the customers to simulate (default: the base’s, else runaround)')
    .option('--replications <n>', 'how many independent repetitions', countOption(MOST_REPLICATIONS))
    .addOption(
      new Option('--precision <share>', 'repeat until every design’s half-widths are that small, such as 2%')
        .argParser(shareOption)
        .conflicts('replications'),
    )
    .option('--confidence <share>', 'of intervals and verdicts (default: 95%)', shareOption)
    .option('--strict', 'expectations must hold at the worse end of their intervals')
    .option('--metric <ids>', 'the measures to compare, and that a precision is about', listOption)
    .option(
      '--worlds <n>',
      'simulate the designs again in so many plausible worlds, with other assumptions about people',
      countOption(MOST_WORLDS),
    )
    .option(
      '--workers <n>',
      'threads (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .addOption(new Option('--format <name>', 'how to print').choices(['terminal', 'json']).default('terminal'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
}
