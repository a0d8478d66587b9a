import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DistributionSpec, distribution } from '../../src/distributions/distribution.js'
import { OpenCases } from '../../src/logs/cases/open-cases.js'
import { ArrivalCounts, weekdayOf } from '../../src/logs/estimate/arrivals.js'
import { fitLaw, fitPatience } from '../../src/logs/estimate/fit.js'
import { kaplanMeier } from '../../src/logs/estimate/kaplan-meier.js'
import { LAWS } from '../../src/logs/estimate/law.js'
import { NumberSet } from '../../src/logs/estimate/number-set.js'
import { staffingOf } from '../../src/logs/estimate/staffing.js'
import { Tally } from '../../src/logs/estimate/tally.js'
import { intervalsText } from '../../src/logs/firm/hours.js'

const FIXED = { seed: 20_261_127, numRuns: 200 }

/** A multiplicative generator (Lehmer, minimal standard): the same numbers everywhere. */
function uniforms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function tallyOf(values: Iterable<number>): Tally {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally
}

function* drawn(spec: DistributionSpec, count: number, next: () => number): Generator<number> {
  const law = distribution(spec)
  for (let i = 0; i < count; i++) yield law.quantile(next())
}

describe('a tally', () => {
  test('knows number, mean and variation exactly, and values within half a per cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (values) => {
          const tally = tallyOf(values)
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length
          expect(tally.count).toBe(values.length)
          expect(tally.mean).toBeCloseTo(mean, 6)
          const sorted = values.toSorted((a, b) => a - b)
          for (const share of [0.1, 0.5, 0.9]) {
            const exact = sorted[Math.max(0, Math.ceil(share * values.length - 1e-9) - 1)]!
            expect(Math.abs(tally.quantile(share) - exact)).toBeLessThanOrEqual(0.0051 * exact)
          }
        },
      ),
      FIXED,
    )
  })

  test('keeps whole seconds below a thousand as they are', () => {
    expect(tallyOf([280, 107, 999, 0]).values.map(({ value }) => value)).toEqual([0, 107, 280, 999])
  })
})

describe('laws', () => {
  test.each(LAWS.map((law) => [law.name, law] as const))(
    'of %s: the density is the slope of what lies above',
    (_, law) => {
      for (const shape of law.shapes === null ? [1] : [1.3, 2]) {
        const [density, above] = [law.density(10, shape), law.above(10, shape)]
        for (const x of [0.5, 3, 10, 40]) {
          const slope = (Math.exp(above(x - 1e-5)) - Math.exp(above(x + 1e-5))) / 2e-5
          expect(slope / Math.exp(density(x))).toBeCloseTo(1, 4)
        }
      }
    },
  )

  test.each([
    { law: 'exponential', mean: 180 },
    { law: 'lognormal', mean: 300, cv: 0.8 },
    { law: 'gamma', mean: 200, cv: 0.6 },
    { law: 'weibull', mean: 100, shape: 1.6 },
    { law: 'hyperexponential', mean: 200, cv: 2 },
  ] as const)('$law is found again among the others, with its mean and its shape', (spec) => {
    const { best } = fitLaw(tallyOf(drawn(spec, 5000, uniforms(4711))))!
    expect(best.spec.law).toBe(spec.law)
    const stated = Object.entries(spec).filter(([, value]) => typeof value === 'number')
    for (const [key, value] of stated) {
      expect(Math.abs((best.spec as unknown as Record<string, number>)[key]! / Number(value) - 1)).toBeLessThan(0.07)
    }
  })

  test('the mean stays that of the values', () => {
    const tally = tallyOf([1, 2, 3, 4, 100])
    const { best, others } = fitLaw(tally)!
    for (const { spec } of [best, ...others]) expect('mean' in spec && spec.mean).toBeCloseTo(22, 9)
  })
})

describe('patience', () => {
  test('by Kaplan and Meier is what it is by hand', () => {
    // Of five who wait, one gives up at 1, one is answered at 2, one gives up at 3, one at 4, one is answered at 5.
    const { steps, median, restrictedMean } = kaplanMeier(tallyOf([1, 3, 4]), tallyOf([2, 5]))
    expect(steps.map(({ at, share }) => [at, Number(share.toFixed(6))])).toEqual([
      [1, 0.8],
      [3, 0.533333],
      [4, 0.266667],
    ])
    expect(median).toBe(4)
    expect(restrictedMean).toBeCloseTo(1 + 2 * 0.8 + 0.533333 + 0.266667, 5)
    expect(steps[0]!.error).toBeCloseTo(Math.sqrt((0.8 * 0.2) / 5), 6)
  })

  test.each([
    { law: 'exponential', mean: 240 },
    { law: 'weibull', mean: 300, shape: 0.7 },
  ] as const)('of $law is found behind waits that end long before it, and the plain mean is not it', (spec) => {
    const next = uniforms(99)
    const [gaveUp, answered] = [new Tally(), new Tally()]
    const [patience, waits] = [[...drawn(spec, 8000, next)], [...drawn({ law: 'exponential', mean: 90 }, 8000, next)]]
    for (const [index, patient] of patience.entries()) {
      if (patient < waits[index]!) gaveUp.add(patient)
      else answered.add(waits[index]!)
    }
    expect(gaveUp.mean).toBeLessThan(spec.mean / 3)
    const { best } = fitPatience(gaveUp, answered)!
    expect(best.spec.law).toBe(spec.law)
    expect(Math.abs((best.spec as { mean: number }).mean / spec.mean - 1)).toBeLessThan(0.1)
    const exact = distribution(spec).quantile(0.5)
    const { median } = kaplanMeier(gaveUp, answered)
    expect(Math.abs(median / exact - 1)).toBeLessThan(0.1)
  })
})

