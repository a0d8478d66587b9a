import { describe, expect, test } from 'vitest'
import { isLoud } from '../../../src/core/journey/customer.js'
import { Journey } from '../../../src/core/journey/journey.js'
import type { JourneyCounter } from '../../../src/ledger/counters.js'
import { findMeasure } from '../../../src/measures/catalogue.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'
import { ASKERS } from '../../../src/vocabulary/askers.js'
import { OBSTACLES } from '../../../src/vocabulary/obstacles.js'
import { type Run, run, runScenario, scenarioOf } from '../../support/tracing.js'

/** Forty requests for 100, an hour apart; the boss takes a minute. */
const HOUSE = `
horizon: 1 week
demand: {at: {every: 4 h, first: 1 min}}
customers: {all: {demands_manager: 40%}}
issues: {broken: {talk: 4 min, chain: [desk], remedy: {amount: 100 EUR}}}
teams: {desk: {agents: unlimited, reports_to: boss, authority: {granted: 10 EUR}}}
managers: {boss: {people: unlimited, decides_in: 1 min}}
culture: {refusal: 100%}
beliefs: {deciding.refuse.authority: 1, deciding.calming: 0}
`
const of = (one: Run, family: string) =>
  Object.fromEntries(ASKERS.map((asker) => [asker, one.sum(`${family}_${asker}` as JourneyCounter)]))
const figure = (one: Run, id: string) => {
  const { numerator, denominator } = findMeasure(id)!.journey!
  const row = (counter: JourneyCounter) => one.sum(counter)
  const terms = { serviceLevelOf: 'offered', advertisingCost: 0, hoursPerYear: 2000 } as const
  return numerator(row, terms) / denominator(row, terms)
}

describe('where only the loud are asked about', () => {
  const found = run(HOUSE)
  const { just_quiet: quiet = 0, just_loud: loud = 0 } = of(found, 'requests')

  test('they get a yes and nobody else, so that being loud is worth all of it', () => {
    expect(quiet + loud).toBe(42)
    expect(Math.min(quiet, loud)).toBeGreaterThan(5)
    expect(of(found, 'yes')).toEqual({ just_quiet: 0, just_loud: loud, undue_quiet: 0, undue_loud: 0 })
    expect(of(found, 'remedy')).toEqual({ just_quiet: 0, just_loud: 100 * loud, undue_quiet: 0, undue_loud: 0 })
    // Four minutes of talk, and for the loud one of the boss.
    expect(of(found, 'answer_seconds')).toEqual({
      just_quiet: 240 * quiet,
      just_loud: 300 * loud,
      undue_quiet: 0,
      undue_loud: 0,
    })
    expect(found.sum('loud_matched')).toBeCloseTo((loud * quiet) / 42, 12)
    expect(figure(found, 'loudness_premium')).toBeCloseTo(100, 9)
    expect(figure(found, 'merit_premium')).toBeNaN()
  })

  test('two of them answer alike as often as both are loud or both quiet; authority is what makes the difference', () => {
    const alike = (loud * (loud - 1) + quiet * (quiet - 1)) / (42 * 41)
    expect(figure(found, 'consistency')).toBeCloseTo(alike, 12)
    const differing = OBSTACLES.map((obstacle) => found.sum(`differing_${obstacle}`) / 42)
    expect(differing[OBSTACLES.indexOf('authority')]).toBeCloseTo(1 - alike, 12)
    expect(differing.filter((share) => share > 0)).toHaveLength(1)
  })

  test('the loud are those who were drawn so, whoever says no to them', () => {
    const scenario = scenarioOf(HOUSE, [
      'teams.desk.empowerment.training=0%',
      'beliefs.deciding.calming=1',
      'beliefs.handling.training_solve=0',
    ])
    const provoked = runScenario(scenario, keyOf('test', 0))
    const streams = streamsOf(keyOf('test', 0))
    const { segments, issues, teams } = provoked.model
    const drawn = Array.from({ length: 42 }, (_, number) => {
      const journey = new Journey(teams.length, 0, segments[0]!, issues[0]!)
      journey.begin(number, segments[0]!, issues[0]!, 0, true)
      return isLoud(streams, journey)
    })
    expect(of(provoked, 'requests').just_loud).toBe(drawn.filter((loud) => loud).length)
    // Of the untrained, twice as many demand a manager: some of the quiet, then.
    expect(of(provoked, 'yes').just_quiet).toBeGreaterThan(0)
    expect(provoked.sum('manager_demands')).toBeGreaterThan(of(provoked, 'requests').just_loud!)
  })
})

