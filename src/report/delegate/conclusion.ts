import type { Delegated, Delegation, Limit, LimitWorth } from '../../experiment/delegate/delegation.js'
import { exactText, figureLine, percentText } from '../figure-text.js'
import { listText } from '../gap/conclusion.js'
import type { Note } from '../report.js'
import { moneyAYearText, yearly } from '../yearly.js'

/** `50 USD`, or `any amount`. */
export function limitText(limit: Limit, currency: string): string {
  return limit === 'unlimited' ? 'any amount' : `${exactText(limit)} ${currency}`
}

/** The limit to sign in one state of all else. */
export function signedLimit({ points, signed }: Delegated['actual']): Limit {
  return points[signed]!.limit
}

/** The answer: which limit to sign, and what it would be worth if all else were as claimed. */
export function delegationSentence(found: Delegation): string {
  const { team, today, currency, whole } = found
  const { actual, claimed, worth } = whole
  if (actual.best === null) return `Up to what amount ${team} should decide alone is not known: see the warnings below.`
  const is = limitText(today, currency)
  const signed = signedLimit(actual)
  const then = worth === null || claimed === null ? '' : thenText(found, worth)
  if (signed === today) {
    const alone = then === '' ? '' : ' as things are'
    return `Let ${team} decide alone up to ${is}, as today: no other limit costs less${alone}, beyond simulation noise${then}.`
  }
  const saved = actual.points[actual.signed]!.from_today.cost
  const size = moneyAYearText(yearly(saved, whole.cases_per_year), currency)
  const proven = saved.verdict === 'better' ? 'which saves' : 'which is expected to save'
  return `Let ${team} decide alone up to ${limitText(signed, currency)}, not ${is} as today, ${proven} ${size}${then}.`
}

function thenText({ whole, currency, reference, today }: Delegation, { limit, claimed }: LimitWorth): string {
  const were = reference === 'claimed' ? 'if all else were as claimed' : 'if all else were at its best'
  if (limit === today || claimed.verdict !== 'better') return `; ${were}, none would either`
  return `; ${were}, ${limitText(limit, currency)} would save ${moneyAYearText(yearly(claimed, whole.cases_per_year), currency)}`
}

/** Whether a higher limit is used: what it saves as things are, and if all else were so. Null where nothing is claimed. */
export function onPaper(found: Delegation): Note | null {
  const { whole, currency, levers, reference, today } = found
  const { worth, actual, claimed } = whole
  if (worth === null || claimed === null || worth.limit === today) return null
  const named = limitText(worth.limit, currency)
  const [now, then] = [saving(worth.actual, currency), saving(worth.claimed, currency)]
  const more = saving(worth.more, currency)
  const were = `${listText(levers)} were ${reference === 'claimed' ? 'as claimed' : 'at their best'}`
  const paper =
    worth.actual.verdict === 'better'
      ? `A limit of ${named} alone`
      : `A limit of ${named} alone is a number on paper: it`
  const at = (curve: Delegated['actual'], index: number) => percentText(curve.points[index]!.measures.on_the_spot.mean)
  const [from, to] = [found.limits.indexOf(today), claimed.signed]
  const spot = `Of its decisions the team takes ${at(actual, to)} on the spot at that limit instead of ${at(actual, from)} as things are, and ${at(claimed, to)} instead of ${at(claimed, from)} then.`
  const text = `${paper} saves ${now} per case as things are, and ${then} if ${were}: ${more} more. ${spot}`
  return { kind: 'note', text, tone: 'strong' }
}

/** A difference in cost as what is saved: `2.31 ± 0.40 USD`, less than nothing where it costs more. */
function saving({ mean, half_width }: { mean: number | null; half_width: number | null }, currency: string): string {
  return `${figureLine({ mean: mean === null ? null : -mean || 0, half_width }, 'currency')} ${currency}`
}

/** What there is to know of the second curve where the file gives none. */
export function nothingClaimed({ levers, reference }: Delegation): Note | null {
  if (levers.length > 0) return null
  const text =
    reference === 'claimed'
      ? 'The file states nothing that leaders claim beside the limit, so that it cannot be said what a limit would be worth if that were so: write a claim beside what is, such as tools: {claimed: 100%, actual: 60%}, or add --claim ideal.'
      : 'Every other lever is at its best already.'
  return { kind: 'note', text, tone: 'dim' }
}
