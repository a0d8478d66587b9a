import { expect, test } from 'vitest'
import { normalQuantile } from '../../../src/core/engine/normal-quantile.js'
import { displayUnit, selectBest } from '../../../src/experiment/programme/select.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'
import { sureAtEqualShares } from './equal-shares.js'

/** Ten designs with known means; the n-th values of a try share what a busy week does to all of them. */
const MEANS = [100, 96, 93, 90, 84, 77, 70, 62, 50, 35]
const SPREADS = [9, 11, 8, 14, 10, 12, 9, 16, 12, 10]
const UNIT = 1
const FIRST = 5
const SURE = 0.95
const TRIES = 200

function designsOf(run: number) {
  const streams = streamsOf(keyOf('selection', run))
  const normal = (design: number, index: number) => normalQuantile(streams.uniform(design, index, 0))
  const values = MEANS.map((): number[] => [])
  const sample = async (counts: readonly number[]) => {
    for (const [design, count] of counts.entries()) {
      while (values[design]!.length < count) {
        const index = values[design]!.length
        values[design]!.push(MEANS[design]! + 10 * normal(99, index) + SPREADS[design]! * normal(design, index))
      }
    }
  }
  return { values, sample }
}

const isGood = (design: number) => MEANS[0]! - MEANS[design]! <= UNIT

test('in 200 tries with ten designs the one chosen is within a unit of the best in at least 95 %, for less than equal shares take', async () => {
  let [good, ocba, equal] = [0, 0, 0]
  for (let run = 0; run < TRIES; run++) {
    const { values, sample } = designsOf(run)
    const candidates = { count: MEANS.length, values: (index: number) => values[index]!, sample }
    const settings = { first: FIRST, batch: 10, most: 1e6, sure: SURE, unit: () => UNIT }
    const { best, sampled, chance } = await selectBest(candidates, settings)
    expect(chance).toBeGreaterThanOrEqual(SURE)
    good += isGood(best) ? 1 : 0
    ocba += sampled
    const again = designsOf(run)
    const other = { count: MEANS.length, values: (index: number) => again.values[index]!, sample: again.sample }
    equal += await sureAtEqualShares(other, FIRST, SURE, UNIT)
  }
  expect(good / TRIES).toBeGreaterThanOrEqual(0.95)
  expect(ocba).toBeLessThan(0.8 * equal)
})

test('a selection ends at the most that may be asked for, and where nothing more can be had', async () => {
  const alike = [
    [1, 2, 3],
    [3, 2, 1],
  ]
  const settings = { first: 3, batch: 4, most: 10, sure: SURE, unit: () => 0 }
  const stuck = { count: 2, values: (index: number) => alike[index]!, sample: async () => {} }
  expect((await selectBest(stuck, settings)).sampled).toBe(6)
})

test('amounts are told to three digits, and never to less than a whole', () => {
  expect([0, 7, 999, 1000, -45_678, 1_234_567].map(displayUnit)).toEqual([1, 1, 1, 10, 100, 10_000])
})
