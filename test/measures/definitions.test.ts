import { describe, expect, test } from 'vitest'
import { segmentRow, teamRow, wholeOf } from '../../src/experiment/figures.js'
import { findMeasure } from '../../src/measures/catalogue.js'
import type { Ratio, Terms, Whole } from '../../src/measures/measure.js'
import { type Run, run } from '../support/tracing.js'

const TERMS: Terms = { serviceLevelOf: 'offered', advertisingCost: 0, hoursPerYear: 2000 }
const value = <From>({ numerator, denominator }: Ratio<From>, from: From) =>
  numerator(from, TERMS) / denominator(from, TERMS)
const ofHouse = (id: string, { observations }: Run) => {
  const { journey, whole } = findMeasure(id)!
  const all = wholeOf(observations)
  return journey === undefined ? value(whole as Ratio<Whole>, all) : value(journey, all.journey)
}
const ofTeam = (id: string, found: Run, name: string) => {
  const index = found.model.teams.findIndex((team) => team.name === name)
  return value(findMeasure(id)!.team!, teamRow(found.observations, index))
}

describe('what it costs to replace a leaver', () => {
  const leaving = (more: string) =>
    run(`
horizon: 8 weeks
demand: {arrivals: 1 per hour}
issues: {call: {talk: 1 min, chain: [desk]}}
teams: {desk: {agents: 50, wage: 20 USD per hour${more}}}
culture: {attrition: 80% per year, hiring: 6 weeks}
`)

  test.each(['', ', shrinkage: 25%'])(
    'is a quarter of 2,000 hours at the wage, whatever the shrinkage (%s)',
    (more) => {
      const found = leaving(more)
      expect(found.team('desk', 'leavers')).toBeGreaterThan(4)
      expect(found.team('desk', 'attrition_cost') / found.team('desk', 'leavers')).toBeCloseTo(10_000, 6)
    },
  )
})

describe('paid time in which agents serve', () => {
  const paid = (agents: string) =>
    run(`
horizon: 10 days
demand: {at: {every: 1 h, first: 1 min}}
issues: {call: {talk: 10 min, chain: [desk]}}
teams: {desk: {agents: ${agents}, wage: 30 USD per hour, shrinkage: 25%}}
`)

  test('costs the wage; shrinkage is time away, and paid with the idle time', () => {
    const found = paid('2')
    expect(found.team('desk', 'labour_busy')).toBeCloseTo(40 * 30, 6)
    expect(ofHouse('cost_labour_busy', found)).toBeCloseTo(5, 9)
    // Two desks around the clock, each with a third of its time away on top.
    expect(found.team('desk', 'labour_busy') + found.team('desk', 'labour_idle')).toBeCloseTo((2 * 240 * 30) / 0.75, 6)
  })

  test('of a team without limit is all that its agents are at their desks', () => {
    const found = paid('unlimited')
    expect(found.team('desk', 'labour_busy')).toBeCloseTo(1200, 6)
    expect(found.team('desk', 'labour_idle')).toBeCloseTo(400, 6)
  })
})

describe('those who do not reach an agent at once', () => {
  test('are those turned away, too', () => {
    const found = run(`
horizon: 1 week
demand: {at: [0 min, 1 min, 2 min, 2 min, 20 min]}
issues: {call: {talk: 5 min, chain: [desk]}}
teams: {desk: {agents: 1, queue_limit: 1}}
`)
    expect([ofHouse('delayed', found), ofHouse('blocked', found)]).toEqual([3 / 5, 2 / 5])
    expect([ofTeam('delayed', found, 'desk'), ofTeam('blocked', found, 'desk')]).toEqual([3 / 5, 2 / 5])
  })
})

describe('a contact that ends in a later line', () => {
  const second = (b: string) =>
    run(`
horizon: 1 week
demand: {at: [0 min, 1 min, 2 min]}
customers: {all: {patience: 3 min}}
issues: {call: {talk: {a: 1 min, b: 10 min}, unsolved_talk: 100%, chain: [a, b], solvable: {a: 0%}}}
teams: {a: {agents: unlimited}, b: ${b}}
`)

  test('counts as given up in the house as at the team', () => {
    const found = second('{agents: 1}')
    expect([ofHouse('abandonment', found), ofTeam('abandonment', found, 'b')]).toEqual([2 / 3, 2 / 3])
    expect([ofTeam('abandonment', found, 'a'), ofHouse('delayed', found)]).toEqual([0, 0])
  })

  test('counts as turned away in the house as at the team', () => {
    const found = second('{agents: 1, queue_limit: 0}')
    expect([ofHouse('blocked', found), ofTeam('blocked', found, 'b')]).toEqual([2 / 3, 2 / 3])
    expect(ofHouse('abandonment', found)).toBe(0)
  })
})

