import { describe, expect, test } from 'vitest'
import { WEEK, YEAR } from '../../src/kernel/units.js'
import { compile } from '../../src/model/compile.js'
import { casesAYear } from '../../src/scenario/volume.js'
import { scenarioOf } from '../support/tracing.js'
import { problems, summary } from './support/reading.js'

const MIXED = `
horizon: 1 week
demand: {arrivals: 70 per week}
customers:
  firm: {share: 20%, issues: {outage: 60%, refund: 40%}}
  home: {share: 80%}
issues:
  outage: {share: 10%, talk: 3 min, chain: [desk]}
  refund: {share: 90%, talk: 3 min, chain: [desk], prevented: 50%}
teams: {desk: {agents: 5}}
`
const ALL_MIXED = MIXED.replace('home: {share: 80%}', 'home: {share: 80%, issues: {refund: 100%}}')
  .replace('share: 10%, ', '')
  .replace('share: 90%, ', '')

describe('what some customers come about', () => {
  test('is their own mix, and the issues’ shares for the others; together it is what the house gets', () => {
    const { segments, issues } = compile(scenarioOf(MIXED))
    expect(segments.map(({ mix }) => mix)).toEqual([
      [0.6, 1],
      [0.1, 1],
    ])
    expect(issues[0]!.upTo).toBeCloseTo(0.2 * 0.6 + 0.8 * 0.1, 12)
    expect(issues[1]!.upTo).toBeCloseTo(1, 12)
  })

  test('leaves the shares of issues to be reckoned where all state it', () => {
    const scenario = scenarioOf(ALL_MIXED)
    expect(scenario.issues.outage!.share).toBeCloseTo(0.12, 12)
    expect(scenario.issues.refund!.share).toBeCloseTo(0.88, 12)
  })

  test('counts in the volume of each part of the house', () => {
    const scenario = { customers: {}, ...scenarioOf(MIXED) }
    const perWeek = (cases: number | undefined) => (cases! * WEEK) / YEAR
    expect(perWeek(casesAYear(scenario, 'customers', { scope: 'issues', name: 'outage' }))).toBeCloseTo(70 * 0.2)
    expect(perWeek(casesAYear(scenario, 'journeys', { scope: 'customers', name: 'firm' }))).toBeCloseTo(14 * 0.8)
  })

  test('adds up to 100 %, of issues that there are', () => {
    const wrong = MIXED.replace('{outage: 60%, refund: 40%}', '{outage: 60%, refnd: 30%}')
    expect(summary(problems(wrong))).toEqual(['shares-off:5', 'unknown-issue:5'])
    expect(problems(wrong).map(({ message, hint }) => hint ?? message)).toEqual([
      'the shares of customers.firm.issues add up to 90%, not to 100%',
      'did you mean "refund"?',
    ])
  })

  test('makes shares of issues idle where all have one', () => {
    expect(summary(problems(ALL_MIXED.replace('refund: {talk', 'refund: {share: 30%, talk')))).toEqual(['no-effect:9'])
    expect(summary(problems(MIXED.replace('share: 10%, ', '')))).toEqual(['missing-key:8'])
  })

  test('rescales the rest of it when one share is set', () => {
    const { customers } = scenarioOf(MIXED, ['customers.firm.issues.outage=90%'])
    expect(customers!.firm!.issues!.outage).toBe(0.9)
    expect(customers!.firm!.issues!.refund).toBeCloseTo(0.1, 12)
  })
})
