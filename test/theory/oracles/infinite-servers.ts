/**
 * Mean number present in M(t)/M/inf at an instant of a cycle whose rate goes in steps, in the steady cycle.
 * @param rates of arrival by step
 * @param step length of a step
 * @param service mean service
 */
export function presentAt(instant: number, rates: readonly number[], step: number, service: number): number {
  let present = 0
  const cycles = 20
  const length = rates.length * step
  const until = cycles * length + instant
  for (let k = 0; k * step < until; k++) {
    const stay = Math.exp(-Math.min(step, until - k * step) / service)
    present = present * stay + rates[k % rates.length]! * service * (1 - stay)
  }
  return present
}
