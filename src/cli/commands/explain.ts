import { Command } from 'commander'
import { formatsFrom } from '../../report/formats/format.js'
import { type CallOf, doing, flag } from '../options.js'
import { format, JSON_FLAG } from '../output-options.js'

const EXPLAIN = {
  all: flag('--all', 'every measure and every parameter; as markdown a page with all sources'),
  format: format(formatsFrom('pages', 'data')),
  json: JSON_FLAG,
} as const

export type ExplainCall = CallOf<typeof EXPLAIN>

/** `runaround explain [ID]`: what a measure or a behavioural default means and rests on. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .summary('explain a measure, a behavioural default or a key of the language')
    .description(
      'Explain a measure (definition, unit, formula), a behavioural default (value, range, source) or a key of the scenario language (what it does, how it is written, what holds where it is absent). Without an id, list the measures.',
    )
    .argument(
      '[id]',
      'a measure, such as trust_loss or FCR; a parameter, such as trust.gain_ratio; or a key, such as silos or transfer.mode',
    )
    .addHelpText('before', 'Example:\n  $ runaround explain first_contact_resolution\n')
  return doing(command, EXPLAIN, async (call, id: string | undefined) => {
    const { explain } = await import('./explain-id.js')
    explain(id, call)
  })
}
