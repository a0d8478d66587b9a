import { expect, test } from 'vitest'
import type { FittedFirm } from '../../../src/experiment/fit/fit-firm.js'
import { pullingOn } from '../../../src/experiment/fit/pulling.js'

/** A fit that ended with figures so many errors off; slopes in errors per prior standard deviation. */
function ended(off: readonly number[], slopes: readonly (readonly number[])[]): FittedFirm {
  const none = off.map(() => 0)
  return {
    found: {
      at: slopes[0]!.map(() => 0),
      look: { figures: off, errors: none, each: [] },
      slopes,
      errors: slopes,
      steps: 1,
    },
    targets: off.map(() => ({ value: 0, error: 1, floor: 0 })),
    held: off.map((_, index) => index),
  } as unknown as FittedFirm
}

test('a figure that is missed is held by the one that would be off in its place', () => {
  // One unknown moves both alike, and they lie on either side: what brings the first there doubles the other.
  expect(pullingOn(0, ended([3, -3], [[5], [5]]))).toEqual([{ target: 1, off: -6 }])
})

test('where another unknown moves it without any harm, nothing pulls', () => {
  const free = [
    [5, 5],
    [5, 0],
    [0, 0.1],
  ]
  expect(pullingOn(0, ended([3, -3, 0.2], free))).toEqual([])
})

test('what moves no unknown cannot be brought there, and nothing is said to pull', () => {
  expect(pullingOn(0, ended([3, -3], [[0], [5]]))).toEqual([])
})
