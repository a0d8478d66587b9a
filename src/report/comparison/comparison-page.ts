import type { Comparison } from '../../experiment/comparison.js'
import { casesText, exactText } from '../figure-text.js'
import type { Note, Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { acrossWorlds, breakEven, worldsSentence } from './across-worlds.js'
import { byChannel } from './by-channel.js'
import { designExpectations, designWarnings, headlineSentence, rankingSentence, whereSentence } from './conclusion.js'
import { changesPicture, designsPicture } from './picture.js'
import { splitSections } from './split.js'
import { differenceTable, matrix } from './tables.js'
import { designChanges, moneyMoved, timeMoved, trustMoved } from './what-moved.js'

/** What a comparison does not hold, and its report needs to know. */
interface ComparisonOptions {
  /** Of several variants, every one in full instead of all in a table. */
  readonly pairs?: boolean
}

/**
 * Lays a comparison out: what to remember, the figures, then how far to trust it. Several variants stand in one table
 * against their measures; a single one, or each of them where that is asked for, in full.
 * @param command the words of the command that gives the same figures again
 */
export function composeComparison(
  comparison: Comparison,
  command: readonly string[],
  { pairs = false }: ComparisonOptions = {},
): Report {
  const { ranking, variants } = comparison
  const several = ranking !== undefined && variants.length > 1
  const headlines = variants.map(
    (label): Note => ({ kind: 'note', text: headlineSentence(comparison, label), tone: 'strong' }),
  )
  const [lead, ...further] = headlines
  const inFull = pairs || !several
  const sections: readonly (Section | null)[] = [
    ...(inFull && several ? [lead!] : []),
    ...(ranking === undefined ? [] : [whereSentence(comparison, ranking)]),
    worldsSentence(comparison, variants[0]!),
    ...further.flatMap((headline, index) => [
      ...(inFull ? [headline] : []),
      worldsSentence(comparison, variants[index + 1]!),
    ]),
    preamble(comparison),
    several ? designsPicture(comparison, ranking) : null,
    ...(several ? matrix(comparison, ranking) : []),
    several && !pairs ? byChannel(comparison, variants) : null,
    ...splitSections(comparison),
    ...(inFull ? variants.flatMap((label) => inDetail(comparison, label)) : []),
    inFull ? sideBySide(comparison) : null,
    ...designExpectations(comparison),
    designWarnings(comparison),
    reproduce(command),
  ]
  const title = several ? rankingSentence(comparison, ranking) : lead!.text
  return { title, sections: sections.filter((section) => section !== null) }
}

/** One variant against the base: what differs in the design, the figures and where they moved. */
function inDetail(comparison: Comparison, label: string): readonly (Section | null)[] {
  return [
    changesPicture(comparison, label),
    designChanges(comparison, label),
    differenceTable(comparison, label),
    breakEven(comparison, [label]),
    acrossWorlds(comparison, label),
    trustMoved(comparison, label),
    timeMoved(comparison, label),
    moneyMoved(comparison, label),
    byChannel(comparison, [label]),
  ]
}

function preamble({ base, variants, scenarios }: Comparison): Note {
  const { customers, replications, seed } = scenarios[base]!
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const others = variants.filter((label) => scenarios[label]!.customers !== customers)
  const counts = [base, ...others].map((label) => `${casesText(scenarios[label]!.customers)} in ${label}`)
  const text =
    others.length === 0
      ? `The same ${casesText(customers)} through each design, in ${runs} of the seed ${seed}.`
      : `Not the same cases everywhere: ${counts.join(', ')}, in ${runs} of the same random numbers (seed ${seed}).`
  return { kind: 'note', text, tone: 'dim' }
}

function sideBySide({ scenarios }: Comparison): Note | null {
  const moved = Object.values(scenarios).some(({ trust_loss_by_cause, time_by_cause }) =>
    [...Object.values(trust_loss_by_cause), ...Object.values(time_by_cause)].some(({ mean }) => mean),
  )
  const text = 'What moved stands side by side without verdicts: causes are booked, not proven one by one.'
  return moved ? { kind: 'note', text, tone: 'dim' } : null
}
