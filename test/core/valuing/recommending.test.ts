import { describe, expect, test } from 'vitest'
import { Beliefs } from '../../../src/core/model/beliefs.js'
import { Recommending } from '../../../src/core/valuing/recommending.js'
import { defaults } from '../../../src/evidence/registry.js'
import { run } from '../../support/tracing.js'

const parameters = defaults()
const recommending = new Recommending(
  Object.assign(new Beliefs(), {
    recommending_least: parameters['recommending.least'],
    recommending_slope: parameters['recommending.slope'],
    recommending_satisfaction: parameters['recommending.satisfaction'],
    recommending_scatter: parameters['recommending.scatter'],
  }),
)
const net = (satisfaction: number, trust: number) => {
  const answer = recommending.answer(satisfaction, trust)
  return recommending.promotes(answer) - recommending.detracts(answer)
}

describe('what customers answer on recommending', () => {
  test('is 1.33 and .08 for each point of satisfaction and trust in equal parts', () => {
    expect(recommending.answer(0, 0)).toBeCloseTo(1.33, 12)
    expect(recommending.answer(80, 0.6)).toBeCloseTo(1.33 + 0.08 * 70, 12)
  })

  test('scatters: as many are above the mean as below, and nobody is promoter and detractor at once', () => {
    expect(recommending.promotes(8.5)).toBe(0.5)
    expect(recommending.detracts(6.5)).toBe(0.5)
    expect(recommending.promotes(7.2)).toBeCloseTo(1 / (1 + Math.exp(1)), 12)
    for (let answer = 0; answer <= 10; answer += 0.5) {
      expect(recommending.promotes(answer) + recommending.detracts(answer)).toBeLessThan(1)
    }
  })

  test('is the better the more satisfied and the more trusting one is', () => {
    for (let felt = 5; felt <= 100; felt += 5) {
      expect(net(felt, 0.5)).toBeGreaterThan(net(felt - 5, 0.5))
      expect(net(50, felt / 100)).toBeGreaterThan(net(50, felt / 100 - 0.05))
    }
  })
})

test('every journey is asked, as it ended: those refused recommend less than those helped', () => {
  const house = (granted: string) =>
    run(`
horizon: 1 week
demand: {at: {every: 1 h}}
issues: {case: {severity: 3, talk: 5 min, chain: [desk], remedy: {amount: 50 EUR}}}
teams: {desk: {agents: 2, authority: {granted: ${granted}}}}
culture: {refusal: 100%}
`)
  const nps = (granted: string) => {
    const found = house(granted)
    return (found.sum('promoters') - found.sum('detractors')) / found.sum('journeys')
  }
  expect(nps('100 EUR')).toBeGreaterThan(nps('10 EUR') + 0.3)
  expect(nps('10 EUR')).toBeGreaterThanOrEqual(-1)
})
