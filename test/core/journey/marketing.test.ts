import { expect, test } from 'vitest'
import { scenarioHash } from '../../../src/model/canonical.js'
import { problems } from '../../scenario/support/reading.js'
import { bytesOf } from '../../support/bytes-of.js'
import { run, scenarioOf } from '../../support/tracing.js'

const HOUSE = `
horizon: 52 weeks
demand: {at: [1 min]}
customers: {plain: {share: 75%, lifetime_value: 400 EUR}, dear: {share: 25%, lifetime_value: 800 EUR}}
issues: {question: {kind: enquiry, talk: 1 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`
const MONTHS = (52 * 7) / (365.25 / 12)

test('a budget buys customers at the price of advertising, worth what the segments are worth', () => {
  const found = run(HOUSE, ['marketing.budget=12000 EUR per month'])
  expect(found.house('marketing_spend')).toBeCloseTo(12_000 * MONTHS, 6)
  expect(found.house('customers_bought')).toBeCloseTo(100 * MONTHS, 6)
  expect(found.house('bought_worth')).toBeCloseTo(100 * MONTHS * 500, 4)
})

test('four times the usual spending buys twice the customers, at an elasticity of one half', () => {
  const bought = (budget: number, ...more: string[]) =>
    run(HOUSE, [`marketing={budget: ${budget} EUR per month, usual: 12000 EUR per month}`, ...more]).house(
      'customers_bought',
    )
  expect(bought(48_000) / bought(12_000)).toBeCloseTo(2, 9)
  expect(bought(3000) / bought(12_000)).toBeCloseTo(0.5, 9)
  expect(bought(48_000, 'beliefs.marketing.elasticity=1') / bought(12_000)).toBeCloseTo(4, 9)
})

test('what word of mouth brings is all that is told, at its change of choice, those without a case included', () => {
  const found = run(HOUSE, ['demand.customer_base=1001'])
  const base = 1000 * 0.2 * MONTHS
  const good = found.sum('tellings_positive') + 0.8 * base
  const bad = found.sum('tellings_negative') + 0.2 * base
  expect(found.sum('tellings_positive')).toBeGreaterThan(0)
  expect(found.house('customers_brought')).toBeCloseTo((0.05 / 0.8) * (0.2 * good - 0.11 * bad), 6)
})

test('no budget is as if nothing were said of it, and a usual spending that is the budget says nothing', () => {
  const without = run(HOUSE)
  const none = run(HOUSE, ['marketing.budget=0 EUR per month'])
  expect(bytesOf(none.observations)).toBe(bytesOf(without.observations))
  expect(scenarioHash(scenarioOf(HOUSE, ['marketing.budget=0 EUR per month']))).toBe(scenarioHash(scenarioOf(HOUSE)))
  const hash = (...sets: string[]) => scenarioHash(scenarioOf(HOUSE, sets))
  expect(hash('marketing={budget: 12000 EUR per year, usual: 12000 EUR per year}')).toBe(
    hash('marketing.budget=12000 EUR per year'),
  )
})

test('an amount without a time, a negative one and a usual spending of nothing are refused, with what to write', () => {
  const refused = (...sets: string[]) => problems(HOUSE, sets).map(({ code, hint }) => [code, hint])
  expect(refused('marketing.budget=12000 EUR')).toEqual([
    ['no-spending', 'write 12000 EUR per month, or per day, week or year'],
  ])
  expect(refused('marketing.budget=-5 EUR per month')).toMatchObject([['negative', undefined]])
  expect(refused('marketing={budget: 5 EUR per day, usual: 0 EUR per day}')).toMatchObject([['too-small', undefined]])
})