describe('where nobody has discretion', () => {
  const RULE = [
    'issues.broken.remedy.amount="lognormal(100 EUR, 1)"',
    'issues.broken.exception=20%',
    'issues.broken.novel=20%',
    'issues.broken.undue=20%',
    'demand.at={every: 2 min}',
    'teams.desk.authority={granted: 60 EUR, routine: 1000 EUR}',
    'managers.boss.limit=150 EUR',
    'managers.boss.exceptions=false',
    'beliefs.claims.manager_error=0',
    'beliefs.claims.tools=0',
    'beliefs.claims.history=0',
    'beliefs.claims.false_alarm=0',
  ]

  test.each([
    ['agents hold to their limits and nobody can be asked', ['managers.boss.limit=0 EUR']],
    ['what is beyond them goes up by itself, to a limit there', ['culture.refusal=0%']],
  ] as const)('because %s, like requests get the same answer, loud or not', (_, more) => {
    const found = run(HOUSE, [...RULE, ...more])
    const granted = figure(found, 'granted')
    expect(granted).toBeGreaterThan(0.2)
    expect(granted).toBeLessThan(0.9)
    expect(found.sum('loud_matched')).toBeGreaterThan(100)
    expect(found.sum('loud_gain')).toBeCloseTo(0, 9)
    expect(figure(found, 'consistency')).toBeCloseTo(1, 12)
  })
})

test('merit counts among requests that are otherwise alike', () => {
  const seen = run(HOUSE, ['issues.broken.undue=40%', 'culture.refusal=0%', 'beliefs.claims.manager_error=0'])
  expect(figure(seen, 'merit_premium')).toBeCloseTo(100, 9)
  expect(figure(seen, 'loudness_premium')).toBeCloseTo(0, 9)
  expect(of(seen, 'yes')).toEqual({ ...of(seen, 'requests'), undue_quiet: 0, undue_loud: 0 })
})

test('requests of two segments are held against each other for consistency, and each within its own for loudness', () => {
  // Whoever is of the first never demands a manager, whoever is of the second always.
  const found = run(HOUSE, [
    'customers.all.share=50%',
    'customers.all.demands_manager=0%',
    'customers.bold={share: 50%, demands_manager: 100%}',
  ])
  const { just_quiet: meek = 0, just_loud: bold = 0 } = of(found, 'requests')
  expect(figure(found, 'consistency')).toBeCloseTo((meek * (meek - 1) + bold * (bold - 1)) / (42 * 41), 12)
  expect(found.sum('loud_matched')).toBe(0)
})

test('whatever keeps an agent from saying yes may make the difference, and all that does adds up', () => {
  const found = run(`
horizon: 2 weeks
demand: {arrivals: 60 per hour}
customers: {all: {demands_manager: 40%, patience: 1 min, hold_patience: 2 min}}
issues:
  broken: {talk: 4 min, chain: [desk, owner], remedy: {amount: 100 EUR, owner: owner}, undue: 30%, novel: 40%}
teams:
  desk:
    agents: unlimited
    reports_to: boss
    authority: {granted: 500 EUR, routine: 50 EUR}
    empowerment: {tools: 80%, training: 40%, orientation: 60%, safety: 60%, guidelines: 60%, history: 60%}
  owner: {agents: 2, reports_to: chief, authority: {granted: 50 EUR}}
managers:
  boss: {people: unlimited, decides_in: 2 min, approves: 60%}
  chief: {people: unlimited, decides_in: 2 min, approves: 60%}
culture: {refusal: 60%, silos: 40%, leadership: 60%, misunderstood: 30%}
`)
  for (const obstacle of OBSTACLES) expect(found.sum(`differing_${obstacle}`), obstacle).toBeGreaterThan(0)
  const differing = OBSTACLES.reduce((sum, obstacle) => sum + found.sum(`differing_${obstacle}`), 0)
  expect(found.sum('same_answers') + differing).toBeCloseTo(found.sum('compared'), 6)
  expect(found.sum('compared')).toBe(found.sum('just_requests') + found.sum('undue_requests'))
})
