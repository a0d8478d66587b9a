import { expect, test } from 'vitest'
import type { MeasureSummary, Summary } from '../../src/experiment/summary.js'
import { spreadOver } from '../../src/experiment/worlds.js'

function design(replications: readonly number[], better: MeasureSummary['better'] = 'lower'): Summary {
  const known = replications.filter((value) => !Number.isNaN(value))
  const mean = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  const cost = { unit: 'USD', better, mean, half_width: null, replications }
  return { measures: { cost } } as unknown as Summary
}

const ASSUMED = { base: design([10, 12, 14, 16]), variant: design([11, 11, 11, 11]) }
/** A world's two replications, the variant by so much dearer in both. */
const world = (more: number) => ({ base: design([10, 12]), variant: design([10 + more, 12 + more]) })

test('what chance did to the few replications of a world is taken off', () => {
  // With all four the difference is -2, with the first two 0: chance made the variant look dearer by 2.
  const { cost } = spreadOver(ASSUMED, [world(0)], 2, ['cost'])
  expect(cost).toMatchObject({ worlds: 1, low: -2, high: -2, better: 1, worse: 0 })
})

test('worlds are counted by the direction of the measure, ties for neither', () => {
  const pairs = [world(-1), world(1), world(2), world(3), world(4)]
  expect(spreadOver(ASSUMED, pairs, 2, ['cost']).cost).toMatchObject({ worlds: 5, better: 2, worse: 2 })
  const higher = {
    base: design([10, 12, 14, 16], 'higher'),
    variant: design([11, 11, 11, 11], 'higher'),
  }
  expect(spreadOver(higher, pairs, 2, ['cost']).cost).toMatchObject({ better: 2, worse: 2 })
  const neither = { base: design([10, 12], null), variant: design([11, 11], null) }
  expect(spreadOver(neither, pairs, 2, ['cost']).cost).toMatchObject({ better: null, worse: null })
})

test('nine tenths of a hundred worlds lie within the range', () => {
  const pairs = Array.from({ length: 100 }, (_, i) => world(i))
  const { low, high } = spreadOver(ASSUMED, pairs, 2, ['cost']).cost!
  expect([low, high]).toEqual([3, 92])
})

test('worlds in which a design was stopped are not counted', () => {
  const stopped = { base: design([10, 12]), variant: design([Number.NaN, Number.NaN]) }
  expect(spreadOver(ASSUMED, [world(0), stopped], 2, ['cost']).cost).toMatchObject({ worlds: 1 })
  expect(spreadOver(ASSUMED, [stopped], 2, ['cost']).cost).toMatchObject({ worlds: 0, low: null, high: null })
})
