import { THE_CHANGE } from '../../experiment/comparison.js'
import { type Settings, turnedOf } from '../../experiment/dials/dial.js'
import { figureOf } from '../../experiment/figures.js'
import type { Found } from '../../experiment/trial/trials.js'
import { FEW, type Together } from '../../experiment/trial/waits-for.js'
import { HEADLINE, type MeasureId } from '../../measures/catalogue.js'
import { headlineSentence } from '../comparison/conclusion.js'
import { differenceTable } from '../comparison/tables.js'
import { exactText } from '../figure-text.js'
import type { Table } from '../report.js'
import { sizeText } from '../verdict-text.js'
import { dialText, type Living } from './living.js'

/** What of a comparison there is room for beside the dials. */
const SHOWN: readonly MeasureId[] = [...HEADLINE, 'first_contact_resolution', 'cost']

/** What is known so far of the dials as they stand. */
export interface Answer {
  /** What to remember. */
  readonly sentence: string
  readonly table: Table | null
  /** How far it has come. */
  readonly progress: string
  readonly replications: number
  readonly isSettled: boolean
}

/** The answer of so many replications, in the words and digits of `whatif`. */
export function answerOf({ tried }: Living, { comparison, replications }: Found): Answer {
  const isSettled = replications === tried.replications
  const of = tried.replications === 1 ? '1 replication' : `${exactText(tried.replications)} replications`
  return {
    sentence: headlineSentence(comparison, THE_CHANGE),
    table: differenceTable(comparison, THE_CHANGE, SHOWN),
    progress: isSettled ? `Settled: ${of}.` : `${exactText(replications)} of ${of}.`,
    replications,
    isSettled,
  }
}

/** Whether a change is known to move neither trust nor cost beyond simulation noise. */
export function doesNothing({ comparison }: Found): boolean {
  const { trust_loss, cost } = comparison.differences[THE_CHANGE]!
  return [trust_loss!, cost!].every(({ mean, verdict }) => mean !== null && verdict === 'unproven')
}

/** What is said while it is sought. */
export const SEEKING = 'Looking for what this waits for …'

/** What a change waits for that does nothing alone. */
export function waitsForText(living: Living, settings: Settings, found: Together | null): string {
  const { dials } = living.tried
  const [alone, it] =
    turnedOf(dials, settings).length === 1 ? ['Alone this lever moves', 'It waits'] : ['These levers move', 'They wait']
  const nothing = `${alone} neither trust nor cost beyond simulation noise`
  if (found === null) return `${nothing}, and no other lever is found that would change that.`
  const keeps = `the same change keeps ${sizeText(figureOf(found.difference))} points of trust`
  if (found.with.length > FEW) {
    return `${nothing}. ${it} for many at once: with all the others where they are meant to be, ${keeps}.`
  }
  const others = found.with.map((index) => dialText(living, index, dials[index]!.meant!))
  return `${nothing}. ${it} for ${listed(others)}: there ${keeps}.`
}

function listed(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}
