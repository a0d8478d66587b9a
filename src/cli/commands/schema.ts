import { Command } from 'commander'
import { checkStandardOutput } from '../terminal.js'

/** `runaround schema`: the JSON Schema of scenarios, for editors. */
export function schemaCommand(): Command {
  return new Command('schema')
    .summary('print the JSON Schema of scenarios')
    .description('Print the JSON Schema of scenarios, for completion and checks in an editor.')
    .addHelpText('before', 'Example:\n  $ runaround schema > scenario.schema.json\n')
    .action(async () => {
      const { jsonSchema } = await import('../../scenario/language.js')
      checkStandardOutput()
      process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
    })
}
