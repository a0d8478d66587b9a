type RateIn = (state: number) => number

/** Stationary distribution of a birth-death process on 0..last, by its product form. */
export function birthDeath(birth: RateIn, death: RateIn, last: number): number[] {
  const weights = [1]
  for (let n = 1; n <= last; n++) weights.push((weights[n - 1]! * birth(n - 1)) / death(n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Mean of a function of the state. */
export function mean(distribution: readonly number[], of: RateIn): number {
  return distribution.reduce((sum, probability, state) => sum + probability * of(state), 0)
}
