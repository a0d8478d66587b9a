import { describe, expect, test } from 'vitest'
import { assignmentsOf } from '../../src/scenario/unknowns/assignments-of.js'
import { bound, freed, priorIn } from '../../src/scenario/unknowns/unknown.js'
import { parse, problems, summary } from './support/reading.js'

const HOUSE = `demand: {arrivals: 100 per hour}
customers:
  regular: {share: 80%, calls_again: {share: 60%, after: 1 day}, trust: 60}
  loyal: {share: 20%, calls_again: {share: 80%, after: 1 day}}
issues:
  fault: {talk: {desk: "lognormal(4 min, 1)"}, wrap_up: 30 s, chain: [desk], remedy: {amount: 20 USD}}
teams:
  desk:
    agents: 9
    reports_to: head
    empowerment: {tools: {claimed: 100%, actual: 60%}}
  back: {agents: 2}
managers: {head: {people: 1, limit: 90 USD, decides_in: 2 min}}
culture: {silos: {claimed: 0%, actual: 40%}}
`

function unknown(entry: string) {
  return parse(`${HOUSE}unknown: {${entry}}\n`).scenario.unknown![0]!
}

function setting(entry: string, value: number): readonly string[] {
  return assignmentsOf(unknown(entry), value).map(({ path, value: text }) => `${path}=${text}`)
}

describe('what is unknown, and what is believed of it', () => {
  test('a value with its range, in the unit of the key', () => {
    expect(unknown('managers.head.limit: {value: 80 USD, from: 40 USD, to: 160 USD}')).toMatchObject({
      ...{ value: 80, from: 40, to: 160, unit: 'USD', low: 0 },
      places: [{ path: 'managers.head.limit' }],
    })
    expect(unknown('issues.fault.wrap_up: {value: 0.5 min, from: 15 s, to: 2 min}')).toMatchObject({
      ...{ value: 0.5, from: 0.25, to: 2, unit: 'min' },
    })
    expect(unknown('managers.head.available: {value: 50%, from: 0.2, to: 90%}')).toMatchObject({
      ...{ value: 0.5, from: 0.2, to: 0.9, high: 1 },
    })
  })

  test('without a value it is likeliest in the middle, as the prior runs', () => {
    const { value } = unknown('managers.head.limit: {from: 40 USD, to: 160 USD}')
    expect(value).toBeCloseTo(80, 6)
    expect(unknown('culture.silos: {from: 20%, to: 80%}').value).toBeCloseTo(0.5, 12)
  })

  test('what is not stated is the evidence registry’s, as far around a value that is', () => {
    const usual = unknown('teams.desk.empowerment.tools: usual')
    expect(usual).toMatchObject({ value: 0.7, from: 0.3, to: 0.95, registry: 'teams.*.empowerment.tools' })
    expect(unknown('teams.desk.empowerment.tools: {}')).toEqual(usual)
    const stated = unknown('teams.desk.empowerment.tools: 50%')
    expect(stated.value).toBe(0.5)
    expect(priorIn(stated).sd).toBeCloseTo(priorIn(usual).sd, 9)
    expect(unknown('beliefs.trust.start: usual')).toMatchObject({ registry: 'trust.start', unit: '' })
  })

  test('the prior is normal where nothing is impossible', () => {
    const tools = unknown('teams.desk.empowerment.tools: {value: 60%, from: 20%, to: 90%}')
    const { mean, sd } = priorIn(tools)
    expect(bound(tools, mean)).toBeCloseTo(0.6, 12)
    expect(bound(tools, mean + 40 * sd)).toBeLessThanOrEqual(1)
    expect(2 * 1.959964 * sd).toBeCloseTo(freed(tools, 0.9) - freed(tools, 0.2), 6)
    const talk = unknown('issues.fault.talk.desk: {value: 5 min, from: 3 min, to: 8 min}')
    expect(bound(talk, freed(talk, 5))).toBeCloseTo(5, 12)
    expect(bound(talk, -50)).toBeGreaterThan(0)
  })
})

