import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { JOURNEY, JOURNEY_WIDTH, type JourneyCounter } from '../../src/ledger/counters.js'
import { compile } from '../../src/model/compile.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { ENDINGS } from '../../src/vocabulary/endings.js'
import { GATES } from '../../src/vocabulary/gates.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { organisation } from '../support/organisations.js'
import { organisationWithBots } from '../support/organisations-with-bots.js'

/** Counters that some random organisation moved. */
const moved = new Set<string>()

beforeAll(() => {
  const scenarios = [
    ...fc.sample(organisation, { seed: 11, numRuns: 120 }),
    ...fc.sample(organisationWithBots, { seed: 11, numRuns: 10 }),
  ]
  for (const [index, scenario] of scenarios.entries()) {
    const { journeys } = simulate(compile(scenario), keyOf('happens', index))
    for (const [place, value] of journeys.entries()) if (value !== 0) moved.add(JOURNEY[place % JOURNEY_WIDTH]!)
  }
})

const named = <Id extends string>(prefix: string, ids: readonly Id[]) =>
  ids.map((id) => [id, `${prefix}${id}`] as const)
const never = (counters: readonly (readonly [string, string])[]) =>
  counters.filter(([, counter]) => !moved.has(counter satisfies string as JourneyCounter)).map(([id]) => id)

test('every cause of trust lost or won has a rule by which it strikes', () => {
  expect(never(named('trust_', TRUST_CAUSES))).toEqual([])
})

test('every part of a customer’s time passes somewhere', () => {
  expect(never(named('time_', TIME_CAUSES))).toEqual([])
})

test('every gate blocks somewhere', () => {
  expect(never(named('blocked_first_', GATES))).toEqual([])
})

test('every ending comes about', () => {
  expect(never(named('ended_', ENDINGS))).toEqual([])
})
