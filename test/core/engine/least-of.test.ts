import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LeastOf } from '../../../src/core/engine/least-of.js'

describe('LeastOf', () => {
  test('the least of no numbers is -1', () => {
    expect(new LeastOf().least()).toBe(-1)
  })

  test('it always knows the least of the numbers in it, whatever came and went', () => {
    const changes = fc.array(fc.tuple(fc.nat(150), fc.boolean()), { maxLength: 200 })
    fc.assert(
      fc.property(changes, (steps) => {
        const least = new LeastOf()
        const members = new Set<number>()
        for (const [number, isIn] of steps) {
          least.put(number, isIn)
          if (isIn) members.add(number)
          else members.delete(number)
          expect(least.least()).toBe(members.size === 0 ? -1 : Math.min(...members))
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
