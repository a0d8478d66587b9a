/** Relative to the figures: sums of the same numbers in another order differ by less, and less than that nobody can tell. */
const ROUNDING = 1e-9

/** Whether a number is no more than what doubles lose in sums of figures of that magnitude. */
export function isRounding(value: number, magnitude: number): boolean {
  return Math.abs(value) <= ROUNDING * magnitude
}
