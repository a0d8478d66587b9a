import type { Comparison } from '../experiment/comparison.js'
import { exactText } from './figure-text.js'
import type { Note, Report, Section } from './report.js'
import { acrossWorlds, worldsSentence } from './sections/comparison/across-worlds.js'
import { designChanges } from './sections/comparison/design-changes.js'
import { designExpectations, designWarnings } from './sections/comparison/design-verdicts.js'
import { differenceTable } from './sections/comparison/difference-table.js'
import { headlineSentence } from './sections/comparison/headline-sentence.js'
import { moneyMoved, timeMoved, trustMoved } from './sections/comparison/moved.js'
import { reproduce } from './sections/reproduce.js'

/**
 * Lays a comparison out: a sentence to remember per variant, then, variant by variant, what differs in the design, the
 * figures and where they moved, then how far to trust it.
 * @param command the words of the command that gives the same figures again
 */
export function composeComparison(comparison: Comparison, command: readonly string[]): Report {
  const [lead, ...further] = comparison.variants
  const sections: readonly (Section | null)[] = [
    worldsSentence(comparison, lead!),
    ...further.flatMap((label) => [
      { kind: 'note', text: headlineSentence(comparison, label), tone: 'strong' } as const,
      worldsSentence(comparison, label),
    ]),
    preamble(comparison),
    ...comparison.variants.flatMap((label) => [
      designChanges(comparison, label),
      differenceTable(comparison, label),
      acrossWorlds(comparison, label),
      trustMoved(comparison, label),
      timeMoved(comparison, label),
      moneyMoved(comparison, label),
    ]),
    sideBySide(comparison),
    ...designExpectations(comparison),
    designWarnings(comparison),
    reproduce(command),
  ]
  return { title: headlineSentence(comparison, lead!), sections: sections.filter((section) => section !== null) }
}

function preamble({ base, variants, scenarios }: Comparison): Note {
  const { customers, replications, seed } = scenarios[base]!
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const others = variants.filter((label) => scenarios[label]!.customers !== customers)
  const counts = [base, ...others].map((label) => `${exactText(scenarios[label]!.customers)} in ${label}`)
  const text =
    others.length === 0
      ? `The same ${exactText(customers)} customers through each design, in ${runs} of the seed ${seed}.`
      : `Not the same customers everywhere: ${counts.join(', ')}, in ${runs} of the same random numbers (seed ${seed}).`
  return { kind: 'note', text, tone: 'dim' }
}

function sideBySide({ scenarios }: Comparison): Note | null {
  const moved = Object.values(scenarios).some(({ trust_loss_by_cause, time_by_cause }) =>
    [...Object.values(trust_loss_by_cause), ...Object.values(time_by_cause)].some(({ mean }) => mean),
  )
  const text = 'What moved stands side by side without verdicts: causes are booked, not proven one by one.'
  return moved ? { kind: 'note', text, tone: 'dim' } : null
}
