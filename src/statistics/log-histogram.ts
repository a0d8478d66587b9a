import { highWord } from '../engine/arithmetic.js'
import { invariant } from '../kernel/invariant.js'

/** The leading bits of a double's fraction that tell buckets apart: 7 of the 20 in its high word. */
const DROPPED_BITS = 13
const BUCKETS_PER_OCTAVE = 128
/** 2^-10: about a millisecond. */
const LEAST = 0.0009765625
/** 2^30: 34 years. */
const MOST = 1_073_741_824
const FIRST = highWord(LEAST) >> DROPPED_BITS
const LAST = (highWord(MOST) >> DROPPED_BITS) - FIRST

/** What a histogram holds; survives a structured clone, so that another process's can be merged. */
export interface LogHistogramCounts {
  /** All values added. */
  readonly count: number
  /** Of them, those below 2^-10. */
  readonly zeros: number
  /** By bucket, 128 to the octave from 2^-10; as long as was needed. */
  readonly buckets: Float64Array
}

/**
 * How often durations of which length occurred, in seconds. Buckets are 1/128 of their octave wide and read off a
 * double's bits, so that quantiles are right within 0.4 % from a millisecond to 34 years, and histograms merge exactly
 * in any order. What is shorter counts as 0, what is longer as 34 years.
 */
export class LogHistogram implements LogHistogramCounts {
  count = 0
  zeros = 0
  buckets: Float64Array = new Float64Array(0)

  /** A histogram that counts what another did, of this process or not. */
  static of(counts: LogHistogramCounts): LogHistogram {
    const histogram = new LogHistogram()
    histogram.merge(counts)
    return histogram
  }

  /** @param x seconds, not negative */
  add(x: number): void {
    this.count++
    if (!(x >= LEAST)) {
      // Differences of times may fall short of 0 by rounding.
      invariant(x > -1e-3, 'a duration is a number and not negative')
      this.zeros++
      return
    }
    const bucket = x < MOST ? (highWord(x) >> DROPPED_BITS) - FIRST : LAST
    if (bucket >= this.buckets.length) this.grow(bucket + 1)
    this.buckets[bucket]! += 1
  }

  /** Adds all that the other counted. */
  merge(other: LogHistogramCounts): void {
    this.count += other.count
    this.zeros += other.zeros
    if (other.buckets.length > this.buckets.length) this.grow(other.buckets.length)
    for (let i = 0; i < other.buckets.length; i++) this.buckets[i]! += other.buckets[i]!
  }

  /**
   * The least value that at least a share p of all do not exceed, in seconds, as the middle of its bucket; NaN if empty.
   * @param p 0 to 1
   */
  quantile(p: number): number {
    if (this.count === 0) return Number.NaN
    const rank = Math.max(Math.ceil(p * this.count), 1)
    let seen = this.zeros
    if (seen >= rank) return 0
    let bucket = -1
    while (seen < rank) seen += this.buckets[++bucket]!
    return (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2
  }

  /** Forgets everything. */
  reset(): void {
    this.count = 0
    this.zeros = 0
    this.buckets.fill(0)
  }

  private grow(length: number): void {
    const buckets = new Float64Array(Math.ceil(length / BUCKETS_PER_OCTAVE) * BUCKETS_PER_OCTAVE)
    buckets.set(this.buckets)
    this.buckets = buckets
  }
}

function lowerEdge(bucket: number): number {
  const octave = Math.floor(bucket / BUCKETS_PER_OCTAVE)
  let edge = LEAST * (1 + (bucket % BUCKETS_PER_OCTAVE) / BUCKETS_PER_OCTAVE)
  for (let i = 0; i < octave; i++) edge *= 2
  return edge
}
