import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import { compile } from '../../src/model/compile.js'
import { variantsOf } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { EVERYTHING } from './support/everything.js'
import { surroundings } from './support/reading.js'

/** What nobody means, in every unit. */
const VALUES = [
  ...['-1', '0', '-0', '0.5', '1e308', '1e400', '999999999999', '.inf', '.nan', 'NaN', '40%', '140%', '-5%', '0%'],
  ...['abc', '""', '[]', '{}', '[1]', 'true', '~', 'unlimited', '5 parsecs', '0 s', '1e9 weeks', '2 business days'],
  ...['5 EUR', '-5 USD', '100000000000000000000 USD', '0 per hour', '9999999999 per s', 'mon 25:00-26:00'],
  ...['"exponential(0 s)"', '"exponential(-1 s)"', '"lognormal(1 min, 0)"', '"lognormal(1 min, 1000000)"'],
  ...['"weibull(1 min, 0.0001)"', '"uniform(9 s, 1 s)"', '"empirical([])"', '"exponential(9999999 weeks)"'],
]

const variant = variantsOf({ name: 'test.yaml', text: EVERYTHING }, surroundings())
const PATHS = pathsOf(variant([]).written, '').filter(
  (path) => !path.includes(' ') && !path.includes('front_line-claims'),
)

function pathsOf(value: unknown, path: string): string[] {
  const below =
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? []
      : Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === '' ? key : `${path}.${key}`))
  return path === '' ? below : [path, ...below]
}

/** A morning with three customers: enough for every part to be compiled and most to be used. */
function morning(scenario: Scenario): Scenario {
  const { open } = scenario.demand
  return { ...scenario, demand: { at: [36_000, 36_060, 36_120], ...(open === undefined ? {} : { open }) } }
}

test('no value at any key makes the program stumble: it is refused at its place, or simulated to finite figures', () => {
  let [refused, simulated] = [0, 0]
  fc.assert(
    fc.property(fc.constantFrom(...PATHS), fc.constantFrom(...VALUES), (path, value) => {
      let scenario: Scenario
      try {
        scenario = variant([{ path, value }]).scenario
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        for (const { line, column, message } of error.problems) {
          expect(message).not.toBe('')
          expect(line! >= 1 && column! >= 1).toBe(true)
        }
        refused++
        return
      }
      const observed = simulate(compile(morning(scenario), { horizon: 40_000, warmUp: 0 }), keyOf('impossible', 0))
      for (const sums of [observed.journeys, observed.teams, observed.managers, observed.house]) {
        expect(sums.every(Number.isFinite)).toBe(true)
      }
      simulated++
    }),
    { seed: 7, numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(200)
  expect(simulated).toBeGreaterThan(15)
}, 60_000)
