import { Command } from 'commander'
import { assignmentOption } from '../options/assignment-option.js'
import type { ValidateCall } from '../validate/validate-files.js'

/** `runaround validate FILE...`: every problem of every file. */
export function validateCommand(): Command {
  return new Command('validate')
    .summary('check scenarios, and show every problem')
    .description(
      'Check scenarios without simulating them: show every problem of every file, and warn of what arithmetic alone says cannot work, such as 900 calls of ten minutes an hour for two agents. Warnings leave the exit code at 0.',
    )
    .argument('<file...>', 'scenarios; - reads standard input')
    .option(
      '--set <path=value>',
      'check every file with a value changed, such as teams.front_line.agents=9; repeatable',
      assignmentOption,
    )
    .option('--json', 'print the list of problems and warnings as JSON')
    .addHelpText('before', 'Example:\n  $ runaround validate scenarios/*.yaml\n')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { validateFiles } = await import('../validate/validate-files.js')
      validateFiles(files, command.optsWithGlobals<ValidateCall>())
    })
}
