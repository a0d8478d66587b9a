import { expect, test } from 'vitest'
import { Recruiting } from '../../../../src/core/journey/people/habits.js'
import { compile } from '../../../../src/model/compile.js'
import { problems } from '../../../scenario/support/reading.js'
import { bytesOf } from '../../../support/bytes-of.js'
import { type Run, run, scenarioOf } from '../../../support/tracing.js'

/** A hundred people; two of three cases a day end in a refusal that one has to speak, so that morale falls. */
const HOUSE = `
horizon: 40 weeks
demand: {at: {every: 8 min}}
issues: {broken: {talk: 1 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 20, authority: {granted: 50 EUR}, empowerment: {training: 80%}}}
culture: {attrition: 60% per year, hiring: 4 weeks, refusal: 100%}
`
const at = (share: number) => run(HOUSE, [`culture.referred=${share}%`])
const nobody = at(0)
const per = (one: Run, what: 'applicants' | 'newcomer_skill') => one.team('desk', what) / one.team('desk', 'leavers')
const taken = (one: Run) => one.team('desk', 'person_seconds') / one.team('desk', 'seat_seconds')
const odds = (p: number) => p / (1 - p)

test('applicants and what they know follow morale: all of them, as far as it is from the middle, by the share who go by it', () => {
  const recruiting = (share: number) => new Recruiting(compile(scenarioOf(HOUSE, [`culture.referred=${share}%`])))
  expect(recruiting(100).applicants(0.5)).toBe(1)
  expect(recruiting(100).applicants(0.9)).toBeCloseTo(Math.exp(0.4), 12)
  expect(recruiting(50).applicants(0.1)).toBeCloseTo(Math.exp(-0.2), 12)
  expect(odds(recruiting(100).newcomerSkill(0.6, 0.1))).toBeCloseTo(1.5 * Math.exp(-0.2), 12)
  expect(recruiting(0).newcomerSkill(0.6, 0.1)).toBe(0.6)
})

test('where people have to refuse, fewer and less able ones come, and seats stay empty for longer', () => {
  const [half, all] = [50, 100].map(at)
  expect([per(nobody, 'applicants'), per(nobody, 'newcomer_skill')]).toEqual([1, expect.closeTo(0.6, 12)])
  for (const figure of [(one: Run) => per(one, 'applicants'), (one: Run) => per(one, 'newcomer_skill'), taken]) {
    expect(figure(half!)).toBeLessThan(figure(nobody))
    expect(figure(all!)).toBeLessThan(figure(half!))
  }
})

test('nobody who goes by it is as if nothing were said of it', () => {
  expect(bytesOf(nobody.observations)).toBe(bytesOf(run(HOUSE).observations))
})

test('where nobody leaves nobody is hired, and the key says so', () => {
  const still = HOUSE.replace('attrition: 60% per year, hiring: 4 weeks, ', '')
  expect(problems(still, ['culture.referred=50%']).map(({ code }) => code)).toEqual(['no-effect'])
})
