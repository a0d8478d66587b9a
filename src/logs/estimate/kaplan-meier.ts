import type { Tally } from './tally.js'

/** How many still wait after so long. */
export interface SurvivalStep {
  /** Seconds. */
  readonly at: number
  /** Of all who would wait for ever if nobody answered: share that has not given up by then. */
  readonly share: number
  /** Greenwood's standard error of it. */
  readonly error: number
}

/** What the waits of those who gave up and of those who were answered say of patience. */
export interface Survival {
  readonly events: number
  readonly censored: number
  /** Where somebody gave up, ascending. */
  readonly steps: readonly SurvivalStep[]
  /** Seconds after which half have given up; NaN where the log does not reach that far. */
  readonly median: number
  /** Mean up to the longest wait: a lower bound of the mean. Seconds. */
  readonly restrictedMean: number
}

/**
 * The product-limit estimate of patience: whoever was answered is known to have had more patience than the wait, and the
 * plain mean of those who gave up, whose patience was short, is far too low. Kaplan and Meier, JASA 53 (1958), 457-481;
 * Greenwood's variance as there.
 * @param gaveUp waits that ended by giving up @param answered waits that did not
 */
export function kaplanMeier(gaveUp: Tally, answered: Tally): Survival {
  const times = new Map<number, { events: number; censored: number }>()
  const at = (value: number) => {
    const known = times.get(value) ?? { events: 0, censored: 0 }
    times.set(value, known)
    return known
  }
  for (const { value, count } of gaveUp.values) at(value).events += count
  for (const { value, count } of answered.values) at(value).censored += count
  let waiting = gaveUp.count + answered.count
  let [share, variance, area, last] = [1, 0, 0, 0]
  let median = Number.NaN
  const steps: SurvivalStep[] = []
  for (const [value, { events, censored }] of [...times].sort(([a], [b]) => a - b)) {
    area += share * (value - last)
    last = value
    if (events > 0) {
      if (events < waiting) variance += events / (waiting * (waiting - events))
      share *= 1 - events / waiting
      steps.push({ at: value, share, error: share * Math.sqrt(variance) })
      if (Number.isNaN(median) && share <= 0.5) median = value
    }
    // Who is answered at the very time at which others give up was waiting with them.
    waiting -= events + censored
  }
  return { events: gaveUp.count, censored: answered.count, steps, median, restrictedMean: area }
}

/** The share that has not given up after so long. */
export function stillWaiting({ steps }: Survival, at: number): number {
  let share = 1
  for (const step of steps) {
    if (step.at > at) break
    share = step.share
  }
  return share
}
