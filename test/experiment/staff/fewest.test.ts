import { expect, test } from 'vitest'
import { fewest, type Levels, type Space } from '../../../src/experiment/staff/fewest.js'

/** A target that each part holds from so many on, plus what it takes for the neighbour before it if that has too few. */
function house(from: Levels, spill = 0) {
  const tried: Levels[] = []
  const holds = (levels: Levels) =>
    levels.map((level, part) => {
      const before = part === 0 ? 0 : Math.max(0, from[part - 1]! - levels[part - 1]!)
      return level >= from[part]! + spill * before
    })
  const holding = async (rosters: readonly Levels[]) => {
    tried.push(...rosters)
    return rosters.map(holds)
  }
  return { holding, tried }
}

const space = (start: Levels): Space => ({ start, least: start.map(() => 1), most: start.map(() => 100) })

test('the fewest are found from above and from below, and from where they are, and one fewer fails', async () => {
  const { holding, tried } = house([7, 30, 12, 1])
  const found = await fewest(space([7, 12, 40, 5]), holding)
  expect(found).toEqual({
    levels: [7, 30, 12, 1],
    unmet: [false, false, false, false],
    holding: [true, true, true, true],
    fewer: [6, 29, 11, 1],
  })
  expect(tried.length).toBeLessThan(16)
})

test('where the start is right two more rosters are looked at: the most, and one fewer', async () => {
  const { holding, tried } = house([9])
  expect(await fewest(space([9]), holding)).toMatchObject({ levels: [9], fewer: [8] })
  expect([...new Set(tried.map(String))]).toEqual(['100', '9', '8'])
})

test('a part that nothing helps is said to be so, and the others are found all the same', async () => {
  const { holding } = house([5, 1000, 8])
  expect(await fewest(space([4, 3, 9]), holding)).toMatchObject({ levels: [5, 3, 8], unmet: [false, true, false] })
})

test('parts that leave work to the next are staffed so that all hold together', async () => {
  const { holding } = house([6, 6, 6], 1)
  const found = await fewest(space([3, 9, 4]), holding)
  expect(found).toMatchObject({ levels: [6, 6, 6], holding: [true, true, true] })
})

test('what nobody is needed for needs the least', async () => {
  const { holding } = house([0])
  expect(await fewest(space([4]), holding)).toMatchObject({ levels: [1], fewer: null })
})
