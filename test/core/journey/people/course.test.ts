import { expect, test } from 'vitest'
import { YEAR } from '../../../../src/kernel/units.js'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, WEEKLY, WEEKLY_WIDTH } from '../../../../src/ledger/counters.js'
import { type Run, run } from '../../../support/tracing.js'

/** Nobody calls but one customer, so that what changes people is what the scenario says of them. */
const QUIET = `
horizon: 4 weeks
demand: {at: [1 min]}
issues: {question: {talk: 1 min, chain: [desk]}}
teams: {desk: {agents: 2, wage: 36 EUR per hour, empowerment: {safety: 80%, training: 60%}}}
`

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const LOGIT_80 = Math.log(4)
/** What is left of a shift of confidence after so many nights: half in three weeks. */
const left = (nights: number) => 0.5 ** (nights / 21)
/** The same of a reprimand, which holds confidence down while half of it is forgotten in ten weeks. */
function leftOfReprimand(nights: number): number {
  let [felt, mark] = [1, 1]
  for (let night = 0; night < nights; night++) {
    felt += (mark - felt) * (1 - 0.5 ** (1 / 21))
    mark *= 0.5 ** (1 / 70)
  }
  return felt
}

function weekOf(found: Run, week: number, counter: keyof typeof TEAM_WEEK): number {
  return found.observations.teamWeeks[week * TEAM_WEEK_WIDTH + TEAM_WEEK[counter]]!
}

/** Mean confidence of the only team in a week of the span, from 0. */
function confidence(found: Run, week: number): number {
  return weekOf(found, week, 'confidence_seconds') / weekOf(found, week, 'fearing_seconds')
}

function meanOfWeek(of: (nights: number) => number): number {
  return [0, 1, 2, 3, 4, 5, 6].reduce((sum, night) => sum + of(night), 0) / 7
}

test('a reprimand frightens one agent at once and the other by contagion, and is long remembered', () => {
  const found = run(`${QUIET}events: [{at: week 2, do: reprimand, team: desk}]\n`)
  expect(confidence(found, 0)).toBeCloseTo(0.8, 12)
  for (const [week, before] of [
    [1, 0],
    [2, 7],
    [3, 14],
  ] as const) {
    const own = meanOfWeek((night) => logistic(LOGIT_80 - 2.5 * leftOfReprimand(before + night)))
    const teammate = meanOfWeek((night) => logistic(LOGIT_80 - 0.3 * 2.5 * leftOfReprimand(before + night)))
    expect(confidence(found, week)).toBeCloseTo((own + teammate) / 2, 9)
  }
})

test('in public it counts in full for everybody, and thanks count the other way', () => {
  const publicly = run(`${QUIET}events: [{at: week 2, do: reprimand, public: true}]\n`)
  expect(confidence(publicly, 1)).toBeCloseTo(
    meanOfWeek((night) => logistic(LOGIT_80 - 2.5 * leftOfReprimand(night))),
    9,
  )
  const thanked = run(`${QUIET}events: [{at: week 2, do: recognition, public: true}]\n`)
  expect(confidence(thanked, 1)).toBeCloseTo(
    meanOfWeek((night) => logistic(LOGIT_80 + 0.75 * left(night))),
    9,
  )
})

test('where safety is high the same reprimand heals sooner', () => {
  const weeksUntilHealed = (safety: string) => {
    const sets = [`teams.desk.empowerment.safety=${safety}`, 'horizon=60 weeks']
    const found = run(`${QUIET}events: [{at: week 2, do: reprimand, public: true}]\n`, sets)
    const before = confidence(found, 0)
    return Array.from({ length: 58 }, (_, i) => confidence(found, i + 1)).findIndex((now) => now >= 0.9 * before)
  }
  const [unsafe, ordinary, safe] = ['45%', '80%', '90%'].map(weeksUntilHealed)
  expect([unsafe, ordinary]).toEqual([43, 30])
  expect(safe).toBeLessThan(ordinary!)
  expect(safe).toBeGreaterThan(8)
})

