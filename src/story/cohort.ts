import { failure } from '../kernel/failure.js'
import type { LedgerEvent, LedgerListener } from '../ledger/event.js'
import type { Ending } from '../vocabulary/endings.js'

/** How one counted customer fared. */
interface Fare {
  /** From 1, in order of arrival among those who count. */
  readonly customer: number
  readonly ending: Ending
  /** Points of trust. */
  readonly loss: number
}

/** Keeps what each counted customer lost and how it ended: two values a head, whatever happens in between. */
export class Cohort implements LedgerListener {
  #first = -1
  readonly #loss: number[] = []
  readonly #ending: (Ending | null)[] = []

  hear(what: LedgerEvent): void {
    const { customer } = what
    if (what.event === 'arrived') {
      if (!what.counts) return
      // Those who count arrive in one span, and are numbered as they come.
      if (this.#first < 0) this.#first = customer
      this.#loss.push(0)
      this.#ending.push(null)
    } else if (this.#counts(customer)) {
      if (what.event === 'ended') this.#ending[customer - this.#first] = what.ending
      else if (what.event === 'trusted') this.#loss[customer - this.#first]! += 100 * (what.before - what.after)
    }
  }

  /** Those whose journey has ended, in order of arrival. */
  get fares(): readonly Fare[] {
    return this.#ending.flatMap((ending, index) =>
      ending === null ? [] : [{ customer: index + 1, ending, loss: this.#loss[index]! }],
    )
  }

  #counts(customer: number): boolean {
    return this.#first >= 0 && customer >= this.#first && customer - this.#first < this.#loss.length
  }
}

/** Which customer is worth telling of. */
export type Pick = 'worst' | 'median' | 'best' | { readonly typical: Ending }

/**
 * The customer with the largest loss of trust (`worst`), the smallest (`best`), or the one nearest to the median of all
 * (`median`) or of those whose journey ended in that way (`typical`); of several, the first to arrive.
 * @returns the number among those who count, from 1
 * @throws {Failure} `no-such-ending`, `no-journey`
 */
export function pickCustomer(fares: readonly Fare[], pick: Pick): number {
  const among = typeof pick === 'string' ? fares : fares.filter(({ ending }) => ending === pick.typical)
  if (fares.length === 0) throw failure('no-journey', 'no counted customer comes to the end of a journey here')
  if (among.length === 0) throw neverEnded(fares, pick)
  if (pick === 'worst') return least(among, ({ loss }) => -loss)
  if (pick === 'best') return least(among, ({ loss }) => loss)
  const middle = median(among)
  return least(among, ({ loss }) => Math.abs(loss - middle))
}

/** The first of those for whom it is least. */
function least(fares: readonly Fare[], of: (fare: Fare) => number): number {
  return fares.reduce((best, fare) => (of(fare) < of(best) ? fare : best)).customer
}

function median(fares: readonly Fare[]): number {
  const losses = fares.map(({ loss }) => loss).toSorted((a, b) => a - b)
  const middle = (losses.length - 1) / 2
  return (losses[Math.floor(middle)]! + losses[Math.ceil(middle)]!) / 2
}

function neverEnded(fares: readonly Fare[], pick: Pick): Error {
  const wanted = typeof pick === 'string' ? pick : pick.typical
  const counts = new Map<Ending, number>()
  for (const { ending } of fares) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  const found = [...counts].sort(([, a], [, b]) => b - a).map(([ending, count]) => `${ending} (${count})`)
  return failure('no-such-ending', `no journey of this replication ends as ${wanted}`, {
    hint: `there are ${found.join(', ')}`,
  })
}
