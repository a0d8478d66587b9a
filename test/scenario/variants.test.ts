import { expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import { parseScenario, variantsOf } from '../../src/scenario/parse.js'
import { EVERYTHING } from './support/everything.js'
import { assignment, surroundings } from './support/reading.js'

const SETS = [
  [],
  ['teams.front_line.authority.granted=60'],
  ['issues.washer.talk=empirical(times.csv, seconds, s)'],
  ['teams.front_line.authority.granted=sixty', 'horizon=2'],
  ['issues.washer.talk=empirical(times.csv, none, s)'],
  ['issues.washer.share=70%'],
  ['issues.washer.talk=empirical(times.csv, none, s)'],
  ['managers=null'],
  ['name=Other', 'beliefs.churn.base=11%'],
  ['teams.front_line.authority.granted=60'],
]

test('whatever was read of a text before, a variant of it is what it is alone, with the same problems', () => {
  const source = { name: 'test.yaml', text: EVERYTHING }
  const told = (read: () => unknown) => {
    try {
      return read()
    } catch (error) {
      if (error instanceof Failure) return error.problems
      throw error
    }
  }
  let asked = 0
  const around = surroundings({ 'base.yaml': EVERYTHING })
  const counting = {
    ...around,
    read: (...of: Parameters<typeof around.read>) => {
      asked++
      return around.read(...of)
    },
  }
  for (const text of [EVERYTHING, 'extends: base.yaml\nname: Other\n', 'extends: none.yaml\n']) {
    const variant = variantsOf({ ...source, text }, counting)
    for (const set of SETS.map((texts) => texts.map(assignment))) {
      const shown = (parsed: ReturnType<typeof variant>) =>
        JSON.stringify([parsed.scenario, parsed.written, parsed.notes])
      expect(told(() => shown(variant(set)))).toEqual(
        told(() => shown(parseScenario({ ...source, text }, around, set))),
      )
    }
  }
  expect(asked).toBe(1 + SETS.length)
})
