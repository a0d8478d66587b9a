import { expect, onTestFinished, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { limitMemory, NoMemoryLeft } from '../../src/simulation/core.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { bytesOf } from '../support/bytes-of.js'
import { QUEUE } from '../support/scenarios.js'
import { scenarioOf } from '../support/tracing.js'

const MEGABYTE = 1_048_576
const key = keyOf('memory', 0)
const small = compile(scenarioOf(QUEUE))
const crowd = compile(scenarioOf(QUEUE.replace('30 per hour', '30000 per hour')))

test('a run that needs more memory than it may have says so, and leaves nothing behind for the next', () => {
  onTestFinished(() => limitMemory(Number.POSITIVE_INFINITY))
  const enough = bytesOf(simulate(small, key))
  limitMemory(4 * MEGABYTE)
  expect(bytesOf(simulate(small, key))).toBe(enough)
  expect(() => simulate(crowd, key)).toThrow(NoMemoryLeft)
  expect(bytesOf(simulate(small, key))).toBe(enough)
})

test('a listener that fails is not taken for too little memory', () => {
  const hear = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  expect(() => simulate(small, key, { hear })).toThrow(new RangeError('Maximum call stack size exceeded'))
})
