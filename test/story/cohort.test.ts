import { expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import { pickCustomer } from '../../src/story/cohort.js'
import type { Ending } from '../../src/vocabulary/endings.js'

const fares = (...losses: readonly (readonly [number, Ending])[]) =>
  losses.map(([loss, ending], index) => ({ customer: index + 1, loss, ending }))
const SEVEN = fares(
  [3, 'resolved'],
  [-2, 'resolved'],
  [40, 'refused'],
  [40, 'gave_up'],
  [-2, 'resolved'],
  [20, 'refused'],
  [31, 'refused'],
)

test('the worst lost most and the best least; of several, the first to arrive', () => {
  expect(pickCustomer(SEVEN, 'worst')).toBe(3)
  expect(pickCustomer(SEVEN, 'best')).toBe(2)
})

test('the median is the one nearest to it, the typical one among those who ended so', () => {
  expect(pickCustomer(SEVEN, 'median')).toBe(6)
  expect(pickCustomer(SEVEN, { typical: 'refused' })).toBe(7)
  expect(pickCustomer(SEVEN, { typical: 'gave_up' })).toBe(4)
  // Half way between two, the first.
  expect(pickCustomer(SEVEN.slice(0, 2), 'median')).toBe(1)
})

test('an ending that never happened is refused with those that did', () => {
  try {
    pickCustomer(SEVEN, { typical: 'turned_away' })
    expect.unreachable()
  } catch (error) {
    expect((error as Failure).problems).toEqual([
      {
        code: 'no-such-ending',
        message: 'no journey of this replication ends as turned_away',
        hint: 'there are resolved (3), refused (3), gave_up (1)',
      },
    ])
  }
})

test('where nobody made a journey there is nobody to tell of', () => {
  expect(() => pickCustomer([], 'worst')).toThrow(Failure)
})