test('occupancy over all teams leaves out those without limit, who have no idle agents', () => {
  const found = run(`
horizon: 1 week
demand: {arrivals: 60 per hour}
issues:
  kettle: {talk: {front_line: 1 min, partner: 60 min}, chain: [front_line, partner], solvable: {front_line: 5%}}
teams: {front_line: {agents: 3}, partner: {agents: unlimited}}
`)
  expect(found.team('partner', 'busy_seconds')).toBeGreaterThan(7 * 86_400)
  expect(ofHouse('occupancy', found)).toBe(ofTeam('occupancy', found, 'front_line'))
  expect(ofHouse('occupancy', found)).toBeLessThan(0.3)
  expect(ofTeam('occupancy', found, 'partner')).toBeNaN()
  expect(value(findMeasure('delayed')!.journey!, segmentRow(found.observations, 0))).toBe(ofHouse('delayed', found))
})

describe('persons lost a year', () => {
  const failing = (base: string) =>
    run(`
horizon: 8 weeks
demand: {arrivals: 10 per hour${base}}
customers: {all: {share: 100%, churn_base: 10%}}
issues: {fault: {talk: 1 min, chain: [desk], severity: 5, remedy: {needed: 100%, amount: 40 EUR}}}
teams: {desk: {agents: 5}}
`)

  test('are no more than there are persons, however many cases each has', () => {
    // 87,660 cases a year: 87.66 of each of 1,000 persons, of whom a tenth would leave anyway.
    const found = ofHouse('customers_lost', failing(', customer_base: 1000'))
    expect(found).toBeGreaterThan(700)
    expect(found).toBeLessThanOrEqual(1000)
  })

  test('are as many as cases lost where persons are not counted', () => {
    const found = failing('')
    const years = (8 * 7) / 365.25
    expect(ofHouse('customers_lost', found)).toBeCloseTo((ofHouse('churn', found) - 0.1) * (cases(found) / years), 6)
    expect(ofHouse('customers_lost', found)).toBeGreaterThan(900)
  })
})

const cases = ({ observations }: Run) => wholeOf(observations).journey('customers')

describe('the trade’s figures', () => {
  const shop = run(`
horizon: 4 weeks
demand: {at: {every: 1 h}}
issues:
  call: {share: 50%, talk: 10 min, chain: [front, back], solvable: {front: 0%}}
  short: {share: 50%, talk: 10 min, chain: [back]}
teams:
  front: {agents: 20, wage: 20 USD per hour, shrinkage: 20%}
  back: {agents: 20, wage: 20 USD per hour}
`)

  test('count contacts a day, and transfers by contact', () => {
    expect(ofHouse('contacts_a_day', shop)).toBeCloseTo(24, 0)
    const transferred = ofHouse('contacts_transferred', shop)
    expect(transferred).toBeGreaterThan(0.4)
    expect(transferred).toBeLessThan(0.6)
    expect(ofHouse('transfers_per_contact', shop)).toBeCloseTo(transferred, 12)
  })

  test('count a customer as transferred once, however often that happens and in however many contacts', () => {
    const passed = run(`
horizon: 2 weeks
demand: {at: {every: 2 h}}
issues:
  call: {share: 60%, talk: 10 min, chain: [front, back, last], solvable: {front: 50%, back: 30%, last: 60%}}
  short: {share: 40%, talk: 10 min, chain: [back]}
teams: {front: {agents: 9}, back: {agents: 9}, last: {agents: 9}}
customers: {all: {calls_again: {share: 80%, after: 1 h, at_most: 3}}}
`)
    const happened = passed.heard.filter(({ event }) => event === 'transferred').map(({ customer }) => customer)
    const once = new Set(happened).size
    expect(happened.length).toBeGreaterThan(1.3 * once)
    expect(ofHouse('customers_transferred', passed) * cases(passed)).toBeCloseTo(once, 9)
    expect(ofHouse('transfers', passed) * cases(passed)).toBeCloseTo(happened.length, 9)
  })

  test('take 24 hours of a desk for many heads, and more where people are away', () => {
    const year = 24 * 365.25
    expect(ofHouse('heads', shop)).toBeCloseTo((20 / 0.8 + 20) * (year / 2000), 9)
  })

  test('share what the house pays over the calls', () => {
    const paid = 28 * 24 * (20 / 0.8 + 20) * 20
    const calls = ofHouse('contacts_a_day', shop) * 28
    expect(ofHouse('operating_cost_per_contact', shop) * calls).toBeCloseTo(paid, 3)
    expect(ofHouse('cost_a_year', shop)).toBeCloseTo((paid * 365.25) / 28, 4)
  })
})
