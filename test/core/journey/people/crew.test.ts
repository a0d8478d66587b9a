import { expect, test } from 'vitest'
import { bySkill } from '../../../../src/core/journey/people/crew.js'

test('without any skill the lost share of a share is lost, with all of it none', () => {
  expect(bySkill(0.8, 0.4, 0.25)).toBeCloseTo(0.8 * (1 - 0.25 * 0.6), 12)
  expect(bySkill(0.8, 1, 0.25)).toBe(0.8)
  expect(bySkill(0.8, 0, 0.25)).toBeCloseTo(0.6, 12)
})
