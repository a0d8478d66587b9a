import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DistributionSpec } from '../../../src/distributions/distribution.js'
import { threshold } from '../../../src/scenario/sections/expect.js'
import { readDistribution } from '../../../src/scenario/values/distribution.js'
import { readMoney } from '../../../src/scenario/values/money.js'
import { readDecimal, readShare } from '../../../src/scenario/values/number.js'
import { readRate } from '../../../src/scenario/values/rate.js'
import { readDuration, readSeconds } from '../../../src/scenario/values/time.js'
import { LEAST, parse } from '../support/reading.js'

fc.configureGlobal({ seed: 20_261 })

/** Numbers as people write them: up to three decimals. */
const amount = fc.integer({ min: 1, max: 999_999 }).map((thousandths) => thousandths / 1000)
const units = fc.constantFrom(['s', 1], ['min', 60], ['h', 3600], ['days', 86_400], ['weeks', 604_800]) as fc.Arbitrary<
  [string, number]
>

describe('a duration', () => {
  test('is its number times its unit', () => {
    fc.assert(
      fc.property(amount, units, (number, [unit, seconds]) => {
        expect(readDuration(`${number} ${unit}`)).toEqual({ amount: number * seconds, unit: 'seconds' })
      }),
    )
  })

  test('may count years, of 365.25 days', () => {
    expect([readSeconds('1 year'), readSeconds('2 years')]).toEqual([31_557_600, 63_115_200])
    expect(parse(`horizon: 1 year\n${LEAST}`).scenario.horizon).toBe(31_557_600)
  })

  test('may count business days', () => {
    expect(readDuration('2 business days')).toEqual({ amount: 2, unit: 'business_days' })
    expect(readDuration('1 business day')).toEqual({ amount: 1, unit: 'business_days' })
    expect(() => readSeconds('2 business days')).toThrow('business days are not possible here')
  })

  test.each([
    ['6 mins', '"6 mins" is no duration: write 6 min'],
    ['6 Min', '"6 Min" is no duration: write 6 min'],
    ['2 hours', '"2 hours" is no duration: write 2 h'],
    ['3 months', '"3 months" is no duration: months differ in length'],
    ['1 yr', '"1 yr" is no duration: write 1 years'],
    ['6', '"6" has no unit: write 6 s, 6 min or 6 h'],
    ['-6 min', '"-6 min" is negative: time does not run backwards'],
    ['6 fortnights', '"6 fortnights" is no duration: there is no unit "fortnights"'],
    ['soon', '"soon" is no duration'],
    ['1e3 s', '"1e3 s" is no duration'],
    ['6 constructor', '"6 constructor" is no duration: there is no unit "constructor"'],
  ])('is not %s', (text, message) => {
    expect(() => readDuration(text)).toThrow(message)
  })
})

describe('a share', () => {
  test('is the same in percent and as a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (permille) => {
        expect(readShare(`${permille / 10}%`)).toBeCloseTo(permille / 1000, 14)
        expect(readShare(permille / 1000)).toBe(permille / 1000)
      }),
    )
  })

  test.each([40, '140%', '-1%', 'half', '40 percent', '1e-1', true])('is not %s', (text) => {
    expect(() => readShare(text)).toThrow()
  })
})

test('an amount of money is bare or carries its currency', () => {
  fc.assert(
    fc.property(amount, (number) => {
      expect(readMoney(number)).toBe(number)
      expect(readMoney(`${number} USD`)).toBe(number)
    }),
  )
  for (const text of ['-5 USD', '1,200 USD', '5 dollars', '5 usd', '$5']) expect(() => readMoney(text)).toThrow()
})

test('a rate is per second, whatever it is written per', () => {
  expect(readRate('38 per hour').amount).toBeCloseTo(38 / 3600, 15)
  expect(readRate('1 per min')).toEqual({ amount: 1 / 60, over: 'open_hours' })
  expect(readRate('9000 per day')).toEqual({ amount: 9000 / 86_400, over: 'business_days' })
  expect(readRate('7 per week')).toEqual({ amount: 7 / 604_800, over: 'calendar' })
  for (const text of ['38', '38 per shift', '38 an hour', '-1 per s', 'per s']) expect(() => readRate(text)).toThrow()
})

