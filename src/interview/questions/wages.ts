import { wage } from '../../scenario/values/money.js'
import type { Firm } from '../firm.js'
import { assumed, type Entry, eachOf } from '../question.js'

/** `22 per hour` is in the firm's currency. */
export function inCurrency(told: string, { currency }: Firm): string {
  return told.replaceAll(/(\d) ?per hour/g, `$1 ${currency} per hour`)
}

/** What people of some names are paid. @param usual where nobody knows */
export function wages(
  section: 'teams' | 'managers',
  names: readonly string[],
  told: string | undefined,
  usual: string,
  firm: Firm,
): readonly Entry[] {
  return eachOf(inCurrency(told ?? usual, firm), names, wage).map((value, index) => ({
    at: [section, names[index]!, 'wage'],
    value,
    ...assumed(told),
  }))
}
