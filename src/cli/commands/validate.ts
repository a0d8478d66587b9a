import { Command } from 'commander'

/** `runaround validate FILE...`: every problem of every file. */
export function validateCommand(): Command {
  return new Command('validate')
    .summary('check scenarios, and show every problem')
    .description('Check scenarios without simulating them, and show every problem of every file.')
    .argument('<file...>', 'scenarios; - reads standard input')
    .option('--json', 'print the list of problems as JSON')
    .addHelpText('before', 'Example:\n  $ runaround validate scenarios/*.yaml\n')
    .action(async (files: string[], options: { json?: boolean }) => {
      const { validateFiles } = await import('../validate/validate-files.js')
      validateFiles(files, options)
    })
}
