import type { Telling } from '../ledger/telling.js'

/** What a journey was to the customer in the end, and what that is worth to the firm. */
export class Outcome {
  /** Facets of trust, 0-100. */
  ability: f64 = Number.NaN
  benevolence: f64 = Number.NaN
  integrity: f64 = Number.NaN
  /** Care is trusted less than it takes not to leave at the next occasion. */
  distrusting: bool = false
  /** 0-100. */
  satisfaction: f64 = Number.NaN
  /** 1-5. */
  effort: f64 = Number.NaN
  /** Chance of leaving within a year, and what it would have been without the journey. */
  churn: f64 = Number.NaN
  churnBase: f64 = Number.NaN
  /** Persons expected to be lost by it, each once; and what that is in lifetime value, now and with the best handling. */
  lost: f64 = Number.NaN
  churnCost: f64 = Number.NaN
  churnCostAtBest: f64 = Number.NaN
  /** Good and bad conversations, and the good ones had nothing gone wrong. */
  tellsGood: f64 = Number.NaN
  tellsBad: f64 = Number.NaN
  tellsOtherwise: f64 = Number.NaN
  /** Customers that these conversations bring, less those put off, and the lifetime value that the firm loses by it. */
  won: f64 = Number.NaN
  wordOfMouthCost: f64 = Number.NaN
  /** Remedy due and never had: in money, in customers expected to be lost by it, in their value. */
  unmet: f64 = Number.NaN
  unmetLost: f64 = Number.NaN
  unmetCost: f64 = Number.NaN
  /** Had more than was due; customers kept and won by it, and their value. */
  delighted: bool = false
  delightBrought: f64 = Number.NaN
  delightWorth: f64 = Number.NaN

  /** Tells it, in the order of its fields. */
  tell(telling: Telling): void {
    telling.add(this.ability)
    telling.add(this.benevolence)
    telling.add(this.integrity)
    telling.add(this.distrusting ? 1 : 0)
    telling.add(this.satisfaction)
    telling.add(this.effort)
    telling.add(this.churn)
    telling.add(this.churnBase)
    telling.add(this.lost)
    telling.add(this.churnCost)
    telling.add(this.churnCostAtBest)
    telling.add(this.tellsGood)
    telling.add(this.tellsBad)
    telling.add(this.tellsOtherwise)
    telling.add(this.won)
    telling.add(this.wordOfMouthCost)
    telling.add(this.unmet)
    telling.add(this.unmetLost)
    telling.add(this.unmetCost)
    telling.add(this.delighted ? 1 : 0)
    telling.add(this.delightBrought)
    telling.add(this.delightWorth)
  }
}
