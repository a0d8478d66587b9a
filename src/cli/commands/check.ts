import { Command, Option } from 'commander'
import { CHECK_FORMATS, type CheckCall } from '../check/check-call.js'
import { assignmentOption } from '../options/assignment-option.js'
import { countOption } from '../options/count-option.js'
import { listOption } from '../options/list-option.js'
import { shareOption } from '../options/share-option.js'

const MOST_REPLICATIONS = 100_000
const MOST_WORKERS = 1000

/** `runaround check [FILE...] --baseline DIR`: fails where customers are worse off than was accepted. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('fail where a design does worse than its accepted baseline')
    .description(
      'Hold each scenario against its accepted baseline: figure by figure where nothing but the program can have changed, else as statistics. Exit code 0: no worse; 10: an expectation failed; 11: worse; 12: no usable baseline. Never writes a baseline.',
    )
    .argument('[file...]', 'scenarios (default: those of all baselines)')
    .option('--baseline <folder>', 'where the baselines are', 'baselines')
    .option('--statistical', 'compare as statistics even where figures should be the same')
    .option('--fail-on-improvement', 'fail where a design does better, too')
    .option('--strict', 'expectations must hold at the worse end of their intervals')
    .option('--set <path=value>', 'change a value of every file; repeatable', assignmentOption)
    .option('--seed <text>', 'other customers than the baseline’s')
    .option('--replications <n>', 'other than the baseline’s', countOption(MOST_REPLICATIONS))
    .option('--confidence <share>', 'of the verdicts together (default: the baseline’s)', shareOption)
    .option(
      '--workers <n>',
      'worker processes (default: one a core); the result is the same for any number',
      countOption(MOST_WORKERS),
    )
    .option('--github', 'annotations and step summary (default: where GITHUB_ACTIONS is set)')
    .option('--no-github', 'neither')
    .addOption(new Option('--format <name>', 'how to print').choices(CHECK_FORMATS).default('terminal'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('-o, --output <file>', 'write it there too: .xml (JUnit), .json, .md, .txt; repeatable', listOption)
    .addHelpText('before', 'Example:\n  $ runaround check scenarios/*.yaml --baseline baselines -o gate.xml\n')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { checkFiles } = await import('../check/check-files.js')
      await checkFiles(files, command.optsWithGlobals<CheckCall>())
    })
}
