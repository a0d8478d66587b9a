import { DAY, WEEK } from '../../kernel/units.js'
import type { ContactStore } from './contact-store.js'
import { Tally } from './tally.js'

/** Whether customers who are known by name come again. */
export interface Repeats {
  /** Contacts that name their customer. */
  readonly known: number
  /** Of them, those followed by another of the same customer within a week, of those with a week of log behind them. */
  readonly withinWeek: { readonly of: number; readonly count: number }
  /** Hang-ups with a name, and those followed by another contact within a day. */
  readonly redials: { readonly of: number; readonly count: number; readonly after: Tally }
}

/** Contacts of one customer that follow each other. */
export function repeatsOf(store: ContactStore): Repeats {
  const named = store.byCustomer()
  let last = Number.NEGATIVE_INFINITY
  for (const index of named) last = Math.max(last, store.at(index).arrived)
  const after = new Tally()
  let [weekOf, weekCount, hungUp, redialled] = [0, 0, 0, 0]
  for (let place = 0; place < named.length; place++) {
    const { customer, arrived, hungUp: gaveUp } = store.at(named[place]!)
    const next = place + 1 < named.length ? store.at(named[place + 1]!) : null
    const gap = next?.customer === customer ? next.arrived - arrived : Number.POSITIVE_INFINITY
    if (arrived <= last - WEEK) {
      weekOf++
      if (gap <= WEEK) weekCount++
    }
    if (!gaveUp || arrived > last - DAY) continue
    hungUp++
    if (gap > DAY) continue
    redialled++
    after.add(gap)
  }
  return {
    known: named.length,
    withinWeek: { of: weekOf, count: weekCount },
    redials: { of: hungUp, count: redialled, after },
  }
}
