import { expect, test } from 'vitest'
import { askNext } from '../../../src/experiment/fit/ask-next.js'
import { movesSome, openAfter, openWith, shareLearned, tradeOffs } from '../../../src/experiment/fit/learned.js'

test('without figures everything is open, and one figure settles its part', () => {
  const nothing = openAfter([], 2)
  expect(nothing).toEqual([
    [1, 0],
    [0, 1],
  ])
  const open = openAfter([[3, 0]], 2)
  expect(shareLearned(open, 0)).toBeCloseTo(0.9, 12)
  expect(shareLearned(open, 1)).toBe(0)
})

test('a further figure leaves open what all of them together leave open', () => {
  const slopes = [
    [1, 2, 0.5],
    [0, 1, -1],
  ]
  const further = [0.3, -2, 1]
  const [together, after] = [openAfter([...slopes, further], 3), openWith(openAfter(slopes, 3), further)]
  for (const [i, row] of together.entries())
    for (const [j, value] of row.entries()) expect(after[i]![j]).toBeCloseTo(value, 12)
})

test('two unknowns that move the same figures alike are told together only, and one that moves none is no part of it', () => {
  const slopes = [
    [4, 4, 0.1, 0],
    [-3, -3, 0, 3],
  ]
  const [found, ...more] = tradeOffs(slopes, 4)
  expect(more).toEqual([])
  expect(found!.unknowns.map(({ unknown }) => unknown).sort()).toEqual([0, 1])
  // More of one looks like less of the other.
  expect(found!.unknowns[1]!.part).toBeCloseTo(-found!.unknowns[0]!.part, 2)
  expect([0, 1, 2, 3].map((unknown) => movesSome(slopes, unknown))).toEqual([true, true, false, true])
})

test('two unknowns of which every mixture is open are open each by itself: neither is taken for the other', () => {
  // Each moves a figure that others move far more: neither their sum nor their difference is told.
  const slopes = [
    [1.2, 0, 9, 0],
    [0, 1.2, 0, 9],
    [0.1, 0.1, 0, 0],
  ]
  const open = openAfter(slopes, 4)
  expect([0, 1].map((unknown) => shareLearned(open, unknown)).every((learned) => learned < 0.1)).toBe(true)
  expect(tradeOffs(slopes, 4)).toEqual([])
})

test('unknowns with figures of their own trade nothing off', () => {
  expect(
    tradeOffs(
      [
        [4, 0],
        [0, 4],
      ],
      2,
    ),
  ).toEqual([])
})

test('what to ask next is what narrows most, and the second question counts on the first', () => {
  const open = openAfter([[4, 4, 0]], 3)
  const candidates = [
    { id: 'tells the first', slopes: [5, 0, 0], error: 1, bend: 0 },
    { id: 'tells the second', slopes: [0, 4, 0], error: 1, bend: 0 },
    { id: 'tells the third, roughly', slopes: [0, 0, 2], error: 2, bend: 0 },
    { id: 'tells nothing', slopes: [0, 0, 0], error: 1, bend: 0 },
  ]
  const asked = askNext(open, candidates, 2)
  // With the first known, the sum of both tells the second: next to nothing is left to ask about that.
  expect(asked.map(({ id }) => id)).toEqual(['tells the first', 'tells the third, roughly'])
  expect(asked.map(({ narrows }) => narrows)).toEqual([expect.any(Number), 2])
  expect(asked[0]!.learned[1]).toBeGreaterThan(0.85)
  expect(asked[1]!.learned[2]).toBeCloseTo(0.5, 12)
  expect(askNext(open, candidates, 1)).toHaveLength(1)
})
