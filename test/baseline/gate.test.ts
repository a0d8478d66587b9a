import { expect, test } from 'vitest'
import { defaultGate, gateOf, toleranceOf } from '../../src/baseline/gate.js'
import { Failure } from '../../src/kernel/failure.js'

test('eight measures are watched where nothing else is declared, in the direction of the catalogue, without tolerance', () => {
  const gate = defaultGate()
  expect(Object.keys(gate)).toHaveLength(8)
  expect(gate.trust_loss).toEqual({ better: 'lower', tolerance: 0 })
  expect(gate.word_of_mouth).toEqual({ better: 'higher', tolerance: 0 })
  expect(gate.handle_time).toEqual({ better: null, tolerance: 0 })
})

test('a direction and a tolerance can be declared, relative or in the measure’s unit', () => {
  expect(gateOf(['cost:2%', 'handle_time:lower:0.5', 'churn: 0.01'])).toEqual({
    cost: { better: 'lower', tolerance: '2%' },
    handle_time: { better: 'lower', tolerance: 0.5 },
    churn: { better: 'lower', tolerance: 0.01 },
  })
  expect(toleranceOf({ better: 'lower', tolerance: '2%' }, -50)).toBe(1)
  expect(toleranceOf({ better: 'lower', tolerance: 0.5 }, -50)).toBe(0.5)
})

test.each([
  ['trust_los', 'there is no measure "trust_los"'],
  ['cost:much', 'does not say how to watch'],
  ['cost:2%:lower', 'does not say how to watch'],
  ['cost:-1', 'does not say how to watch'],
])('%s is refused', (item, message) => {
  expect(() => gateOf([item])).toThrow(Failure)
  expect(() => gateOf([item])).toThrow(message)
})

test('more than eight measures are refused', () => {
  const nine = [...Object.keys(defaultGate()), 'contacts']
  expect(() => gateOf(nine)).toThrow('no more than 8')
})
