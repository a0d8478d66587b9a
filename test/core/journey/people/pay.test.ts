import { expect, test } from 'vitest'
import { scenarioHash } from '../../../../src/model/canonical.js'
import { problems } from '../../../scenario/support/reading.js'
import { bytesOf } from '../../../support/bytes-of.js'
import { type Run, run, scenarioOf } from '../../../support/tracing.js'

const HOUSE = `
horizon: 52 weeks
demand: {at: [1 min]}
issues: {question: {talk: 1 min, chain: [desk]}}
teams: {desk: {agents: 100, wage: 20 EUR per hour, empowerment: {training: 80%}}}
culture: {attrition: 40% per year}
`
const market = (wage: number) => `teams.desk.market_wage=${wage} EUR per hour`
const rate = (one: Run) => one.team('desk', 'leavers') / one.team('desk', 'person_seconds')
const skill = (one: Run) => one.team('desk', 'skill_seconds') / one.team('desk', 'person_seconds')

test('people leave by pay against the market’s: twice the pay, an eighth of the leavers', () => {
  const [low, even, high] = [40, 20, 10].map((wage) => run(HOUSE, [market(wage)]))
  expect(rate(low!) / rate(even!)).toBeCloseTo(8, 6)
  expect(rate(high!) / rate(even!)).toBeCloseTo(1 / 8, 6)
})

test('below the market’s pay less able people come, above it abler ones', () => {
  const one = (wage: number) => run(HOUSE, [market(wage), 'beliefs.people.pay_leaving=0'])
  expect(skill(one(40))).toBeLessThan(skill(one(20)))
  expect(skill(one(10))).toBeGreaterThan(skill(one(20)))
})

test('pay as others pay is as if nothing were said of it', () => {
  expect(bytesOf(run(HOUSE, [market(20)]).observations)).toBe(bytesOf(run(HOUSE).observations))
  expect(scenarioHash(scenarioOf(HOUSE, [market(20)]))).toBe(scenarioHash(scenarioOf(HOUSE)))
})

test('a market without pay of one’s own, or where nobody leaves, can do nothing, and says so', () => {
  expect(problems(HOUSE.replace('wage: 20 EUR per hour, ', 'market_wage: 20 EUR per hour, '))).toHaveLength(1)
  expect(problems(HOUSE.replace('culture: {attrition: 40% per year}', ''), [market(20)])).toHaveLength(1)
})
