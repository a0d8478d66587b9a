import { Command } from 'commander'
import { assignments, type CallOf, doing, flag } from '../options.js'

const VALIDATE = {
  set: assignments('check every file with a value changed, such as teams.front_line.agents=9'),
  json: flag('--json', 'print the list of problems and warnings as JSON'),
} as const

export type ValidateCall = CallOf<typeof VALIDATE>

/** `runaround validate FILE...`: every problem of every file. */
export function validateCommand(): Command {
  const command = new Command('validate')
    .summary('check scenarios, and show every problem')
    .description(
      'Check scenarios without simulating them: show every problem of every file, and warn of what arithmetic alone says cannot work, such as 900 calls of ten minutes an hour for two agents. Warnings leave the exit code at 0.',
    )
    .argument('<file...>', 'scenarios; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround validate scenarios/*.yaml\n')
  return doing(command, VALIDATE, async (call, files: string[]) => {
    const { validateFiles } = await import('./validate-files.js')
    validateFiles(files, call)
  })
}
