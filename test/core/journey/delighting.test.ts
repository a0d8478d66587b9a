import { expect, test } from 'vitest'
import { bytesOf } from '../../support/bytes-of.js'
import { type Run, run } from '../../support/tracing.js'

const house = (issue: string) => `
horizon: 8 weeks
demand: {at: [0 min]}
customers: {all: {lifetime_value: 1000 EUR, churn_base: 12%, calls_again: {share: 0%, after: 1 h, at_most: 0}}}
issues: {matter: {talk: 5 min, chain: [desk], ${issue}}}
teams: {desk: {agents: 1, authority: {granted: 50 EUR}}}
beliefs: {treatment: {mean: 0.6, half_range: 0}}
`
const QUESTION = house('kind: enquiry')
const FAILURE = house('severity: 3')
const gestures = (share: number, cost = 20) => `culture.delight={share: ${share}%, cost: ${cost} EUR}`
const churn = (shift: number) => 1 / (1 + (0.88 / 0.12) * Math.exp(-shift))
const figures = (one: Run, ...names: Parameters<Run['sum']>[0][]) => names.map((name) => one.sum(name))

test('who is delighted by an answer is half as far from full satisfaction, talks a quarter more, and stays a little', () => {
  const [plain, pleased] = [run(QUESTION), run(QUESTION, [gestures(100)])]
  expect(figures(pleased, 'delighted', 'delight_cost')).toEqual([1, 20])
  const satisfaction = plain.sum('satisfaction')
  expect(pleased.sum('satisfaction')).toBeCloseTo(satisfaction + (100 - satisfaction) / 2, 9)
  const good = ((pleased.sum('satisfaction') - 60) / 40) * (pleased.sum('trust_final') / 70)
  expect(pleased.sum('tellings_positive')).toBeCloseTo(1.25 * good, 9)
  expect(figures(plain, 'churn')[0]).toBeCloseTo(0.12, 12)
  expect(pleased.sum('churn')).toBeCloseTo(churn(-0.05), 12)
  const kept = 0.12 - churn(-0.05)
  const won = (0.05 / 0.8) * 0.2 * (pleased.sum('tellings_positive') - plain.sum('tellings_positive'))
  expect(pleased.sum('delight_brought')).toBeCloseTo(kept + won, 12)
  expect(pleased.sum('delight_worth')).toBeCloseTo(1000 * (kept + won), 9)
})

test('after a failure it makes nobody more loyal or talkative than had nothing gone wrong', () => {
  const pleased = (loyalty: number) => run(FAILURE, [gestures(100), `beliefs.delight.loyalty=${loyalty}`])
  expect(pleased(0.05).sum('churn')).toBeCloseTo(churn(0.3 - 0.05), 12)
  expect(pleased(2).sum('churn')).toBeCloseTo(0.12, 12)
  expect(pleased(0.05).sum('tellings_positive')).toBeLessThanOrEqual(pleased(0.05).sum('tellings_otherwise') + 1e-12)
})

test('its sign is open: where delight drives away, what it brings is less', () => {
  const contrary = run(QUESTION, [gestures(100), 'beliefs.delight.loyalty=-0.1', 'beliefs.delight.talk=0'])
  expect(contrary.sum('churn')).toBeCloseTo(churn(0.1), 12)
  expect(contrary.sum('delight_brought')).toBeLessThan(0.005)
})

test('gestures beyond the limit are not made; fearful people make fewer; of what comes undone only the cost stays', () => {
  expect(run(QUESTION, [gestures(100, 51)]).sum('delighted')).toBe(0)
  const many = QUESTION.replace('at: [0 min]', 'at: {every: 10 min}')
  const fearful = run(many, [gestures(80), 'teams.desk.empowerment.safety=50%'])
  const [share, journeys] = [0.8 * 0.5 ** (0.5 + 20 / 50), fearful.sum('journeys')]
  const error = Math.sqrt((share * (1 - share)) / journeys)
  expect(Math.abs(fearful.sum('delighted') / journeys - share)).toBeLessThan(4 * error)
  const undone = run(house('severity: 3, right_first_time: 0%, reopens_after: 1 h'), [gestures(100)])
  expect(figures(undone, 'ended_resolved', 'delighted', 'delight_cost')).toEqual([0, 0, 20])
})

test('no gestures are as if nothing were said of them', () => {
  expect(bytesOf(run(FAILURE, [gestures(0)]).observations)).toBe(bytesOf(run(FAILURE).observations))
})
