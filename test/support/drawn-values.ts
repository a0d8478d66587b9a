import fc from 'fast-check'
import type { DistributionSpec } from '../../src/distributions/distribution.js'

export const HOUR = 3600
export const DAY = 86_400
export const WEEK = 7 * DAY
export const WEEKDAYS = Array.from({ length: 7 }, (_, day) => day * DAY)
/** Every night, the one across the seam of the week in two parts, as the language reads it. */
export const NIGHTS = [
  { start: 0, end: 6 * HOUR },
  ...WEEKDAYS.slice(0, 6).map((start) => ({ start: start + 20 * HOUR, end: start + 30 * HOUR })),
  { start: 6 * DAY + 20 * HOUR, end: WEEK },
]

export const law = (mean: number): fc.Arbitrary<DistributionSpec> =>
  fc.oneof(
    fc.constant<DistributionSpec>({ law: 'constant', value: mean }),
    fc.constant<DistributionSpec>({ law: 'exponential', mean }),
    fc.constant<DistributionSpec>({ law: 'lognormal', mean, cv: 1.2 }),
  )
export const share = fc.constantFrom(0, 0.2, 0.5, 0.8, 1)
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
export const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
export const delay = (mean: number) => law(mean).map((spec) => ({ law: spec, unit: 'seconds' as const }))
export const lever = fc.record({ actual: share, claimed: share }, { requiredKeys: ['actual'] })

/** Drops keys without a value: the scenario type has absent keys, not undefined ones. */
export function present<T>(record: T): T {
  return Object.fromEntries(Object.entries(record as object).filter(([, value]) => value !== undefined)) as T
}
