/**
 * P-values adjusted for being read together, by Holm's step-down method: whoever believes all that are at most 0.05
 * believes anything false in at most 5 % of cases, however the tests hang together (Holm, Scandinavian Journal of
 * Statistics 6, 1979, 65-70).
 * @param pValues in any order, none NaN
 * @returns in the same order, each at least its own p-value and at most 1
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = pValues.map(() => 1)
  let largest = 0
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!))
    adjusted[index] = largest
  }
  return adjusted
}
