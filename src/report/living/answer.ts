import { THE_CHANGE } from '../../experiment/comparison.js'
import { type Settings, turnedOf } from '../../experiment/dials/dial.js'
import { figureOf } from '../../experiment/figures.js'
import type { Found } from '../../experiment/trial/trials.js'
import type { Together } from '../../experiment/trial/waits-for.js'
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

/** Whether nothing that is shown is beyond simulation noise. */
export function doesNothing({ comparison }: Found): boolean {
  const differences = comparison.differences[THE_CHANGE]!
  return SHOWN.every((id) => differences[id]!.verdict === 'unproven')
}

/** What is said while it is sought. */
export const SEEKING = 'Alone it does nothing that is beyond simulation noise. Looking for what it waits for …'

/** What a change waits for that does nothing alone. */
export function waitsForText(living: Living, settings: Settings, found: Together | null): string {
  const { dials } = living.tried
  const it = turnedOf(dials, settings).length === 1 ? 'It' : 'Together they'
  const alone = turnedOf(dials, settings).length === 1 ? 'Alone it does' : 'They do'
  const nothing = `${alone} nothing that is beyond simulation noise`
  if (found === null) return `${nothing}, and nothing with the other levers where they are meant to be.`
  const size = `${sizeText(figureOf(found.difference))} points of trust`
  const others = found.with.map((index) => dialText(living, index, dials[index]!.meant!))
  if (found.with.length === 1) return `${nothing}. ${it} waits for ${others[0]}: there it keeps ${size}.`
  return `${nothing}. ${it} waits for several others: with ${listed(others)}, it keeps ${size}.`
}

function listed(texts: readonly string[]): string {
  return [texts.slice(0, -1).join(', '), ...texts.slice(-1)].join(' and ')
}