describe('arrivals', () => {
  const MONDAY = 4

  test('1970 began on a Thursday', () => {
    expect([weekdayOf(0), weekdayOf(MONDAY), weekdayOf(-1)]).toEqual([3, 0, 2])
  })

  /** Four weeks of days with those numbers of arrivals at ten o'clock. */
  const counted = (numberOn: (day: number) => number, days = 28) => {
    const counts = new ArrivalCounts()
    for (let day = MONDAY; day < MONDAY + days; day++) {
      const number = numberOn(day)
      for (let i = 0; i < number; i++) counts.add(day * 86_400 + 36_000 + i)
    }
    return counts.pattern()!
  }

  test('are a mean by hour of the week', () => {
    const { byHour, count } = counted((day) => (weekdayOf(day) === 0 ? 20 : 10))
    expect(count).toBe(4 * 80)
    expect([byHour[10], byHour[34], byHour[11]]).toEqual([20, 10, 0])
  })

  test('that differ by chance alone know no busyness, and days that are busy throughout do', () => {
    const next = uniforms(7)
    const poisson = (mean: number) => {
      let [count, product] = [0, next()]
      for (const least = Math.exp(-mean); product > least; product *= next()) count++
      return count
    }
    expect(counted(() => poisson(60), 84).busyness).toBe(0)
    const busy = distribution({ law: 'gamma', mean: 60, cv: 0.3 })
    const found = counted(() => poisson(busy.quantile(next())), 364).busyness
    expect(Math.abs(found - 0.3)).toBeLessThan(0.05)
  })

  test('a few far away do not stretch the span of the rest', () => {
    const { span, whole } = counted((day) => (day < MONDAY + 28 ? 50 : day === MONDAY + 300 ? 10 : 0), 301)
    expect(whole.last - whole.first).toBe(300)
    expect(span.last - span.first).toBeLessThan(28)
  })
})

describe('staffing', () => {
  const call = (answered: number, free: number, agent: number, waited = 0) => ({
    ...{
      team: 0,
      agent,
      customer: Number.NaN,
      arrived: answered - waited,
      left: answered,
      answered,
      free,
      hungUp: false,
      channel: -1,
    },
  })
  const MONDAY = 4 * 86_400
  const nine = MONDAY + 9 * 3600
  const span = { first: 4, last: 4 }

  test('counts who talks, and who pauses while nobody waits', () => {
    const found = staffingOf([call(nine, nine + 600, 0), call(nine + 1200, nine + 1800, 0)], span, 0)!
    expect(found.byStep[18]).toBe(1)
    expect(found.occupancy).toBeCloseTo(2 / 3, 9)
    expect(found.people).toBe(1)
  })

  test('does not count who pauses while somebody waits', () => {
    const waits = { ...call(nine + 1200, nine + 1800, 1, 400) }
    const found = staffingOf([call(nine, nine + 600, 0), call(nine + 1200, nine + 1800, 0), waits], span, 0)!
    expect(found.byStep[18]).toBeCloseTo(1, 9)
  })

  test('follows the local clock', () => {
    const found = staffingOf([call(nine, nine + 1800, 0)], span, 3600)!
    expect([found.byStep[18], found.byStep[20]]).toEqual([0, 1])
  })
})

test('half hours that are alike are written together', () => {
  const steps = Array.from({ length: 336 }, (_, step) => (step % 48 >= 16 && step % 48 < 36 && step < 5 * 48 ? 3 : 0))
  expect(intervalsText(steps)).toEqual([{ when: 'mon-fri 08:00-18:00', value: 3 }])
})

test('cases are handed on when too many rows are kept, and known again when more come', () => {
  const done: string[] = []
  const cases = new OpenCases(
    (id) => ({ id, rows: 0, isContinued: false }),
    ({ id }) => done.push(id),
  )
  for (let row = 0; row < 100_001; row++) cases.of(`case ${row}`)
  expect(done).toEqual(['case 0'])
  expect(cases.of('case 0').isContinued).toBe(true)
  expect(cases.continued).toBe(1)
})

test('a set of numbers knows each that was put into it, and no other', () => {
  const numbers = new NumberSet()
  const largest = 2 ** 53 - 1
  const put = Array.from({ length: 5000 }, (_, index) => (index % 2 === 0 ? index : largest - index * 65_536))
  expect(put.filter((number) => numbers.add(number))).toEqual(put)
  expect(put.filter((number) => numbers.add(number))).toEqual([])
  expect(numbers.size).toBe(5000)
  expect([put.every((number) => numbers.has(number)), numbers.has(1), numbers.has(largest)]).toEqual([
    true,
    false,
    false,
  ])
})
