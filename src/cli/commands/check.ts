import { Command } from 'commander'
import { assignments, BASELINES, type CallOf, confidence, doing, flag, replications, STRICT, text } from '../options.js'
import { CHECKED, CHECKED_FILES, files, format, JSON_FLAG, PAGE } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

const CHECK = {
  baseline: BASELINES,
  statistical: flag('--statistical', 'compare as statistics even where figures should be the same'),
  failOnImprovement: flag('--fail-on-improvement', 'fail where a design does better, too'),
  strict: STRICT,
  set: assignments('change a value of every file'),
  seed: text('--seed <text>', 'other customers than the baseline’s'),
  replications: replications('other than the baseline’s'),
  confidence: confidence('of the verdicts together (default: the baseline’s)'),
  ...SHARED_WORK,
  github: {
    ...flag('--github', 'annotations and step summary (default: where GITHUB_ACTIONS is set)'),
    opposite: ['--no-github', 'neither'],
  },
  format: { ...format(CHECKED), about: 'how to print', fallback: 'terminal' },
  json: JSON_FLAG,
  output: files(CHECKED_FILES, 'write it there too'),
  ...PAGE,
} as const

export type CheckCall = CallOf<typeof CHECK>

/** `runaround check [FILE...] --baseline DIR`: fails where customers are worse off than was accepted. */
export function checkCommand(): Command {
  const command = new Command('check')
    .summary('fail where a design does worse than its accepted baseline')
    .description(
      'Hold each scenario against its accepted baseline: figure by figure where nothing but the program can have changed, else as statistics. Exit code 0: no worse; 10: an expectation failed; 11: worse; 12: no usable baseline. Never writes a baseline.',
    )
    .argument('[file...]', 'scenarios (default: those of all baselines)')
    .addHelpText('before', 'Example:\n  $ runaround check scenarios/*.yaml --baseline baselines -o gate.xml\n')
  return doing(command, CHECK, async (call, files: string[]) => {
    const { checkFiles } = await import('./check-files.js')
    await checkFiles(files, call)
  })
}
