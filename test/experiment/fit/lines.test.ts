import { expect, test } from 'vitest'
import { normalQuantile } from '../../../src/core/engine/normal-quantile.js'
import { inErrors } from '../../../src/experiment/fit/descent.js'
import { openAfter } from '../../../src/experiment/fit/learned.js'
import { findLines } from '../../../src/experiment/fit/lines.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'
import { exactly, noisily, searchFrom, sigmoid } from './toy-firms.js'

const OPEN = [
  [1, 0],
  [0, 0.25],
]

/** Lines through what such figures show around a point, from slopes of the right size beside it. */
async function linesOf(
  figures: (u: readonly number[]) => readonly number[],
  at: readonly number[],
  beside: number[][],
) {
  const { lookAt } = exactly(figures)
  const [look] = await lookAt([at], 2)
  const errors = beside.map((row) => row.map(() => 0))
  return findLines({ at, look: look!, slopes: beside, errors }, { open: OPEN, moving: [0, 1], replications: 2 }, lookAt)
}

test('where figures are straight, so are their lines, and nothing bends', async () => {
  const { slopes, shifts, bends } = await linesOf((u) => [3 * u[0]! - u[1]!], [1, 2], [[3, -1]])
  expect(slopes[0]![0]).toBeCloseTo(3, 9)
  expect(slopes[0]![1]).toBeCloseTo(-1, 9)
  expect([shifts[0], bends[0]].every((value) => Math.abs(value!) < 1e-9)).toBe(true)
})

test('a figure that bends the same way on both sides has no slope there, but is so much higher, and that much unsure', async () => {
  const { slopes, shifts, bends } = await linesOf((u) => [u[0]! * u[0]!], [0, 0], [[0, 0]])
  expect(Math.abs(slopes[0]![0]!)).toBeLessThan(1e-9)
  // Of two unknowns it is looked at where the first's square is 0 to 2, and 1 in the mean.
  expect(shifts[0]).toBeGreaterThan(0.4)
  expect(shifts[0]).toBeLessThan(1.5)
  expect(bends[0]).toBeGreaterThan(0.3)
  expect(bends[0]).toBeLessThan(1.5)
})

/** Four gates in a row, as who may, can, knows and dares decides: what one opens hangs on all the others. */
function gated(u: readonly number[]): readonly number[] {
  const [may, can, knows, dares, asks, waits] = u.map((value) => sigmoid(0.8 * value + 1))
  const decides = may! * can! * knows! * dares!
  return [
    2 * decides,
    2 * asks! * (1 - decides),
    may! + 1 / (0.5 + waits!),
    asks! * dares!,
    knows! + can! * waits!,
    waits! * asks!,
  ]
}

test('where figures bend and chance is in them, intervals of 95 % hold the truth as often, those of each unknown', async () => {
  const [firms, error] = [100, 0.06]
  const truths = Array.from({ length: firms }, (_, firm) => {
    const luck = streamsOf(keyOf('firms with gates', firm))
    return Array.from({ length: 12 }, (_, index) => normalQuantile(luck.uniform(index, 0, 0)))
  })
  const held = [0, 0, 0, 0, 0, 0]
  for (const [firm, luck] of truths.entries()) {
    const targets = gated(luck).map((value, k) => ({ value: value + error * luck[6 + k]!, error, floor: 0 }))
    const question = { targets, held: [0, 1, 2, 3, 4, 5], effort: { looks: 8, slopes: 4 } }
    const found = await searchFrom([0, 0, 0, 0, 0, 0], question, noisily(firm, gated, error))
    const open = openAfter(inErrors(found, question), 6)
    for (const [unknown, at] of found.at.entries()) {
      const isHeld = Math.abs(at - luck[unknown]!) <= 1.96 * Math.sqrt(open[unknown]![unknown]!)
      held[unknown]! += isHeld ? 1 / firms : 0
    }
  }
  const all = held.reduce((sum, one) => sum + one / held.length, 0)
  // By slopes beside the estimate alone it is 0.907 of all, and 0.86 of one.
  expect(all).toBeGreaterThan(0.935)
  expect(all).toBeLessThan(0.97)
  expect(Math.min(...held)).toBeGreaterThan(0.9)
  expect(Math.max(...held)).toBeLessThan(0.995)
}, 60_000)
