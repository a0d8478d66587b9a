import type { Law } from '../core/engine/law.js'
import { ArrivalPattern, Arrivals, RateProfile } from '../core/model/arrival-pattern.js'
import type { OpeningHours } from '../core/model/opening-hours.js'
import { WEEK } from '../kernel/units.js'
import type { Profile } from '../scenario/scenario.js'
import type { StatedCustomer } from '../scenario/sections/arrival-times.js'
import { openSeconds } from './opening-hours.js'

const HOURS_A_DAY = 24
const DAYS_A_WEEK = 7

/** Customers at random, so many per second on the mean over open hours. */
export function randomArrivals(
  rate: number,
  profile: RateProfile,
  factors: { readonly busyness: Law | null; readonly halfDayBusyness: Law | null },
): ArrivalPattern {
  return Object.assign(new ArrivalPattern(), { kind: Arrivals.random, rate, profile, ...factors })
}

/** One customer every so many seconds. */
export function evenArrivals(every: number, first: number): ArrivalPattern {
  return Object.assign(new ArrivalPattern(), { kind: Arrivals.every, every, first })
}

/**
 * Customers at stated times.
 * @param stated what is stated of each; empty where nothing is of anybody
 * @param segments names in the order of the model, as `issues`
 */
export function statedArrivals(
  times: readonly number[],
  stated: readonly StatedCustomer[],
  segments: readonly string[],
  issues: readonly string[],
): ArrivalPattern {
  const indexIn = (names: readonly string[], name: string | undefined) =>
    name === undefined ? -1 : names.indexOf(name)
  return Object.assign(new ArrivalPattern(), {
    kind: Arrivals.at,
    times: [...times],
    segments: stated.map(({ segment }) => indexIn(segments, segment)),
    issues: stated.map(({ issue }) => indexIn(issues, issue)),
    talk: stated.map(({ talk }) => talk ?? Number.NaN),
  })
}

/** Relative arrival rate over time: 0 when closed, 1 on the mean over open hours. */
export function rateProfile(profile: Profile | null, opening: OpeningHours | null): RateProfile {
  const every = profile?.kind === 'steps' ? profile.every : 0
  const weights = profile?.kind === 'steps' ? [...profile.weights] : []
  const isHourly = profile !== null && profile.kind !== 'steps'
  const hours = isHourly ? Array.from({ length: HOURS_A_DAY }, (_, hour) => profile.hours[hour] ?? 1) : []
  const weekdays = isHourly ? Array.from({ length: DAYS_A_WEEK }, (_, day) => profile.weekdays[day] ?? 1) : []
  const withMean = (mean: number) => new RateProfile(opening, every, weights, hours, weekdays, mean)
  return withMean(meanWeight(profile, withMean(1)))
}

/** Mean weight over open hours of a whole cycle; of four weeks where steps and opening hours do not share one. */
function meanWeight(profile: Profile | null, rate: RateProfile): number {
  if (profile === null) return 1
  if (profile.kind === 'steps' && rate.opening === null) {
    return profile.weights.reduce((sum, weight) => sum + weight, 0) / profile.weights.length
  }
  const end = profile.kind === 'steps' ? 4 * WEEK : WEEK
  let open = 0
  let mass = 0
  for (let at = 0; at < end; ) {
    const piece = rate.pieceAt(at)
    const until = Math.min(piece.until, end)
    if (rate.opening === null || rate.opening.isOpen(at)) {
      open += until - at
      mass += piece.weight * (until - at)
    }
    at = until
  }
  return mass / open
}

/** Roughly how many customers arrive in a replication, warm-up included. */
export function expectedCustomers({
  arrivals,
  opening,
  warmUp,
  span,
}: {
  readonly arrivals: ArrivalPattern
  readonly opening: OpeningHours | null
  /** In seconds, as `span`. */
  readonly warmUp: number
  readonly span: number
}): number {
  const seconds = warmUp + span
  if (arrivals.kind === Arrivals.at) return arrivals.times.length
  if (arrivals.kind === Arrivals.every) return seconds / arrivals.every
  const open = opening === null ? 1 : openSeconds(opening.intervals) / WEEK
  return arrivals.rate * open * seconds
}
