import { expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { scenarioOf } from '../support/tracing.js'

/** By team, where a case with it may still come to in the same contact: teams, and manager roles. */
function reach(teams: string, issues: string): Record<string, string> {
  const model = compile(
    scenarioOf(`
horizon: 1 week
demand: {arrivals: 1 per hour}
issues: {${issues}}
teams: {${teams}}
managers: {boss: {people: 1, decides_in: 1 min}, chief: {people: 1, decides_in: 1 min}}
`),
  )
  const names = ({ teams, roles }: (typeof model.reach)[number]) => [
    ...teams.map((team) => model.teams[team]!.name).sort(),
    ...roles.map((role) => model.managers[role]!.name).sort(),
  ]
  return Object.fromEntries(model.teams.map(({ name }, index) => [name, names(model.reach[index]!).join(' ')]))
}

test('a case may come to the teams further along its chain, the owner of its remedy, and their managers', () => {
  const teams = 'a: {agents: 1}, b: {agents: 1, reports_to: boss}, c: {agents: 1, reports_to: chief}, d: {agents: 1}'
  const issues = 'one: {talk: 1 min, chain: [a, b], remedy: {amount: 5, owner: c}}'
  expect(reach(teams, issues)).toEqual({ a: 'a b c boss chief', b: 'b c boss chief', c: 'b c boss chief', d: 'd' })
})

test('a guest by overflow or misroute passes it on as the host would have, and so do the guests of guests', () => {
  const issues = 'one: {share: 50%, talk: 1 min, chain: [a, b]}, two: {share: 50%, talk: 1 min, chain: [c, d]}'
  const plain = (team: string) => `${team}: {agents: 1}`
  const over = (team: string, to: string) => `${team}: {agents: 1, overflow: {to: ${to}, after: 1 min}}`
  const astray = (team: string) => `${team}: {agents: 1, transfer: {misroute: 10%}}`
  const some = [plain('b'), plain('d'), plain('f')]
  expect(reach([over('a', 'e'), over('e', 'f'), plain('c'), ...some].join(', '), issues)).toEqual({
    ...{ a: 'a b e f', b: 'b', c: 'c d', d: 'd', e: 'b e f', f: 'b f' },
  })
  expect(reach([astray('a'), plain('c'), plain('e'), ...some].join(', '), issues)).toEqual({
    ...{ a: 'a b c d e f', b: 'b', c: 'b c d', d: 'b d', e: 'b e', f: 'b f' },
  })
})
