import type { JourneyCounter } from '../ledger/counters.js'
import type { Bounds, Measure, Ratio, Row, Terms } from './measure.js'

export const UNBOUNDED: Bounds = Object.freeze({ least: null, most: null })

/** What one journey can come to at least and at most, in units that say so by themselves. */
const RANGES: Readonly<Partial<Record<Measure['unit'], readonly [number, number]>>> = {
  share: [0, 1],
  points: [0, 100],
  '1-5': [1, 5],
}
const NEVER_NEGATIVE = [0, Number.POSITIVE_INFINITY] as const

/**
 * Between what a measure lies over the contacts made until a run was stopped, whatever the journeys that were still open
 * come to: those that ended are known, each of the others adds between the least and the most that one can come to.
 */
export function boundsOf(
  measure: Pick<Measure, 'unit' | 'signed'>,
  ratio: Ratio<Row<JourneyCounter>>,
  row: Row<JourneyCounter>,
  terms: Terms,
): Bounds {
  if (ratio.whileOpen !== undefined) return ratio.whileOpen(row, terms)
  if (measure.signed) return UNBOUNDED
  const [sum, count, open] = [ratio.numerator(row, terms), ratio.denominator(row, terms), row('open_journeys')]
  const [least, most] = RANGES[measure.unit] ?? NEVER_NEGATIVE
  if (ratio.perArrival) return between((sum + least * open) / count, (sum + most * open) / count)
  // Whoever is open may yet add to what is divided by, too.
  return measure.unit === 'share' ? between(sum / (count + open), Math.min(1, (sum + open) / count)) : UNBOUNDED
}

/**
 * A ratio over what is known on arrival, where the journeys that are still open add between two sums.
 * @param open in the numerator's counters: what they add at least and at most
 * @param scale from the counters to the measure's unit
 */
export function adding(
  ratio: Ratio<Row<JourneyCounter>>,
  open: (row: Row<JourneyCounter>) => readonly [number, number],
  scale: (terms: Terms) => number = () => 1,
): Ratio<Row<JourneyCounter>> {
  return {
    ...ratio,
    whileOpen: (row, terms) => {
      const [least, most] = open(row)
      const [sum, count] = [ratio.numerator(row, terms), ratio.denominator(row, terms)]
      return between((sum + scale(terms) * least) / count, (sum + scale(terms) * most) / count)
    },
  }
}

/** Bounds, null where they say nothing. */
export function between(least: number, most: number): Bounds {
  return { least: Number.isFinite(least) ? least : null, most: Number.isFinite(most) ? most : null }
}

/**
 * A mean wait where some still wait: they will have waited longer; or they hang up, and do not count among the answered.
 * @param sum of the waits that were answered, in the measure's unit
 * @param open the waits so far of those who still wait, likewise
 */
export function meanOfAnswered(sum: number, answered: number, open: number, waiting: number): Bounds {
  return between(
    Math.min(answered === 0 ? Number.POSITIVE_INFINITY : sum / answered, (sum + open) / (answered + waiting)),
    Number.POSITIVE_INFINITY,
  )
}
