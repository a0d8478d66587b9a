import { expect, test } from 'vitest'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, WEEKLY, WEEKLY_WIDTH } from '../../../../src/ledger/counters.js'
import { keepsTheLaws } from '../../../support/laws.js'
import { type Run, run } from '../../../support/tracing.js'

/** Every case needs an exception of 10, which agents may grant. */
const HOUSE = `
horizon: 8 weeks
demand: {arrivals: 6 per hour}
issues: {fault: {talk: 2 min, chain: [desk], remedy: {amount: 10 EUR}, exception: 100%}}
teams: {desk: {agents: 2, reports_to: boss, authority: {granted: 100 EUR, exceptions: true}, empowerment: {safety: 70%}}}
managers: {boss: {people: 1, decides_in: 1 min, wage: 36 EUR per hour}}
`

function ofWeek(found: Run, week: number, counter: keyof typeof TEAM_WEEK): number {
  return found.observations.teamWeeks[week * TEAM_WEEK_WIDTH + TEAM_WEEK[counter]]!
}

function confidence(found: Run, week: number): number {
  return ofWeek(found, week, 'confidence_seconds') / ofWeek(found, week, 'fearing_seconds')
}

function used(found: Run, week: number): number {
  const at = (counter: WEEKLY) => found.observations.weeks[week * WEEKLY_WIDTH + counter]!
  return at(WEEKLY.authority_used) / at(WEEKLY.discretionary_allowed)
}

test('a recognition programme lifts confidence while it lasts, and what people dare with it', () => {
  const culture = 'culture: {review: 100%, leadership: 70%}\n'
  const set = ['teams.desk.empowerment.recognition=0%']
  const before = run(`${HOUSE}${culture}`, set)
  const found = run(
    `${HOUSE}${culture}events: [{at: week 3, do: recognition_programme, share: 100%, for: 3 weeks}]\n`,
    set,
  )
  expect(confidence(found, 1)).toBe(confidence(before, 1))
  expect(confidence(found, 4)).toBeGreaterThan(confidence(found, 1) + 0.03)
  expect(used(found, 4)).toBeGreaterThan(used(before, 4))
  expect(confidence(found, 7)).toBeLessThan(confidence(found, 4))
})

test('reviews take the time of the manager, behind the requests of customers', () => {
  const culture = 'culture: {review: 100%, leadership: 70%}\n'
  const free = run(`${HOUSE}${culture}`)
  const taken = run(`${HOUSE}${culture}`, ['managers.boss.review_time=3 min'])
  const reviews = (taken.manager('boss', 'busy_seconds') - free.manager('boss', 'busy_seconds')) / 180
  // About as many as decisions were taken; each lasts three minutes, and confidence differs a little by when it is heard.
  expect(Math.abs(reviews / taken.sum('on_the_spot') - 1)).toBeLessThan(0.05)
  expect(taken.manager('boss', 'labour')).toBeGreaterThan(free.manager('boss', 'labour'))
  keepsTheLaws(taken)
})

test('while the only manager is gone requests wait for the successor', () => {
  const here = run(HOUSE)
  const gone = run(`${HOUSE}events: [{at: week 3, do: manager_leaves, manager: boss, for: 2 weeks}]\n`)
  expect(gone.sum('approval_wait_seconds')).toBeGreaterThan(20 * here.sum('approval_wait_seconds'))
  expect(gone.sum('customers')).toBe(here.sum('customers'))
  keepsTheLaws(gone)
})

test('a change of policy frees what the limit and the rules forbade, from then on', () => {
  const strict = HOUSE.replace('granted: 100 EUR, exceptions: true', 'granted: 5 EUR, exceptions: false').replace(
    'safety: 70%',
    'safety: 100%',
  )
  const found = run(
    `${strict}events: [{at: week 5, do: policy_change, team: desk, granted: 100 EUR, exceptions: true}]\n`,
  )
  expect([0, 1, 2, 3].map((week) => used(found, week))).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  expect(used(found, 6)).toBe(1)
  const looser = run(
    `${strict.replace('exception: 100%', 'exception: 50%').replace('5 EUR', '100 EUR')}events: [{at: week 1, do: policy_change, rules: -9}]\n`,
  )
  expect(looser.sum('blocked_any_authority')).toBeLessThan(looser.sum('decisions') * 0.01)
})

test('who decides for oneself learns: skill grows beyond what training gave', () => {
  const set = ['teams.desk.empowerment.training=60%', 'beliefs.deciding.unsure=0.1']
  const skill = (found: Run) => ofWeek(found, 7, 'skill_seconds') / ofWeek(found, 7, 'person_seconds')
  const deciding = run(HOUSE, [...set, 'teams.desk.empowerment.safety=100%'])
  const afraid = run(HOUSE, [...set, 'teams.desk.empowerment.safety=5%'])
  expect(skill(deciding)).toBeGreaterThan(skill(afraid) + 0.05)
  expect(skill(afraid)).toBeGreaterThanOrEqual(0.6)
})

test('a team without limit does not learn: each of its people decides next to nothing', () => {
  const found = run(HOUSE, ['teams.desk.agents=unlimited', 'teams.desk.empowerment.training=60%'])
  expect(ofWeek(found, 7, 'skill_seconds') / ofWeek(found, 7, 'person_seconds')).toBeCloseTo(0.6, 12)
})

test('who may decide stays, and who has to refuse goes: morale, and with it the risk of leaving', () => {
  const culture = 'culture: {attrition: 30% per year, refusal: 100%}\n'
  const rate = (found: Run) => found.team('desk', 'leavers') / found.team('desk', 'person_seconds')
  const morale = (found: Run) => found.team('desk', 'morale_seconds') / found.team('desk', 'person_seconds')
  const deciding = run(`${HOUSE}${culture}`, ['teams.desk.empowerment.safety=100%'])
  const refusing = run(`${HOUSE}${culture}`, ['teams.desk.authority.exceptions=false'])
  expect(morale(deciding)).toBeGreaterThan(0.6)
  expect(morale(refusing)).toBeLessThan(0.4)
  expect(rate(deciding)).toBeLessThan(rate(refusing) * 0.7)
})

test('a house in which nobody may lead, leave or be told off is the same to the byte as one that does not say so', () => {
  const plain = run(HOUSE)
  const neutral = run(
    `${HOUSE}culture: {review: 0%, leadership: 100%, attrition: 0%, rules: {now: 0, age: 52 weeks}}\nevents: []\n`,
  )
  expect(neutral.observations).toEqual(plain.observations)
})
