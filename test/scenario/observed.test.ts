import { describe, expect, test } from 'vitest'
import { WEEK, YEAR } from '../../src/kernel/units.js'
import { definitionsOf } from '../../src/measures/firm-definitions.js'
import { compile } from '../../src/model/compile.js'
import { casesAYear } from '../../src/scenario/volume.js'
import { parse, problems, summary } from './support/reading.js'

const HOUSE = `currency: GBP
demand: {arrivals: 100 per hour, open: mon-fri 08:00-18:00}
customers: {regular: {share: 80%}, loyal: {share: 20%}}
issues:
  fault: {share: 75%, prevented: 20%, talk: 3 min, chain: [desk, back], solvable: {desk: 60%}, remedy: {amount: 20 GBP}}
  bill: {share: 25%, talk: 2 min, chain: [desk]}
teams: {desk: {agents: 9, reports_to: head}, back: {agents: 4}}
managers: {head: {people: 1, decides_in: 2 min}}
`
const CASES = (5000 * YEAR) / WEEK

function observed(entry: string) {
  return parse(`${HOUSE}observed: {${entry}}\n`).scenario.observed![0]!
}

function refused(entry: string) {
  return problems(`${HOUSE}observed:\n  ${entry}\n`)[0]!
}

describe('a figure of the firm is read in the unit of its measure', () => {
  test.each([
    ['handle_time: 7.5 min', 7.5],
    ['handle_time: 450 s', 7.5],
    ['journey_time: 2 days', 48],
    ['first_contact_resolution: 68%', 0.68],
    ['first_contact_resolution: 0.68', 0.68],
    ['transfers: 14%', 0.14],
    ['CSAT: 71', 71],
    ['effort: 2.4', 2.4],
    ['churn: 17% per year', 0.17],
    ['concession: 1.2', 1.2],
    ['concession: 1.2 GBP', 1.2],
    ['customers_lost: 1.2 k', 1200],
    ['customers_lost: 100 per month', 1200],
    ['contacts_a_day: 9000', 9000],
    ['contacts_a_day: 45 k per week', 9000],
    ['concession_p95: 1.2 M GBP per year', 100_000],
    ['word_of_mouth: -12', -12],
    ['NPS: 31', 31],
  ])('%s', (entry, value) => {
    expect(observed(entry).value).toBeCloseTo(value, 9)
  })

  test('with its error, wherever and however that is written', () => {
    const errorOf = (entry: string) => observed(entry).error
    expect(errorOf('FCR: 68% ± 3%')).toBeCloseTo(0.03, 12)
    expect(errorOf('FCR: 68 ± 3%')).toBeCloseTo(0.03, 12)
    expect(errorOf('FCR: 68% ± 3')).toBeCloseTo(0.03, 12)
    expect(errorOf('FCR: {value: 68%, error: 0.03}')).toBeCloseTo(0.03, 12)
    expect(errorOf('transfers: 14% ± 3%')).toBeCloseTo(0.03, 12)
    expect(errorOf('handle_time: 7.5 min +- 30 s')).toBeCloseTo(0.5, 12)
    expect(errorOf('handle_time: 7.5 ± 0.5 min')).toBeCloseTo(0.5, 12)
    expect(errorOf('handle_time: 8 min ± 5%')).toBeCloseTo(0.4, 12)
    expect(errorOf('CSAT: 71 +/- 2')).toBe(2)
    expect(observed('FCR: {value: 68%, period: 4 weeks}')).toMatchObject({ period: 4 * WEEK })
  })

  test('a total is divided by the cases that the file has in that time', () => {
    const found = observed('concession: 2.1 M GBP per year ± 10%')
    expect(found.value).toBeCloseTo(2_100_000 / CASES, 9)
    expect(found.error).toBeCloseTo(210_000 / CASES, 9)
    expect(found.total).toEqual({ amount: 2_100_000, per: 'year', cases: CASES })
  })

  test('of an issue, of a kind of customers, and of those who notice', () => {
    expect(observed('issues.bill.concession: 1000 GBP per week').value).toBeCloseTo(1000 / 1250, 9)
    expect(observed('customers.loyal.concession: 1000 GBP per week').value).toBeCloseTo(1, 9)
    expect(observed('escalations: 85 per week').value).toBeCloseTo(85 / (5000 * (1 - 0.75 * 0.2)), 9)
    expect(observed('escalations: 17 per day').value).toBeCloseTo(85 / (5000 * (1 - 0.75 * 0.2)), 9)
  })

  test('under the path of its measure, part and quantile', () => {
    expect(observed('issues.fault.AHT: 4 min')).toMatchObject({
      path: 'issues.fault.handle_time_per_contact',
      measure: 'handle_time_per_contact',
      scope: 'issues',
      name: 'fault',
    })
    expect(observed('managers.head.occupancy: 40%')).toMatchObject({ scope: 'managers', name: 'head', value: 0.4 })
    expect(observed('ASA.p90: 3 min')).toMatchObject({ measure: 'speed_of_answer', quantile: 'p90', value: 3 })
    expect(observed('transfers: {value: 14%, as: of_contacts}')).toMatchObject({ definition: 'of_contacts' })
  })
})

