import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../src/scenario/nearest.js'

fc.configureGlobal({ seed: 20_263 })

const KNOWN = ['demand', 'customers', 'issues', 'teams', 'managers']

test.each([
  ['team', 'teams'],
  ['taems', 'teams'],
  ['Issues', 'issues'],
  ['mangers', 'managers'],
  ['cust', 'customers'],
])('%s is near to %s', (typed, meant) => {
  expect(nearest(typed, KNOWN)).toBe(meant)
})

test('what is far from everything is near to nothing', () => {
  expect(nearest('horizon', KNOWN)).toBeUndefined()
  expect(didYouMean('x', KNOWN)).toBeUndefined()
})

test('one slip in a word of four letters or more is always forgiven', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (word, seed, slip) => {
      const at = seed % (word.length - 1)
      const [a, b] = [word[at]!, word[at + 1]!]
      const changed = { drop: b, double: a + a + b, swap: b + a }[slip]
      expect(nearest(word.slice(0, at) + changed + word.slice(at + 2), KNOWN)).toBe(word)
    }),
  )
})
