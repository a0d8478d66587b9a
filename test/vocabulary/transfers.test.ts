import { expect, test } from 'vitest'
import { defaults } from '../../src/evidence/registry.js'
import { compile } from '../../src/model/compile.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { CONTEXTS, TRANSFER_MODES } from '../../src/vocabulary/transfers.js'
import { bytesOf } from '../support/bytes-of.js'
import { scenarioOf } from '../support/tracing.js'

/** What comes of a house whose first team hands everything over, to a team at which one waits. */
function run(transfer: string): string {
  const scenario = scenarioOf(`
horizon: 1 day
demand: {arrivals: 20 per hour}
issues: {matter: {talk: exponential(4 min), explain: 1 min, chain: [desk, office], solvable: {desk: 0}}}
teams:
  desk: {agents: 4, empowerment: {tools: 60%}, transfer: ${transfer}}
  office: {agents: 2, empowerment: {tools: 60%}}
`)
  return bytesOf(simulate(compile(scenario), keyOf('transfers', 1)))
}

test('no mode of transfer hands over as another does', () => {
  const runs = TRANSFER_MODES.map((mode) => run(`{mode: ${mode}, context: notes}`))
  expect(new Set(runs).size).toBe(TRANSFER_MODES.length)
})

test('no form of context carries as much as another, and the registry says how much', () => {
  expect(new Set(CONTEXTS.map((form) => run(`{mode: cold, context: ${form}}`))).size).toBe(CONTEXTS.length)
  expect(CONTEXTS.map((form) => defaults()[`handling.context.${form}`])).not.toContain(undefined)
})
