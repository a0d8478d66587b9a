import { Command, InvalidArgumentError } from 'commander'
import { didYouMean } from '../../scenario/nearest.js'
import type { Pick } from '../../story/cohort.js'
import { ENDINGS } from '../../vocabulary/endings.js'
import { assignments, type CallOf, type Declared, doing, REPLICATION, readCount, seed, text } from '../options.js'
import { OUTPUT } from '../output-options.js'

const MOST_CUSTOMERS = 1_000_000_000

const CUSTOMER: Declared<number> = {
  flags: '--customer <n>',
  about: 'which customer, from 1',
  read: readCount(MOST_CUSTOMERS),
  conflicts: ['pick'],
}

const PICK: Declared<Pick> = {
  flags: '--pick <which>',
  about: 'worst, median, best or typical:ENDING (default: worst)',
  read: readPick,
}

const WHOLE = ['worst', 'median', 'best'] as const

/** `worst`, `median`, `best` or `typical:` and how the journey ends. */
function readPick(text: string): Pick {
  const whole = WHOLE.find((name) => name === text)
  if (whole !== undefined) return whole
  const [head, name = ''] = text.split(':')
  const ending = ENDINGS.find((known) => known === name)
  if (head === 'typical' && ending !== undefined) return { typical: ending }
  const endings = `typical: is followed by one of ${ENDINGS.join(', ')}.`
  if (head === 'typical') throw new InvalidArgumentError(`${didYouMean(name, ENDINGS) ?? ''} ${endings}`.trim())
  throw new InvalidArgumentError(`It must be one of ${WHOLE.join(', ')}, typical:refused.`)
}

const PICK_HELP = `
Customers are numbered from 1 in order of arrival, without those of the warm-up.
--pick looks at all of the replication whose journey ended; of several, the first
to arrive:
  worst            lost most trust
  best             lost least, or won most
  median           nearest to the median loss of all
  typical:ENDING   nearest to the median loss of those whose journey ended so:
                   ${ENDINGS.slice(0, 5).join(', ')},
                   ${ENDINGS.slice(5).join(', ')}
`

const TRACE = {
  customer: CUSTOMER,
  pick: PICK,
  replication: REPLICATION,
  in: text('--in <other>', 'the same customer in this design, too'),
  set: assignments('change a value of every file'),
  seed: seed('the file’s'),
  ...OUTPUT,
} as const

export type TraceCall = CallOf<typeof TRACE>

/** `runaround trace FILE`: one customer's story. */
export function traceCommand(): Command {
  const command = new Command('trace')
    .summary('tell one customer’s journey, minute by minute')
    .description(
      'Tell the journey of one customer of a run, minute by minute, in one design or in two: who answered, what was said no to and why, and what it did to trust. The figures are those that the run books.',
    )
    .argument('<file>', 'the scenario; - reads standard input')
    .addHelpText(
      'before',
      'Example:\n  $ runaround trace scenarios/ersatz.yaml --pick worst --in scenarios/empowered.yaml\n',
    )
    .addHelpText('after', PICK_HELP)
  return doing(command, TRACE, async (call, file: string) => {
    const { traceFile } = await import('./trace-file.js')
    traceFile(file, call)
  })
}
