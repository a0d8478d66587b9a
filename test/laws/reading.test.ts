import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plausibleEnds } from '../../src/experiment/plausible-values.js'
import { compile } from '../../src/model/compile.js'
import { readingOf } from '../../src/model/reading.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { parseFile } from '../scenario/support/reading.js'
import { bytesOf } from '../support/bytes-of.js'
import { organisation } from '../support/organisations.js'
import { organisationWithBots } from '../support/organisations-with-bots.js'
import { scenarioOf } from '../support/tracing.js'

/** Ends of what nothing reads of a scenario, of the low or of the high ones. */
function unread(scenario: Scenario, end: 'low' | 'high') {
  const model = compile(scenario)
  const reading = readingOf(model)
  return plausibleEnds(scenario, model.parameters).flatMap(({ varied, [end]: there }) =>
    there !== null && readingOf(compile(there.scenario)) === reading ? [{ id: varied.path.slice(8), there }] : [],
  )
}

/** A scenario with everything that nothing reads at the same end of its range. */
function otherwise(scenario: Scenario, end: 'low' | 'high'): Scenario {
  const moved = unread(scenario, end).map(({ there }) => there.scenario.beliefs ?? {})
  return { ...scenario, beliefs: Object.assign({}, scenario.beliefs, ...moved) }
}

function leavesTheSame(scenario: Scenario, end: 'low' | 'high'): void {
  const [asItIs, other] = [scenario, otherwise(scenario, end)].map((one) =>
    bytesOf(simulate(compile(one), keyOf('reading', 0))),
  )
  expect(other).toBe(asItIs)
}

describe('a parameter that nothing reads changes no observation', { timeout: 120_000 }, () => {
  test.each([
    ['ersatz', 'high'],
    ['templates/insurer', 'low'],
    ['examples/overflow', 'high'],
  ] as const)('of %s, at the %s end', (name, end) => {
    leavesTheSame(parseFile(`scenarios/${name}.yaml`, ['horizon=2 days', 'warm_up=1 day']).scenario, end)
  })

  test.each([
    ['of people', organisation],
    ['with bots', organisationWithBots],
  ])('of any small organisation %s', (_, organisations) => {
    const end = fc.constantFrom('low' as const, 'high' as const)
    fc.assert(fc.property(organisations, end, leavesTheSame), { seed: 15, numRuns: 8 })
  })
})

test('where nothing is explained, remedied or delayed, what there is to assume about it is not read', () => {
  const queue = scenarioOf(
    'issues: {question: {talk: 3 min, chain: [desk]}}\nteams: {desk: {agents: 3}}\ndemand: {arrivals: 9 per hour}',
  )
  const ids = unread(queue, 'high').map(({ id }) => id)
  expect(ids).toContain('claims.tools')
  expect(ids).toContain('trust.size.repeat_explanation')
  expect(ids).not.toContain('word_of_mouth.positive')
})
