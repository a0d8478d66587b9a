import { Command } from 'commander'
import type { CommonOptions } from '../common-options.js'

/** `runaround explain [ID]`: what a measure or a behavioural default means and rests on. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('explain a measure or a behavioural default')
    .description(
      'Explain a measure (definition, unit, formula) or a behavioural default (value, range, source). Without an id, list the measures.',
    )
    .argument('[id]', 'a measure, such as trust_loss, or a parameter, such as trust.gain_ratio')
    .option('--json', 'print it as JSON')
    .addHelpText('before', 'Example:\n  $ runaround explain first_contact_resolution\n')
    .action(async (id: string | undefined, _: unknown, command: Command) => {
      const { explain } = await import('../explain/explain.js')
      explain(id, command.optsWithGlobals<CommonOptions & { readonly json?: boolean }>())
    })
}
