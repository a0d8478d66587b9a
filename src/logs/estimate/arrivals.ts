import { DAY, HOUR } from '../../kernel/units.js'

const HOURS = 24
const WEEKDAYS = 7
/** 1970-01-01 was a Thursday; Monday is 0. */
const THURSDAY = 3
/** The span of days in which nearly all arrive: what lies far outside is another time than the log is of. */
const NEARLY_ALL = 0.95
/** The whole span counts, unless nearly all arrive in so much less of it. */
const MUCH_LESS = 0.6

/** A span of whole days, as days since 1970, both included. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** When they come, over an average week. */
export interface ArrivalPattern {
  /** All that were counted. */
  readonly count: number
  /** From the first day to the last. */
  readonly whole: DaySpan
  /** The days that the other figures are of: nearly all arrive in them. */
  readonly span: DaySpan
  /** Arrivals in the span. */
  readonly counted: number
  /** How many days of each weekday the span has, Monday first. */
  readonly days: readonly number[]
  /** Mean number by hour of the week, from Monday 00:00. */
  readonly byHour: readonly number[]
  /** Coefficient of variation of a factor on each day, beyond the weekday; 0 where chance explains it, NaN of too few days. */
  readonly busyness: number
}

/** The weekday of a day since 1970, Monday 0. */
export function weekdayOf(day: number): number {
  return (((day + THURSDAY) % WEEKDAYS) + WEEKDAYS) % WEEKDAYS
}

/** Counts arrivals by day and hour of the local clock. */
export class ArrivalCounts {
  readonly #days = new Map<number, Uint32Array>()
  count = 0

  /** @param local seconds since 1970 of the local clock */
  add(local: number): void {
    const day = Math.floor(local / DAY)
    let hours = this.#days.get(day)
    if (hours === undefined) {
      hours = new Uint32Array(HOURS)
      this.#days.set(day, hours)
    }
    hours[Math.floor((local - day * DAY) / HOUR)]!++
    this.count++
  }

  /** Null where nothing came. */
  pattern(): ArrivalPattern | null {
    const days = [...this.#days.keys()].sort((a, b) => a - b)
    if (days.length === 0) return null
    const whole = { first: days[0]!, last: days.at(-1)! }
    const span = this.#span(days, whole)
    const inSpan = days.filter((day) => day >= span.first && day <= span.last)
    const byWeekday = new Array<number>(WEEKDAYS).fill(0)
    for (let day = span.first; day <= span.last; day++) byWeekday[weekdayOf(day)]! += 1
    const byHour = new Array<number>(WEEKDAYS * HOURS).fill(0)
    for (const day of inSpan) {
      const weekday = weekdayOf(day)
      for (const [hour, count] of this.#days.get(day)!.entries()) byHour[weekday * HOURS + hour]! += count
    }
    return {
      count: this.count,
      whole,
      span,
      counted: inSpan.reduce((sum, day) => sum + this.#on(day), 0),
      days: byWeekday,
      byHour: byHour.map((count, hour) => count / Math.max(1, byWeekday[Math.floor(hour / HOURS)]!)),
      busyness: this.#busyness(span),
    }
  }

  /** The shortest span with nearly all, where it is much shorter than the whole. */
  #span(days: readonly number[], whole: DaySpan): DaySpan {
    const wanted = NEARLY_ALL * this.count
    let best = whole
    let [from, sum] = [0, 0]
    for (const last of days) {
      sum += this.#on(last)
      while (sum - this.#on(days[from]!) >= wanted) sum -= this.#on(days[from++]!)
      if (sum >= wanted && last - days[from]! < best.last - best.first) best = { first: days[from]!, last }
    }
    return best.last - best.first + 1 < MUCH_LESS * (whole.last - whole.first + 1) ? best : whole
  }

  #on(day: number): number {
    return this.#days.get(day)?.reduce((sum, count) => sum + count, 0) ?? 0
  }

  /**
   * By moments: counts of one weekday vary by their mean (Poisson) and by its square times that of the factor. The first
   * and the last day may be cut.
   */
  #busyness({ first, last }: DaySpan): number {
    const groups = Array.from({ length: WEEKDAYS }, (): number[] => [])
    for (let day = first + 1; day < last; day++) groups[weekdayOf(day)]!.push(this.#on(day))
    let [excess, squares, degrees, dispersion] = [0, 0, 0, 0]
    for (const counts of groups) {
      if (counts.length < 2) continue
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
      for (const count of counts) {
        excess += (count - mean) * (count - mean)
        if (mean > 0) dispersion += ((count - mean) * (count - mean)) / mean
      }
      excess -= (counts.length - 1) * mean
      squares += (counts.length - 1) * mean * mean
      degrees += counts.length - 1
    }
    if (degrees < WEEKDAYS || squares === 0) return Number.NaN
    // Of chance alone the index of dispersion has this mean, and twice that as its variance.
    if (dispersion - degrees < 2 * Math.sqrt(2 * degrees)) return 0
    return Math.sqrt(Math.max(0, excess / squares))
  }
}
