import { Command, Option } from 'commander'
import type { ExplainCall } from '../explain/explain-call.js'
import { EXPLAIN_FORMATS } from '../explain/explain-call.js'

/** `runaround explain [ID]`: what a measure or a behavioural default means and rests on. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('explain a measure, a behavioural default or a key of the language')
    .description(
      'Explain a measure (definition, unit, formula), a behavioural default (value, range, source) or a key of the scenario language (what it does, how it is written, what holds where it is absent). Without an id, list the measures.',
    )
    .argument(
      '[id]',
      'a measure, such as trust_loss or FCR; a parameter, such as trust.gain_ratio; or a key, such as silos or transfer.mode',
    )
    .addOption(new Option('--all', 'every measure and every parameter; as markdown a page with all sources'))
    .addOption(new Option('--format <name>', 'how to print (default: terminal)').choices(EXPLAIN_FORMATS))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addHelpText('before', 'Example:\n  $ runaround explain first_contact_resolution\n')
    .action(async (id: string | undefined, _: unknown, command: Command) => {
      const { explain } = await import('../explain/explain.js')
      explain(id, command.optsWithGlobals<ExplainCall>())
    })
}
