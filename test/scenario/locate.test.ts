import { expect, test } from 'vitest'
import { locate } from '../../src/scenario/extend.js'

const BASE = 'teams:\n  desk:\n    agents: 3\n'
const OWN = '# mine\nextends: base.yaml\nexpect:\n  trust_loss: "< 9"\n'
const surroundings = { read: () => ({ name: 'base.yaml', text: BASE }), readColumn: () => ({}) as never }

function at(...path: string[]): string {
  const { file, line } = locate({ name: 'own.yaml', text: OWN }, surroundings, path)
  return `${file}:${line}`
}

test('a path is found where it is written, in the file that says so', () => {
  expect(at('expect', 'trust_loss')).toBe('own.yaml:4')
  expect(at('teams', 'desk', 'agents')).toBe('base.yaml:3')
})

test('what is not written is found at the nearest key above it', () => {
  expect(at('teams', 'desk', 'authority', 'granted')).toBe('base.yaml:2')
  expect(at()).toBe('own.yaml:1')
})
