import { expect, test } from 'vitest'
import { inErrors } from '../../../src/experiment/fit/descent.js'
import { openAfter, shareLearned } from '../../../src/experiment/fit/learned.js'

import { exactly, noisily, searchFrom, sigmoid } from './toy-firms.js'

const EFFORT = { looks: 8, slopes: 4 }

test('figures that are linear in the unknowns give the estimate of the normal equations with a prior', async () => {
  const slopes = [
    [3, 1],
    [-1, 2],
    [0.5, 0.5],
  ]
  const { lookAt } = exactly((u) => slopes.map((row, k) => 100 + k + row[0]! * u[0]! + row[1]! * u[1]!))
  const targets = [104, 99, 103].map((value) => ({ value, error: 2, floor: 0 }))
  const question = { targets, held: [0, 1, 2], effort: EFFORT }
  const found = await searchFrom([0, 0], question, lookAt)
  // (J'J / 4 + I) u = J' d / 4 with d the targets less the figures at 0.
  const d = [4, -2, 1]
  const a = [10.25 / 4 + 1, 1.25 / 4, 5.25 / 4 + 1] as const
  const b = [(3 * d[0]! - d[1]! + d[2]! / 2) / 4, (d[0]! + 2 * d[1]! + d[2]! / 2) / 4] as const
  const determinant = a[0] * a[2] - a[1] * a[1]
  expect(found.at[0]).toBeCloseTo((b[0] * a[2] - b[1] * a[1]) / determinant, 9)
  expect(found.at[1]).toBeCloseTo((b[1] * a[0] - b[0] * a[1]) / determinant, 9)
  const open = openAfter(inErrors(found, question), 2)
  expect(open[0]![0]).toBeCloseTo(a[2] / determinant, 9)
  expect(open[0]![1]).toBeCloseTo(-a[1] / determinant, 9)
  expect(open[1]![1]).toBeCloseTo(a[0] / determinant, 9)
})

test('figures that bend are brought to their targets from the wrong start', async () => {
  // Shares that saturate and a product of unknowns: far from linear over two standard deviations.
  const figures = (u: readonly number[]) => [
    sigmoid(1.2 * u[0]!),
    sigmoid(0.8 * u[1]! - 0.5 * u[0]!),
    2 + sigmoid(u[0]!) * sigmoid(u[1]!),
    sigmoid(u[2]! + 0.3 * u[1]!),
  ]
  for (const truth of [
    [1.5, -1.2, 0.8],
    [-1.8, 0.5, -1],
    [0.2, 1.9, 1.5],
  ]) {
    const { lookAt, count } = exactly(figures)
    const targets = figures(truth).map((value) => ({ value, error: 0.004, floor: 0 }))
    const { at } = await searchFrom([0, 0, 0], { targets, held: [0, 1, 2, 3], effort: EFFORT }, lookAt)
    for (const [unknown, value] of truth.entries()) expect(at[unknown]).toBeCloseTo(value, 1)
    expect(count()).toBeLessThan(200)
  }
})

test('a figure that does not count is left alone, however far it is off', async () => {
  const { lookAt } = exactly((u) => [10 + u[0]!, 10 + u[0]!])
  const targets = [
    { value: 11, error: 0.3, floor: 0 },
    { value: 40, error: 0.3, floor: 0 },
  ]
  const all = await searchFrom([0], { targets, held: [0, 1], effort: EFFORT }, lookAt)
  const one = await searchFrom([0], { targets, held: [0], effort: EFFORT }, lookAt)
  expect(one.at[0]).toBeCloseTo(1 / 1.09, 6)
  expect(all.at[0]).toBeGreaterThan(5)
})

test('where the firm breaks down no step is taken, and slopes are those of the other side', async () => {
  const { lookAt } = exactly((u) => (u[0]! > 0.5 ? [Number.NaN] : [10 + 2 * u[0]!]))
  const { at } = await searchFrom(
    [0],
    { targets: [{ value: 10.9, error: 0.2, floor: 0 }], held: [0], effort: EFFORT },
    lookAt,
  )
  expect(at[0]).toBeGreaterThan(0.3)
  expect(at[0]).toBeLessThanOrEqual(0.5)
})

test('chance teaches nothing of an unknown that moves no figure, and little hides of one that does', async () => {
  let learned = 0
  const firms = 20
  for (let firm = 0; firm < firms; firm++) {
    // Twelve figures of which the first tells, with luck of its own at every point, which the same customers would spare.
    const lookAt = noisily(firm, (u) => Array.from({ length: 12 }, (_, k) => 100 + (k === 0 ? 8 * u[0]! : 0)), 1.5)
    const targets = Array.from({ length: 12 }, () => ({ value: 100, error: 1, floor: 0 }))
    const held = targets.map((_, index) => index)
    const question = { targets, held, effort: EFFORT }
    const found = await searchFrom([0, 0], question, lookAt)
    const open = openAfter(inErrors(found, question), 2)
    expect(shareLearned(open, 0)).toBeGreaterThan(0.9)
    learned += shareLearned(open, 1) / firms
  }
  // Taken as they are seen, slopes would say .72.
  expect(learned).toBeLessThan(0.4)
})
