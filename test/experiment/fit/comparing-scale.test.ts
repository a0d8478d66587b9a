import { expect, test } from 'vitest'
import { exp } from '../../../src/core/engine/arithmetic.js'
import { fromScale, isByFactors, lookOnScales, onScale } from '../../../src/experiment/fit/comparing-scale.js'
import { lookOf } from '../../../src/experiment/fit/look.js'
import { exactly, searchFrom } from './toy-firms.js'

const WAIT = { value: 50, error: 5, floor: 0.5, byFactors: true }

test('times are compared by factors, other figures and a wait of nothing by differences', () => {
  expect(isByFactors('min', 50)).toBe(true)
  expect(isByFactors('h', 50)).toBe(true)
  expect(isByFactors('share', 0.5)).toBe(false)
  expect(isByFactors('min', 0)).toBe(false)
  expect(onScale({ ...WAIT, byFactors: false }, 20)).toBe(20)
})

test('a tenth of a wait is as far from it as ten times as much, and small differences are as large as they are', () => {
  const sure = { ...WAIT, floor: 0 }
  expect(onScale(sure, 500) - 50).toBeCloseTo(50 - onScale(sure, 5), 9)
  expect(onScale(WAIT, 50)).toBe(50)
  expect(onScale(WAIT, 50.01) - 50).toBeCloseTo(0.01, 5)
  for (const wait of [0, 0.2, 50, 9000]) expect(fromScale(WAIT, onScale(WAIT, wait))).toBeCloseTo(wait, 9)
})

test('errors and replications are so much smaller where the scale is narrower, and a replication without a wait is one', () => {
  const plain = lookOf([
    [190, 1],
    [0, 2],
    [210, 3],
    [400, 4],
  ])
  const { figures, errors, each } = lookOnScales(plain, [WAIT])
  const narrower = 50.5 / 200.5
  expect(figures).toEqual([onScale(WAIT, 200), 2.5])
  expect(errors[0]).toBeCloseTo(plain.errors[0]! * narrower, 9)
  expect(errors[1]).toBe(plain.errors[1])
  for (const [replication, off] of [-10, -200, 10, 200].entries()) {
    expect(each[replication]![0]! - figures[0]!).toBeCloseTo(off * narrower, 9)
  }
})

test('a wait that nobody knows well is found although it is many times what the search begins with', async () => {
  // Sixteen hours, give or take eight, and half an hour where the search begins.
  const far = { value: 960, error: 250, floor: 9.6 }
  const { lookAt } = exactly((u) => [20 + 10 * exp(-2.2 * u[0]!)])
  const truth = -2.06
  const findAs = (byFactors: boolean) => {
    const targets = [{ ...far, byFactors }]
    const compared = async (points: readonly (readonly number[])[], replications: number) =>
      (await lookAt(points, replications)).map((look) => lookOnScales(look, targets))
    return searchFrom([0], { targets, held: [0], effort: { looks: 8, slopes: 4 } }, compared)
  }
  expect(Math.abs((await findAs(true)).at[0]! - truth)).toBeLessThan(0.3)
  expect(Math.abs((await findAs(false)).at[0]! - truth)).toBeGreaterThan(1)
})
