import { expect, test } from 'vitest'
import { decidedBy, gridOf } from '../../../src/experiment/delegate/grid.js'
import { compile } from '../../../src/model/compile.js'
import { QUEUE } from '../../support/scenarios.js'
import { scenarioOf } from '../../support/tracing.js'

const SHOP = QUEUE.replace(
  /issues: .*\nteams: .*/,
  `issues:
  small: {share: 50%, talk: 3 min, chain: [desk], remedy: {amount: "uniform(0 USD, 100 USD)"}}
  large: {share: 25%, talk: 3 min, chain: [desk, back], solvable: {desk: 50%}, remedy: {amount: "uniform(900 USD, 1000 USD)", owner: back}}
  chat: {share: 25%, talk: 3 min, chain: [desk]}
teams: {desk: {agents: 3}, back: {agents: 2}}`,
)

test('a team decides on the issues whose remedies come before it', () => {
  const model = compile(scenarioOf(SHOP))
  const names = (team: string) => decidedBy(model, team).map((index) => model.issues[index]!.name)
  expect(names('desk')).toEqual(['large', 'small'])
  expect(names('back')).toEqual(['large'])
})

test('limits are tried from nothing to no limit, at round amounts that cover a tenth to all of the remedies', () => {
  const model = compile(scenarioOf(SHOP))
  const all = decidedBy(model, 'desk')
  // Two thirds of the remedies are small: a tenth of all is 15 % of them, a quarter 37.5 %, a half 75 %.
  expect(gridOf(model, all, [70])).toEqual([0, 15, 40, 70, 80, 1000, 'unlimited'])
  expect(gridOf(model, decidedBy(model, 'back'), ['unlimited'])).toEqual([0, 1000, 'unlimited'])
})