test('an agent of whom no safety is stated can be frightened too', () => {
  const found = run(QUIET.replace('safety: 80%, ', ''), [
    'events=[{at: week 2, do: reprimand, team: desk, public: true}]',
  ])
  expect(confidence(found, 0)).toBeCloseTo(0.98, 12)
  expect(confidence(found, 1)).toBeLessThan(0.95)
})

test('people begin where criticism and thanks hold them, and stay there while nothing changes', () => {
  const found = run(`${QUIET}culture: {review: 50%, leadership: 40%}\n`, ['teams.desk.empowerment.recognition=50%'])
  // Of the decisions 30 % are criticised, and 10 % thanked for; each does 2s / (1 + s) of what all would do.
  const balance = logistic(LOGIT_80 - (5.5 * 2 * 0.3) / 1.3 + (3 * 2 * 0.1) / 1.1)
  for (const week of [0, 1, 2, 3]) expect(confidence(found, week)).toBeCloseTo(balance, 9)
})

test('a training wave makes up half of what is missing, and fades by half in three weeks', () => {
  const found = run(`${QUIET}events: [{at: week 2, do: training}]\n`)
  const skill = (week: number) => weekOf(found, week, 'skill_seconds') / weekOf(found, week, 'person_seconds')
  expect(skill(0)).toBeCloseTo(0.6, 12)
  expect(skill(1)).toBeCloseTo(
    meanOfWeek((night) => 0.6 + 0.2 * left(night)),
    9,
  )
  expect(skill(3)).toBeCloseTo(
    meanOfWeek((night) => 0.6 + 0.2 * left(14 + night)),
    9,
  )
})

test('leavers to be expected are the stated rate times the years that people were there', () => {
  const found = run(`${QUIET}culture: {attrition: 40% per year}\n`, ['teams.desk.agents=40', 'horizon=26 weeks'])
  const years = found.team('desk', 'person_seconds') / YEAR
  // The risk of a day is booked at its end, of those who were there then.
  expect(found.team('desk', 'leavers') / years).toBeCloseTo(0.4, 2)
  expect(found.team('desk', 'attrition_cost')).toBeCloseTo(found.team('desk', 'leavers') * 0.25 * 36 * 2000, 6)
})

test('a seat is empty for as long as hiring takes, then a novice has it', () => {
  const sets = ['teams.desk.agents=200', 'horizon=52 weeks', 'warm_up=52 weeks']
  const found = run(`${QUIET}culture: {attrition: 50% per year, hiring: 8 weeks}\n`, sets)
  const taken = found.team('desk', 'person_seconds') / found.team('desk', 'seat_seconds')
  // In the long run 1 / (1 + rate x time); 100 vacancies of 8 weeks give a standard error below 0.8 %: four of them.
  expect(taken).toBeGreaterThan(1 / (1 + (0.5 * 8 * 7) / 365.25) - 0.032)
  expect(taken).toBeLessThan(1 / (1 + (0.5 * 8 * 7) / 365.25) + 0.032)
  const skill = found.team('desk', 'skill_seconds') / found.team('desk', 'person_seconds')
  expect(skill).toBeLessThan(0.6)
  expect(skill).toBeGreaterThan(0.6 * 0.6)
})

test('nobody leaves a team without limit, and nothing is paid for it', () => {
  const found = run(`${QUIET}culture: {attrition: 90% per year}\n`, ['teams.other={agents: unlimited}'])
  expect(found.team('other', 'leavers')).toBe(0)
})

test('a surge brings more customers while it lasts and leaves those before it alone', () => {
  const busy = QUIET.replace('at: [1 min]', 'arrivals: 100 per hour').replace('agents: 2', 'agents: unlimited')
  const customers = (found: Run, week: number) => found.observations.weeks[week * WEEKLY_WIDTH + WEEKLY.customers]!
  const calm = run(busy)
  const surge = run(`${busy}events: [{at: week 2, do: demand_surge, factor: 2, for: 1 week}]\n`)
  expect(customers(surge, 0)).toBe(customers(calm, 0))
  // Poisson counts of 33,600 and of 16,800: four standard errors.
  expect(Math.abs(customers(surge, 1) - 33_600)).toBeLessThan(4 * Math.sqrt(33_600))
  expect(Math.abs(customers(surge, 2) - 16_800)).toBeLessThan(4 * Math.sqrt(16_800))
})
