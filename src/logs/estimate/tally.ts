/** Values are counted at three significant digits: 107 s as 107, 1,234 s as 1,230. */
const LEAST_DIGITS = 100
const MOST_DIGITS = 1000
/** Powers of ten from 10^-6 to 10^12, each the double nearest to it. */
const POWERS: readonly number[] = Array.from({ length: 19 }, (_, index) => Number(`1e${index - 6}`))
const MIDDLE = 6

/**
 * How often values of which size occurred, in memory that does not grow with their number: at three significant digits, so
 * that a quantile is right within .5 %; number, sum and squares are exact.
 */
export class Tally {
  count = 0
  sum = 0
  squares = 0
  readonly #counts = new Map<number, number>()

  /** @param x not negative */
  add(x: number, times = 1): void {
    this.count += times
    this.sum += x * times
    this.squares += x * x * times
    const key = keyOf(x)
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times)
  }

  merge(other: Tally): void {
    this.count += other.count
    this.sum += other.sum
    this.squares += other.squares
    for (const [key, count] of other.#counts) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count)
  }

  get mean(): number {
    return this.sum / this.count
  }

  /** The coefficient of variation. */
  get cv(): number {
    return Math.sqrt(Math.max(0, this.squares / this.count - this.mean * this.mean)) / this.mean
  }

  /** The values with how often each occurred, ascending. */
  get values(): readonly { readonly value: number; readonly count: number }[] {
    return [...this.#counts].map(([key, count]) => ({ value: valueAt(key), count })).sort((a, b) => a.value - b.value)
  }

  /** The least value that so much of all are not above; NaN of nothing. */
  quantile(share: number): number {
    let left = share * this.count
    for (const { value, count } of this.values) {
      left -= count
      if (left <= 0) return value
    }
    return Number.NaN
  }
}

/** Digits and exponent as one number: 1,230 is 123 at exponent 1. */
function keyOf(x: number): number {
  let exponent = 0
  while (x >= MOST_DIGITS * power(exponent) && exponent < POWERS.length - MIDDLE - 1) exponent++
  while (x < LEAST_DIGITS * power(exponent) && exponent > -MIDDLE) exponent--
  return Math.round(x / power(exponent)) * POWERS.length + exponent + MIDDLE
}

function valueAt(key: number): number {
  const place = key % POWERS.length
  const digits = (key - place) / POWERS.length
  const exponent = place - MIDDLE
  return exponent < 0 ? digits / power(-exponent) : digits * power(exponent)
}

function power(exponent: number): number {
  return POWERS[exponent + MIDDLE]!
}
