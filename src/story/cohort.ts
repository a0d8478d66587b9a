import type { JourneyEvent, JourneyListener } from '../journey/listener.js'
import { ENDINGS, type Ending } from '../vocabulary/endings.js'

/** How one counted customer fared. */
export interface Fare {
  /** From 1, in order of arrival among those who count. */
  readonly customer: number
  readonly ending: Ending
  /** Points of trust. */
  readonly loss: number
}

const OPEN = -1

/** Keeps what each counted customer lost and how it ended: two numbers a head, whatever happens in between. */
export class Cohort implements JourneyListener {
  #first = -1
  readonly #loss: number[] = []
  readonly #ending: number[] = []

  happened(event: JourneyEvent, _: number, customer: number, __: number, value: number): void {
    if (event === 'arrived' && value === 1) {
      // Those who count arrive in one span, and are numbered as they come.
      if (this.#first < 0) this.#first = customer
      this.#loss.push(0)
      this.#ending.push(OPEN)
    } else if (event === 'ended' && this.#counts(customer)) {
      this.#ending[customer - this.#first] = value
    }
  }

  trusted(_: number, customer: number, __: number, before: number, after: number): void {
    if (this.#counts(customer)) this.#loss[customer - this.#first]! += 100 * (before - after)
  }

  /** Those whose journey has ended, in order of arrival. */
  get fares(): readonly Fare[] {
    return this.#ending.flatMap((ending, index) =>
      ending === OPEN ? [] : [{ customer: index + 1, ending: ENDINGS[ending]!, loss: this.#loss[index]! }],
    )
  }

  #counts(customer: number): boolean {
    return this.#first >= 0 && customer >= this.#first && customer - this.#first < this.#loss.length
  }
}
