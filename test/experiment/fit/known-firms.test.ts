import { expect, test } from 'vitest'
import { surroundings } from '../../scenario/support/reading.js'
import { knownFirm } from '../../support/fitted-firms.js'

const FIRMS = 4

/** A desk of which three things are not known, and a fourth that moves no figure. */
const DESK = `horizon: 12 h
demand: {arrivals: 30 per hour}
customers: {caller: {patience: exponential(5 min)}}
issues: {question: {talk: exponential(3 min), chain: [desk], solvable: {desk: 80%}}}
teams: {desk: {agents: 2}}
unknown:
  issues.question.talk: {value: 3 min, from: 2 min, to: 4.5 min}
  customers.caller.patience: {value: 5 min, from: 1.5 min, to: 15 min}
  issues.question.solvable.desk: {value: 80%, from: 50%, to: 95%}
  customers.caller.trust: usual
`
const FIGURES = ['handle_time_per_contact', 'abandonment', 'speed_of_answer', 'first_contact_resolution']

test('firms whose values are known are found again from the wrong start: test/long does it with a whole retailer', async () => {
  const firms: Awaited<ReturnType<typeof knownFirm>>[] = []
  for (let number = 0; number < FIRMS; number++) {
    firms.push(await knownFirm(DESK, surroundings({}), FIGURES, number))
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean(firms.map(({ fit }) => fit.chi_square.after))).toBeLessThan(1.5)
  expect(mean(firms.map(({ fit }) => fit.chi_square.before))).toBeGreaterThan(10)
  // Of 12 intervals with 95 %, fewer than 9 are not two in a thousand.
  const told = firms.flatMap(({ held }) => held.slice(0, 3).map(Number))
  expect(told.reduce((sum, held) => sum + held, 0)).toBeGreaterThanOrEqual(9)
  const learned = (index: number) => mean(firms.map(({ fit }) => fit.unknowns[index]!.learned))
  expect(Math.min(learned(0), learned(2))).toBeGreaterThan(0.9)
  expect(learned(1)).toBeGreaterThan(0.7)
  expect(learned(3)).toBe(0)
  const error = (index: number) => mean(firms.map(({ errors }) => Math.abs(errors[index]!)))
  expect(Math.max(error(0), error(1), error(2))).toBeLessThan(error(3))
}, 120_000)