describe('an unknown is set', () => {
  test('beside what leaders claim of it', () => {
    expect(setting('teams.desk.empowerment.tools: usual', 0.55)).toEqual(['teams.desk.empowerment.tools.actual=55%'])
    expect(setting('culture.silos: usual', 0.25)).toEqual(['culture.silos.actual=25%'])
  })

  test('for every name, where the file writes what it belongs to', () => {
    const entry = 'customers.*.calls_again.share: {value: 50%, from: 20%, to: 90%}'
    const set = ['customers.regular.calls_again.share=50%', 'customers.loyal.calls_again.share=50%']
    expect(setting(entry, 0.5)).toEqual(set)
    expect(setting('teams.*.empowerment.tools: usual', 0.5)).toEqual(['teams.desk.empowerment.tools.actual=50%'])
  })

  test('as the mean of a distribution, which keeps its shape', () => {
    const entry = 'issues.fault.talk.desk: {value: 5 min, from: 3 min, to: 8 min}'
    expect(unknown(entry).places).toEqual([
      { path: 'issues.fault.talk.desk', law: { text: 'lognormal(4 min, 1)', mean: 4 } },
    ])
    expect(setting(entry, 6)).toEqual(['issues.fault.talk.desk=lognormal(6 min, 1)'])
  })

  test('in whole numbers where the key takes no others', () => {
    expect(setting('teams.desk.agents: {value: 9, from: 6, to: 14}', 8.6)).toEqual(['teams.desk.agents=9'])
  })

  test('so that the language takes it', () => {
    const text = `${HOUSE}unknown: {managers.head.limit: {from: 40 USD, to: 160 USD}, culture.silos: usual}\n`
    const sets = parse(text).scenario.unknown!.flatMap((each) => assignmentsOf(each, each.value / 3))
    const { scenario } = parse(
      text,
      sets.map(({ path, value }) => `${path}=${value}`),
    )
    expect(scenario.managers?.head?.limit).toBeCloseTo(80 / 3, 9)
    expect(scenario.culture?.silos).toMatchObject({ claimed: 0 })
  })
})

describe('what cannot be unknown is refused where it stands', () => {
  test.each([
    ['teams.desk.empowerment.tols: 60%', 'unknown-path'],
    ['teams.dsk.empowerment.tools: 60%', 'unknown-path'],
    ['teams.*.transfer.misroute: usual', 'unknown-path'],
    ['beliefs.trust.strt: usual', 'unknown-parameter'],
    ['teams.desk.empowerment.tools: 4 min', 'not-its-unit'],
    ['teams.desk.empowerment.tools: 140%', 'not-its-unit'],
    ['issues.fault.wrap_up: {value: 0 s, from: 0 s, to: 1 min}', 'not-its-unit'],
    ['managers.head.limit: {value: 80 USD, from: 40 s, to: 160 USD}', 'not-its-unit'],
    ['managers.head.limit: {value: 80 USD, from: 90 USD, to: 160 USD}', 'wrong-order'],
    ['managers.head.limit: 80 USD', 'no-prior'],
    ['managers.head.limit: usual', 'no-prior'],
    ['teams.desk.reports_to: 3', 'no-number'],
    ['teams.desk: 3', 'no-number'],
    ['teams.desk.empowerment: 30%', 'no-number'],
    ['seed: 3', 'not-the-design'],
    ['observed.churn: 3%', 'not-the-design'],
    ['teams.desk.agents: many', 'no-belief'],
  ])('%s', (entry, code) => {
    const found = problems(`${HOUSE}unknown:\n  ${entry}\n`)
    expect(summary(found)).toEqual([`${code}:16`])
  })

  test('and so is what is unknown twice', () => {
    const entries = 'customers.*.calls_again.share: usual, customers.loyal.calls_again.share: usual'
    expect(summary(problems(`${HOUSE}unknown: {${entries}}\n`))).toEqual(['unknown-twice:15'])
  })
})

describe('--set of every name', () => {
  test('sets each of which the file writes what it belongs to', () => {
    const { customers } = parse(HOUSE, ['customers.*.calls_again.share=45%']).scenario
    expect(Object.values(customers!).map(({ calls_again }) => calls_again?.share)).toEqual([0.45, 0.45])
  })

  test('is refused where there is none', () => {
    expect(summary(problems(HOUSE, ['customers.*.redial.share=45%']))).toEqual(['unknown-path:1'])
  })
})
