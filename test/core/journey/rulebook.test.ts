import { expect, test } from 'vitest'
import { Rulebook } from '../../../src/core/journey/rulebook.js'
import { YEAR } from '../../../src/kernel/units.js'
import { compile } from '../../../src/model/compile.js'
import { scenarioOf } from '../../support/tracing.js'

const HOUSE = (culture: string) => `
demand: {arrivals: 1 per hour}
issues: {fault: {talk: 1 min, chain: [desk], remedy: {amount: 5 EUR}, exception: {share: 20%, unlawful: 5%}}}
teams: {desk: {agents: 1}}
culture: {${culture}}
`

function exceptions(culture: string, ...times: number[]): number[] {
  const model = compile(scenarioOf(HOUSE(culture)))
  const rules = new Rulebook(model)
  return times.map((time) => rules.exceptionOf(model.issues[0]!.remedy!, time))
}

test('rules shift the share of exceptions in logits, never below what is illegal', () => {
  expect(exceptions('rules: 0', 0)).toEqual([0.2])
  // Odds of 1 to 4, times e.
  expect(exceptions('rules: 1', 0)[0]).toBeCloseTo(Math.E / (4 + Math.E), 12)
  expect(exceptions('rules: -9', 0)).toEqual([0.05])
})

test('where no case is an exception, rules catch a few that nobody meant, and no rules catch none', () => {
  const caught = (rules: string) => {
    const model = compile(scenarioOf(HOUSE(`rules: ${rules}`).replace(', exception: {share: 20%, unlawful: 5%}', '')))
    return new Rulebook(model).exceptionOf(model.issues[0]!.remedy!, 0)
  }
  expect(caught('0')).toBe(0)
  expect(caught('-2')).toBe(0)
  // Odds of 2 to 98, times e, less the 2 %.
  expect(caught('1')).toBeCloseTo((2 * Math.E) / (98 + 2 * Math.E) - 0.02, 12)
  expect(caught('3')).toBeGreaterThan(caught('1'))
})

test('a constant stock of rules does not grow, whatever the time', () => {
  const [first, later] = exceptions('rules: 1', 0, 3 * YEAR)
  expect(later).toBe(first)
})

test('rules that have an age go on piling up, ever more slowly', () => {
  const shares = exceptions('rules: {now: 1, age: 52 weeks}', 0, YEAR, 2 * YEAR, 3 * YEAR)
  const logits = shares.map((share) => Math.log(share / (1 - share)))
  const grown = logits.slice(1).map((logit, year) => logit - logits[year]!)
  expect(grown[0]).toBeGreaterThan(0)
  expect(grown[1]).toBeLessThan(grown[0]!)
  expect(grown[2]).toBeLessThan(grown[1]!)
})

test('an old house gains fewer rules in a year than a young one', () => {
  const gain = (age: string) => {
    const [now, later] = exceptions(`rules: {now: 1, age: ${age}}`, 0, YEAR)
    return later! - now!
  }
  expect(gain('520 weeks')).toBeLessThan(gain('26 weeks'))
  expect(gain('520 weeks')).toBeGreaterThan(0)
})

test('a change of policy sets the rules anew', () => {
  const model = compile(scenarioOf(HOUSE('rules: 1')))
  const rules = new Rulebook(model)
  rules.set(0, YEAR)
  expect(rules.exceptionOf(model.issues[0]!.remedy!, YEAR)).toBe(0.2)
})