describe('a first-contact resolution by the firm’s own window', () => {
  const week = { definition: 'no_repeat_within', within: 7 * 86_400, value: 0.68 }

  test.each([
    ['FCR: {value: 68%, within: 7 days}'],
    ['FCR: {value: 68%, as: no_repeat, within: 168 h}'],
    ['FCR: {value: 68%, as: no_repeat_within, within: 7 days}'],
  ])('%s counts who calls again within it', (entry) => {
    expect(observed(entry)).toMatchObject(week)
  })

  test('is that of the program where none is stated', () => {
    expect(observed('FCR: {value: 68%, as: no_repeat_within}')).not.toHaveProperty('within')
    const { scenario } = parse(`${HOUSE}observed: {FCR: 68%}\n`)
    expect(compile(scenario).repeatWithin).toBe(7 * 86_400)
    const { scenario: own } = parse(`${HOUSE}observed: {FCR: {value: 68%, within: 30 days}}\n`)
    expect(compile(own).repeatWithin).toBe(30 * 86_400)
  })

  test('is none of what is not about calling again, and one for all', () => {
    expect(refused('churn: {value: 5%, within: 7 days}')).toMatchObject({ code: 'no-window', line: 10 })
    expect(refused('FCR: {value: 68%, as: of_resolved, within: 7 days}').code).toBe('no-window')
    const two = 'FCR: {value: 68%, within: 7 days}\n  customers.regular.FCR: {value: 70%, within: 14 days}'
    expect(summary(problems(`${HOUSE}observed:\n  ${two}\n`))).toEqual(['two-windows:11'])
  })
})

test('a net promoter score may be negative, and is no share; complaints come in a year', () => {
  expect(observed('nps: -12 ± 4')).toMatchObject({ measure: 'net_promoter_score', value: -12, error: 4 })
  expect(refused('nps: -12%').code).toBe('not-its-unit')
  expect(observed('complaints_a_year: 1200')).toMatchObject({ value: 1200 })
  expect(observed('complaints_a_year: 100 per month')).toMatchObject({ value: 1200 })
})

describe('what is no figure of the firm is refused where it stands', () => {
  test.each([
    ['AHTx: 7 min', 'unknown-measure:10'],
    ['teams.dsk.occupancy: 80%', 'unknown-name:10'],
    ['teams.desk.churn: 80%', 'wrong-scope:10'],
    ['churn.p90: 80%', 'unknown-quantile:10'],
    ['speed_of_answer: 95', 'not-its-unit:10'],
    ['speed_of_answer: 95 s per day', 'not-its-unit:10'],
    ['churn: 17% per month', 'not-its-unit:10'],
    ['CSAT: 71%', 'not-its-unit:10'],
    ['abandonment: 106%', 'impossible-figure:10'],
    ['CSAT: 710', 'impossible-figure:10'],
    ['handle_time: -2 min', 'impossible-figure:10'],
    ['concession: 3 USD', 'other-currency:10'],
    ['concession: 2 M USD per year', 'other-currency:10'],
    ['approval_wait: 200 min per week', 'not-its-unit:10'],
    ['escalated_decisions: 200 per week', 'not-its-unit:10'],
    ['handle_time_per_contact: {value: 4 min ± 1 min, error: 2 min}', 'two-errors:10'],
    ['handle_time: soon', 'no-figure:10'],
    ['FCR: {value: 68%, error: 3}', 'impossible-figure:10'],
    ['handle_time: {value: 6 min, error: 3}', 'not-its-unit:10'],
    ['gap.trust_loss: 4', 'unknown-measure:10'],
  ])('%s', (entry, problem) => {
    expect(summary(problems(`${HOUSE}observed:\n  ${entry}\n`))).toContain(problem)
  })

  test('a definition that no run can count is answered with those that it can', () => {
    const { code, hint, column } = refused('FCR: {value: 68%, as: no_repeat_in 7 days}')
    expect([code, column]).toEqual(['unknown-definition', 25])
    for (const { id } of definitionsOf('first_contact_resolution')) expect(hint).toContain(id)
    expect(refused('CSAT: {value: 71, as: top_box}').hint).toContain('explain satisfaction')
    expect(refused('teams.desk.transfers: {value: 7%, as: per_leg}').code).toBe('unknown-definition')
  })

  test('totals need a volume that is stated as a rate', () => {
    const listed = HOUSE.replace('arrivals: 100 per hour, open: mon-fri 08:00-18:00', 'at: [0 s, 1 min]')
    expect(summary(problems(`${listed}observed: {concession: 10 GBP per year}\n`))).toEqual(['not-its-unit:9'])
    expect(casesAYear({}, 'customers', { scope: 'overall' })).toBeUndefined()
  })

  test('two names of one measure are one figure', () => {
    expect(summary(problems(`${HOUSE}observed:\n  FCR: 68%\n  first_contact_resolution: 70%\n`))).toEqual([
      'duplicate-key:11',
    ])
  })
})

test('a file that extends another overrides and deletes its figures, by whichever name', () => {
  const files = { 'base.yaml': `${HOUSE}observed: {FCR: 68%, CSAT: 71}\n` }
  const own = 'extends: base.yaml\nobserved: {first_contact_resolution: 70%, satisfaction: null}\n'
  expect(parse(own, [], files).scenario.observed).toMatchObject([{ measure: 'first_contact_resolution', value: 0.7 }])
  const set = parse(files['base.yaml'], ['observed.fcr=60%']).scenario.observed
  expect(set).toMatchObject([{ value: 0.6 }, { value: 71 }])
})
