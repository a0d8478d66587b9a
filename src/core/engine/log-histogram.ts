import { highWord } from './bits.js'
import { invariant } from './invariant.js'
import { type F64s, f64s } from './numbers.js'

/** The leading bits of a double's fraction that tell buckets apart: 7 of the 20 in its high word. */
const DROPPED_BITS: i32 = 13
const BUCKETS_PER_OCTAVE: i32 = 128
/** 2^-10: about a millisecond. */
const LEAST: f64 = 0.0009765625
/** 2^30: 34 years. */
const MOST: f64 = 1_073_741_824
/** From their high words. */
const FIRST: i32 = 0x3f500000 >> DROPPED_BITS
const LAST: i32 = (0x41d00000 >> DROPPED_BITS) - FIRST

/** What a histogram holds; survives a structured clone, so that another process's can be merged. */
export class LogHistogramCounts {
  /** All values added. */
  count: f64 = 0
  /** Of them, those below 2^-10. */
  zeros: f64 = 0
  /** By bucket, 128 to the octave from 2^-10; as long as was needed. */
  buckets: F64s = f64s(0)
}

/**
 * How often durations of which length occurred, in seconds. Buckets are 1/128 of their octave wide and read off a
 * double's bits, so that quantiles are right within 0.4 % from a millisecond to 34 years, and histograms merge exactly
 * in any order. What is shorter counts as 0, what is longer as 34 years.
 */
export class LogHistogram extends LogHistogramCounts {
  /** A histogram that counts what another did, of this process or not. */
  static of(counts: LogHistogramCounts): LogHistogram {
    const histogram = new LogHistogram()
    histogram.merge(counts)
    return histogram
  }

  /** @param x seconds, not negative */
  add(x: f64): void {
    this.count++
    if (!(x >= LEAST)) {
      // Differences of times may fall short of 0 by rounding.
      invariant(x > -1e-3, 'a duration is a number and not negative')
      this.zeros++
      return
    }
    const bucket: i32 = x < MOST ? (highWord(x) >> DROPPED_BITS) - FIRST : LAST
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
  quantile(p: f64): f64 {
    if (this.count === 0) return Number.NaN
    const rank = Math.max(Math.ceil(p * this.count), 1)
    let seen = this.zeros
    if (seen >= rank) return 0
    let bucket: i32 = -1
    while (seen < rank) seen += this.buckets[++bucket]!
    return (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2
  }

  /** Forgets everything. */
  reset(): void {
    this.count = 0
    this.zeros = 0
    this.buckets.fill(0)
  }

  private grow(least: i32): void {
    let length = this.buckets.length
    while (length < least) length += BUCKETS_PER_OCTAVE
    const buckets = f64s(length)
    for (let i = 0; i < this.buckets.length; i++) buckets[i] = this.buckets[i]!
    this.buckets = buckets
  }
}

function lowerEdge(bucket: i32): f64 {
  const within = (bucket % BUCKETS_PER_OCTAVE) as f64
  let edge = LEAST * (1 + within / (BUCKETS_PER_OCTAVE as f64))
  for (let i = BUCKETS_PER_OCTAVE; i <= bucket; i += BUCKETS_PER_OCTAVE) edge *= 2
  return edge
}