test('a number is written as YAML writes it', () => {
  expect([readDecimal('12'), readDecimal('-1.5'), readDecimal('.5'), readDecimal('1e3'), readDecimal(3)]).toEqual([
    12, -1.5, 0.5, 1000, 3,
  ])
  for (const text of ['1_000', '1,000', '0x10', '.inf', 'NaN', '', '1.2.3']) expect(() => readDecimal(text)).toThrow()
})

test('a threshold keeps what is compared, as written', () => {
  expect(threshold.read('>= 55%')).toEqual({ comparison: '>=', value: 55, unit: '%' })
  expect(threshold.read('<9')).toEqual({ comparison: '<', value: 9, unit: '' })
  for (const text of ['9', '= 9', '< nine', '< 9 per day']) expect(() => threshold.read(text)).toThrow()
})

describe('a distribution', () => {
  const written = (spec: DistributionSpec): string => {
    const { law, ...rest } = spec
    const seconds = (value: number) => `${value} s`
    const plain = ['cv', 'k', 'shape']
    if (spec.law === 'empirical') return `empirical([${spec.values.map(seconds).join(', ')}])`
    const args = Object.entries(rest).map(([key, value]) => (plain.includes(key) ? value : seconds(value as number)))
    return `${law}(${args.join(', ')})`
  }
  const ascending = (count: number) =>
    fc.array(amount, { minLength: count, maxLength: count }).map((all) => all.sort((a, b) => a - b))
  const cv = fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10)
  const specs: fc.Arbitrary<DistributionSpec> = fc.oneof(
    fc.record({ law: fc.constant('constant' as const), value: amount }),
    fc.record({ law: fc.constant('exponential' as const), mean: amount }),
    fc.record({ law: fc.constantFrom('lognormal' as const, 'gamma' as const), mean: amount, cv }),
    fc.record({ law: fc.constant('hyperexponential' as const), mean: amount, cv: cv.map((value) => 1 + value) }),
    fc.record({ law: fc.constant('erlang' as const), mean: amount, k: fc.integer({ min: 1, max: 1000 }) }),
    fc.record({ law: fc.constant('weibull' as const), mean: amount, shape: cv }),
    ascending(2).map(([low, high]) => ({ law: 'uniform' as const, low: low!, high: high! })),
    fc
      .tuple(fc.constantFrom('triangular' as const, 'pert' as const), ascending(3))
      .map(([law, [low, mode, high]]) => ({ law, low: low!, mode: mode!, high: high! })),
    fc.array(amount, { minLength: 1, maxLength: 5 }).map((values) => ({ law: 'empirical' as const, values })),
  )

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readDistribution(written(spec), readSeconds)).toEqual(spec)
      }),
    )
  })

  test('may be a bare value', () => {
    expect(readDistribution('6 min', readSeconds)).toEqual({ law: 'constant', value: 360 })
  })

  test.each([
    ['weibul(8 min, 1)', 'there is no distribution "weibul"'],
    ['lognormal', '"lognormal" lacks its brackets'],
    ['lognormal(4 min', '"lognormal(4 min" ends at the comma'],
    ['lognormal(4 min)', '"lognormal(4 min)" takes other arguments'],
    ['exponential(0 s)', 'a mean of "0 s" leaves no distribution'],
    ['exponential(-4 min)', '"-4 min" is negative'],
    ['lognormal(4 min, -1)', '-1 is not between 0 and 100'],
    ['hyperexponential(4 min, 0.5)', '0.5 is not between 1 and 100'],
    ['erlang(4 min, 1.5)', '1.5 is no number of phases'],
    ['uniform(4 min, 2 min)', 'the smallest comes first'],
    ['triangular(1 min, 9 min, 2 min)', 'the smallest comes first'],
    ['empirical([])', '"" is no duration'],
    ['empirical(4 min)', '"empirical(4 min)" takes a list'],
    ['constructor(4 min)', 'there is no distribution "constructor"'],
  ])('is not %s', (text, message) => {
    expect(() => readDistribution(text, readSeconds)).toThrow(message)
  })
})
