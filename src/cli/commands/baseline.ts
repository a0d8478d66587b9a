import { Command, Option } from 'commander'
import type { AcceptCall, ListCall, SaveCall } from '../baseline/baseline-call.js'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { listOption } from '../options/list-option.js'
import { shareOption } from '../options/share-option.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000
const FOLDER = ['--baseline <folder>', 'where the baselines are', 'baselines'] as const
const WORKERS = [
  '--workers <n>',
  'worker processes (default: one a core); the result is the same for any number',
  countOption(MOST_WORKERS),
] as const

/** `runaround baseline save|accept|list`: what `check` holds designs against. */
export function baselineCommand(): Command {
  return new Command('baseline')
    .summary('write or update what check holds designs against')
    .description(
      'Write, update or list accepted baselines: one readable file per scenario, to be kept under version control.',
    )
    .addHelpText('before', 'Example:\n  $ runaround baseline save scenarios/*.yaml --baseline baselines\n')
    .addCommand(saveCommand())
    .addCommand(acceptCommand())
    .addCommand(listCommand())
}

function saveCommand(): Command {
  return new Command('save')
    .summary('accept scenarios as they are, and write their baselines')
    .description('Simulate each scenario, at least ten times, and write its baseline, over its own if it has one.')
    .argument('<file...>', 'scenarios')
    .option(...FOLDER)
    .option(
      '--gate <items>',
      'at most eight measures to watch: MEASURE[:lower|:higher][:TOLERANCE], such as cost:2%',
      listOption,
    )
    .option('--set <path=value>', 'change a value of every file; repeatable', assignmentOption)
    .option('--seed <text>', 'the customers to simulate (default: the file’s, else runaround)')
    .option(
      '--replications <n>',
      'how many independent repetitions (default: the file’s)',
      countOption(MOST_REPLICATIONS),
    )
    .addOption(
      new Option('--precision <share>', 'repeat until the half-widths are that small, such as 2%')
        .argParser(shareOption)
        .conflicts('replications'),
    )
    .option('--confidence <share>', 'of the verdicts of a check together (default: 95%)', shareOption)
    .option(...WORKERS)
    .addHelpText('before', 'Example:\n  $ runaround baseline save scenarios/*.yaml --gate trust_loss,cost:2%\n')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { saveBaselines } = await import('../baseline/save-baselines.js')
      await saveBaselines(files, command.optsWithGlobals<SaveCall>())
    })
}

function acceptCommand(): Command {
  return new Command('accept')
    .summary('accept what has become of scenarios, and show what that changes')
    .description(
      'Simulate each scenario under the seed, replications and gate of its baseline, print what has changed, and update the baseline.',
    )
    .argument('<file...>', 'scenarios that have a baseline')
    .option(...FOLDER)
    .option('--reason <text>', 'why this is as it should be; kept in the baseline')
    .option(...WORKERS)
    .addHelpText(
      'before',
      "Example:\n  $ runaround baseline accept scenarios/ersatz.yaml --reason 'Limits halved on purpose'\n",
    )
    .action(async (files: string[], _: unknown, command: Command) => {
      const { acceptBaselines } = await import('../baseline/accept-baselines.js')
      await acceptBaselines(files, command.optsWithGlobals<AcceptCall>())
    })
}

function listCommand(): Command {
  return new Command('list')
    .summary('show what was accepted')
    .description(
      'Show every baseline of a folder: replications, seed, program version, what is watched, and why it was accepted.',
    )
    .option(...FOLDER)
    .addHelpText('before', 'Example:\n  $ runaround baseline list --baseline baselines\n')
    .action(async (_: unknown, command: Command) => {
      const { listBaselines } = await import('../baseline/list-baselines.js')
      listBaselines(command.optsWithGlobals<ListCall>())
    })
}
