import { expect, test } from 'vitest'
import { rankingOf } from '../../src/experiment/ranking.js'
import type { MeasureSummary, Summary } from '../../src/experiment/summary.js'
import type { Expectation } from '../../src/scenario/scenario.js'
import { summary as invented } from '../report/fabricated-summary.js'

const NOISE = [0.2, -0.1, 0.1, -0.2]

function design(label: string, trust: number | null, cost: number): { label: string; summary: Summary } {
  const measure = (mean: number | null, better: MeasureSummary['better']): MeasureSummary => ({
    unit: 'points',
    better,
    mean,
    half_width: mean === null ? null : 0.5,
    replications: NOISE.map((noise) => (mean === null ? null : mean + noise * (1 + mean))),
  })
  const measures = { ...invented.measures, trust_loss: measure(trust, 'lower'), cost: measure(cost, 'lower') }
  return { label, summary: { ...invented, replications: 4, measures } }
}

const DESIGNS = [design('base', 6, 9), design('lavish', 1, 14), design('blind', null, 3), design('thrifty', 2.6, 10)]
const below = (value: number): Expectation => ({
  path: 'trust_loss',
  comparison: '<',
  value,
  unit: '',
  otherwise: 'fail',
})

test('designs are ranked by the measure, those of which nothing is known last', () => {
  const { order, best } = rankingOf(DESIGNS, 'trust_loss', undefined, false)
  expect(order).toEqual(['lavish', 'thrifty', 'base', 'blind'])
  expect(best).toMatchObject({ label: 'lavish', alike: [] })
})

test('the cheapest is sought among those that hold the threshold, and luck is named', () => {
  const { where } = rankingOf(DESIGNS, 'trust_loss', below(3), false)
  expect(where).toMatchObject({ threshold: 'trust_loss < 3', cheapest: 'thrifty' })
  expect(where!.holding.map(({ label, straddles }) => [label, straddles])).toEqual([
    ['lavish', false],
    ['thrifty', true],
  ])
  expect(rankingOf(DESIGNS, 'trust_loss', below(3), true).where!.cheapest).toBe('lavish')
  expect(rankingOf(DESIGNS, 'trust_loss', below(0.5), false).where).toMatchObject({ holding: [], cheapest: null })
})

test('a measure without a direction leaves the designs in their order', () => {
  expect(rankingOf(DESIGNS, 'handle_time', undefined, false)).toEqual({
    metric: 'handle_time',
    order: ['base', 'lavish', 'blind', 'thrifty'],
    best: null,
  })
})
