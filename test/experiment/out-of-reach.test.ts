import { expect, test } from 'vitest'
import { outOfReach } from '../../src/experiment/foreseen.js'
import { compile } from '../../src/model/compile.js'
import { scenarioOf } from '../support/tracing.js'

const found = (more: string) => outOfReach(compile(scenarioOf(`demand: {arrivals: 3 per hour}\n${more}`)))

test('teams to which no case can come and roles that nobody can ask are named', () => {
  expect(
    found(`
issues: {job: {talk: 2 min, chain: [desk]}}
teams: {desk: {agents: 1, reports_to: lead}, idle: {agents: 1, reports_to: boss, overflow: {to: spare, after: 1 min}}, spare: {agents: 1}}
managers:
  lead: {people: 1, decides_in: 1 min}
  boss: {people: 1, decides_in: 1 min}
`),
  ).toEqual({ teams: ['idle', 'spare'], managers: ['boss'] })
})

test('a chain, a routing, an owner, an overflow, a reporting line and duty all lead there', () => {
  expect(
    found(`
issues:
  job: {share: 50%, talk: 2 min, chain: [desk, experts], remedy: {amount: 20 EUR, owner: claims}}
  more: {share: 50%, talk: 2 min, routing: {start: door, matrix: {door: {room: 100%}}}}
teams:
  desk: {agents: 1, reports_to: lead, overflow: {to: spare, after: 1 min}}
  experts: {agents: 1}
  claims: {agents: 1}
  door: {agents: 1}
  room: {agents: 1}
  spare: {agents: 1}
managers:
  lead: {people: 1, decides_in: 1 min, reports_to: boss}
  boss: {people: 1, decides_in: 1 min}
  duty: {people: 1, decides_in: 1 min}
approvals: {policy: {duty_manager: duty}}
`),
  ).toEqual({ teams: [], managers: [] })
})

test('an issue that nobody has leads nowhere', () => {
  const { teams } = found(`
issues:
  job: {share: 100%, talk: 2 min, chain: [desk]}
  rare: {share: 0%, talk: 2 min, chain: [experts]}
teams: {desk: {agents: 1}, experts: {agents: 1}}
`)
  expect(teams).toEqual(['experts'])
})
