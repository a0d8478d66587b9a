import type { Law } from '../engine/law.js'
import type { OpeningHours } from './opening-hours.js'
import { DAY, HOUR, WEEK } from './units.js'

/** How customers come. */
export enum Arrivals {
  /** At random, with a rate that follows a profile. */
  random,
  /** One every so many seconds. */
  every,
  /** At stated times. */
  at,
}

/** A stretch of constant relative rate. */
export class RatePiece {
  weight: f64 = 1
  /** End of the stretch in seconds, exclusive; Infinity where nothing ever changes. */
  until: f64 = Number.POSITIVE_INFINITY
}

/** Relative arrival rate over time: 0 when closed, 1 on the mean over open hours. */
export class RateProfile {
  private readonly piece: RatePiece = new RatePiece()

  constructor(
    readonly opening: OpeningHours | null,
    /** Seconds that each of the weights holds, over and over; 0 where hours and weekdays have weights instead. */
    readonly every: f64,
    readonly weights: Array<f64>,
    /** By hour of the day, and by weekday; empty where all are alike. */
    readonly hours: Array<f64>,
    readonly weekdays: Array<f64>,
    /** Mean weight over open hours, by which all are divided. */
    readonly mean: f64,
  ) {}

  /** The weight at `time` and how long it lasts: to be read before the next call. */
  pieceAt(time: f64): RatePiece {
    const piece = this.piece
    piece.until = Number.POSITIVE_INFINITY
    const opening = this.opening
    if (opening !== null) {
      const interval = opening.intervalAt(time)
      if (interval === null) {
        piece.weight = 0
        piece.until = opening.nextOpen(time)
        return piece
      }
      piece.until = Math.floor(time / WEEK) * WEEK + interval.end
    }
    let weight: f64 = 1
    if (this.every > 0) {
      // Rounding may put a time that is a multiple of the step into the step before.
      let step = Math.floor(time / this.every)
      if (time >= (step + 1) * this.every) step++
      const length = this.weights.length as f64
      weight = this.weights[(step - Math.floor(step / length) * length) as i32]!
      piece.until = Math.min(piece.until, (step + 1) * this.every)
    } else if (this.hours.length > 0) {
      const hour = Math.floor(time / HOUR)
      const day = Math.floor(time / DAY)
      weight =
        this.hours[(hour - Math.floor(hour / 24) * 24) as i32]! * this.weekdays[(day - Math.floor(day / 7) * 7) as i32]!
      piece.until = Math.min(piece.until, (hour + 1) * HOUR)
    }
    piece.weight = weight / this.mean
    return piece
  }

  /**
   * A moment of the open day that holds or follows `time`, spread as the profile spreads arrivals over what is left
   * of that day; a night over which the house is open belongs to the day before.
   * @param u uniform in (0, 1)
   */
  withinOpenDay(time: f64, u: f64): f64 {
    const opening = this.opening
    const from = opening === null ? time : opening.nextOpen(time)
    const endOfDay = opening === null ? (Math.floor(from / DAY) + 1) * DAY : opening.endOfOpenDay(from)
    let mass: f64 = 0
    for (let at = from; at < endOfDay; ) {
      const piece = this.pieceAt(at)
      mass += piece.weight * (Math.min(piece.until, endOfDay) - at)
      at = piece.until
    }
    let left = u * mass
    for (let at = from; at < endOfDay; ) {
      const piece = this.pieceAt(at)
      const own = piece.weight * (Math.min(piece.until, endOfDay) - at)
      if (left < own) return at + left / piece.weight
      left -= own
      at = piece.until
    }
    return from
  }
}

/** How customers come. */
export class ArrivalPattern {
  kind: Arrivals = Arrivals.random
  /** At random: customers per second, the mean over open hours. */
  rate: f64 = 0
  profile: RateProfile | null = null
  /** The day factor, mean 1; and that of half a day, up to noon and after; null without. */
  busyness: Law | null = null
  halfDayBusyness: Law | null = null
  /** Evenly. */
  every: f64 = 0
  first: f64 = 0
  /** At stated times. */
  times: Array<f64> = []
  /** What is stated of each of them; -1, and NaN, where it is drawn. Empty where nothing is stated of anybody. */
  segments: Array<i32> = []
  issues: Array<i32> = []
  /** Seconds of talk of the first leg, before the factors of team, channel and agent. */
  talk: Array<f64> = []

  segmentOf(customer: i32): i32 {
    return customer < this.segments.length ? this.segments[customer]! : -1
  }

  issueOf(customer: i32): i32 {
    return customer < this.issues.length ? this.issues[customer]! : -1
  }

  talkOf(customer: i32): f64 {
    return customer < this.talk.length ? this.talk[customer]! : Number.NaN
  }
}
