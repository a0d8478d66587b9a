import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { packed, unpacked } from '../../src/tasks/packed.js'
import { fromPlainText, plainText } from '../../src/tasks/task.js'
import { parseFile } from '../scenario/support/reading.js'

test('observations come back from their text to the last bit', () => {
  const observations = simulate(compile(parseFile('scenarios/ersatz.yaml').scenario), keyOf('packed', 0))
  const back = unpacked(packed(observations))
  expect(back).toEqual(observations)
  expect(
    Object.is(unpacked(packed({ ...observations, house: Float64Array.of(-0, Number.NaN, 1e-310) })).house[0], -0),
  ).toBe(true)
})

test('plain data come back from their text, endless numbers too', () => {
  const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(plain, fc.constant(Number.POSITIVE_INFINITY))), (data) => {
      expect(fromPlainText(plainText(data))).toEqual({ ...data })
    }),
    { seed: 1 },
  )
})
