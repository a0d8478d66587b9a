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
  const kept = [...store].filter(({ customer }) => !Number.isNaN(customer))
  kept.sort((a, b) => a.customer - b.customer || a.arrived - b.arrived)
  const last = kept.reduce((latest, { arrived }) => Math.max(latest, arrived), Number.NEGATIVE_INFINITY)
  const after = new Tally()
  let [weekOf, weekCount, hungUp, redialled] = [0, 0, 0, 0]
  for (const [index, { customer, arrived, hungUp: gaveUp }] of kept.entries()) {
    const next = kept[index + 1]
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
    known: kept.length,
    withinWeek: { of: weekOf, count: weekCount },
    redials: { of: hungUp, count: redialled, after },
  }
}
