const LEAST = 1e-300

/**
 * The value of 1 / (b(0) + a(1) / (b(1) + a(2) / (b(2) + ...))), to the last digit or so, by the modified Lentz method:
 * Press et al., Numerical Recipes, 3rd edition, section 5.2.
 */
export function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  let c = 1 / LEAST
  let d = 1 / nonZero(b(0))
  let value = d
  for (let n = 1, change = 0; Math.abs(change - 1) > 3e-16; n++) {
    d = 1 / nonZero(a(n) * d + b(n))
    c = nonZero(b(n) + a(n) / c)
    change = d * c
    value *= change
  }
  return value
}

function nonZero(x: number): number {
  return Math.abs(x) < LEAST ? LEAST : x
}
