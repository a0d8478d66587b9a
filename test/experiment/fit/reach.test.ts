import { expect, test } from 'vitest'
import { findReach } from '../../../src/experiment/fit/reach.js'
import { exactly, searchFrom, sigmoid } from './toy-firms.js'

test('a figure that no unknown can bring there is named with how near it gets, and one that only others hold back is not', async () => {
  // The first cannot leave 0 to 1; the second and third move together and are told to move apart.
  const { lookAt } = exactly((u) => [sigmoid(u[0]!), 10 + u[1]!, 10 + u[1]!])
  const targets = [
    { value: 2, error: 0.1, floor: 0 },
    { value: 11, error: 0.1, floor: 0 },
    { value: 9, error: 0.1, floor: 0 },
  ]
  const found = await searchFrom([0, 0], { targets, held: [0, 1, 2], effort: { looks: 2, slopes: 2 } }, lookAt)
  const [first, second] = await findReach(found, [0, 1], targets, 2, lookAt)
  expect(first).toMatchObject({ target: 0, isOutOfReach: true })
  expect(first!.nearest).toBeGreaterThan(0.85)
  expect(first!.nearest).toBeLessThan(1)
  expect(second).toMatchObject({ target: 1, isOutOfReach: false })
})
