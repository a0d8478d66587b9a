import type { Distribution } from '../engine/distribution.js'
import { DAY, HOUR, WEEK } from '../kernel/units.js'
import type { Profile } from '../scenario/scenario.js'
import type { OpeningHours } from './opening-hours.js'

/** How customers come: at random with a rate that follows a profile, or at stated times. */
export type ArrivalPattern = RandomArrivals | { readonly kind: 'at'; readonly times: readonly number[] } | EvenArrivals

export interface EvenArrivals {
  readonly kind: 'every'
  readonly every: number
  readonly first: number
}

export interface RandomArrivals {
  readonly kind: 'random'
  /** Customers per second: the mean over open hours. */
  readonly rate: number
  readonly profile: RateProfile
  /** The day factor, mean 1; null without. */
  readonly busyness: Distribution | null
  /** The factor of half a day, up to noon and after, mean 1; null without. */
  readonly halfDayBusyness: Distribution | null
}

/** A stretch of constant relative rate. */
interface RatePiece {
  readonly weight: number
  /** End of the stretch in seconds, exclusive; Infinity where nothing ever changes. */
  readonly until: number
}

/** Relative arrival rate over time: 0 when closed, 1 on the mean over open hours. */
export class RateProfile {
  readonly #mean: number

  constructor(
    readonly profile: Profile | null,
    readonly opening: OpeningHours | null,
  ) {
    this.#mean = 1
    this.#mean = this.#meanWeight()
  }

  /** The weight at `time` and how long it lasts. */
  pieceAt(time: number): RatePiece {
    let until = Number.POSITIVE_INFINITY
    let weight = 1
    if (this.opening !== null) {
      const week = Math.floor(time / WEEK) * WEEK
      const interval = this.opening.intervals.find(({ start, end }) => time >= week + start && time < week + end)
      if (interval === undefined) return { weight: 0, until: this.opening.nextOpen(time) }
      until = week + interval.end
    }
    if (this.profile?.kind === 'steps') {
      const { every, weights } = this.profile
      // Rounding may put a time that is a multiple of the step into the step before.
      const step = Math.floor(time / every) + (time >= (Math.floor(time / every) + 1) * every ? 1 : 0)
      weight = weights[((step % weights.length) + weights.length) % weights.length]!
      until = Math.min(until, (step + 1) * every)
    } else if (this.profile !== null) {
      const hour = Math.floor(time / HOUR)
      const weekday = Math.floor(time / DAY) % 7
      weight = (this.profile.hours[hour % 24] ?? 1) * (this.profile.weekdays[weekday] ?? 1)
      until = Math.min(until, (hour + 1) * HOUR)
    }
    return { weight: weight / this.#mean, until }
  }

  /**
   * A moment of the open day that holds or follows `time`, spread as the profile spreads arrivals over what is left
   * of that day; a night over which the house is open belongs to the day before.
   * @param u uniform in (0, 1)
   */
  withinOpenDay(time: number, u: number): number {
    const from = this.opening === null ? time : this.opening.nextOpen(time)
    const endOfDay = this.opening === null ? (Math.floor(from / DAY) + 1) * DAY : this.opening.endOfOpenDay(from)
    const pieces: (RatePiece & { readonly from: number })[] = []
    for (let at = from; at < endOfDay; ) {
      const { weight, until } = this.pieceAt(at)
      pieces.push({ from: at, weight, until: Math.min(until, endOfDay) })
      at = until
    }
    let left = u * pieces.reduce((mass, piece) => mass + piece.weight * (piece.until - piece.from), 0)
    for (const piece of pieces) {
      const mass = piece.weight * (piece.until - piece.from)
      if (left < mass) return piece.from + left / piece.weight
      left -= mass
    }
    return from
  }

  toJSON(): unknown {
    return this.profile
  }

  /** Mean weight over open hours of a whole cycle; of four weeks where steps and opening hours do not share one. */
  #meanWeight(): number {
    if (this.profile === null) return 1
    if (this.profile.kind === 'steps' && this.opening === null) {
      return this.profile.weights.reduce((sum, weight) => sum + weight, 0) / this.profile.weights.length
    }
    const end = this.profile.kind === 'steps' ? 4 * WEEK : WEEK
    let open = 0
    let mass = 0
    for (let at = 0; at < end; ) {
      const piece = this.pieceAt(at)
      const until = Math.min(piece.until, end)
      if (this.opening === null || this.opening.isOpen(at)) {
        open += until - at
        mass += piece.weight * (until - at)
      }
      at = until
    }
    return mass / open
  }
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
  if (arrivals.kind === 'at') return arrivals.times.length
  if (arrivals.kind === 'every') return seconds / arrivals.every
  const open = opening === null ? 1 : opening.intervals.reduce((sum, { start, end }) => sum + end - start, 0) / WEEK
  return arrivals.rate * open * seconds
}
