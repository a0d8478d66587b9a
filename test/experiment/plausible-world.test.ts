import { describe, expect, test } from 'vitest'
import { PARAMETERS } from '../../src/evidence/registry.js'
import { plausibleWorld } from '../../src/experiment/plausible-values.js'

const BEHAVIOURS = PARAMETERS.filter(({ kind }) => kind === 'behaviour')
const WORLDS = Array.from({ length: 400 }, (_, world) => plausibleWorld(world, []))

describe('a plausible world', () => {
  test('has a value for every behavioural parameter and for no choice of method', () => {
    expect(Object.keys(WORLDS[0]!).sort()).toEqual(BEHAVIOURS.map(({ id }) => id).sort())
  })

  test('makes customers worth less than half or more than half as much again as stated, now and then', () => {
    const factors = WORLDS.map((world) => world['loyalty.value_factor']!)
    expect([factors.some((factor) => factor < 0.5), factors.some((factor) => factor > 1.5)]).toEqual([true, true])
  })

  test('turns the sign of an effect round where the evidence leaves it open, and of no other', () => {
    const turned = (id: string) => WORLDS.filter((world) => world[id]! < 0).length
    for (const id of ['people.morale_taken', 'delight.loyalty']) {
      expect(turned(id), id).toBeGreaterThan(0)
      expect(turned(id), id).toBeLessThan(WORLDS.length / 2)
    }
    expect(['churn.trust', 'people.leaving_slope', 'marketing.elasticity'].map(turned)).toEqual([0, 0, 0])
  })

  test('is the same each time, and another under another number', () => {
    expect(plausibleWorld(7, [])).toEqual(WORLDS[7])
    expect(WORLDS[7]!['churn.trust']).not.toBe(WORLDS[8]!['churn.trust'])
  })

  test('stays within the plausible ranges, but for weights that have to share a whole', () => {
    const free = BEHAVIOURS.filter(
      ({ id }) => !id.startsWith('trust.profile.') && !id.startsWith('satisfaction.weight.'),
    )
    for (const { id, range } of free) {
      const values = WORLDS.map((world) => world[id]!)
      expect(Math.min(...values), id).toBeGreaterThanOrEqual(range[0] - 1e-12)
      expect(Math.max(...values), id).toBeLessThanOrEqual(range[1] + 1e-12)
    }
  })

  test('draws from the triangular distribution that peaks at the default', () => {
    const { value, range } = BEHAVIOURS.find(({ id }) => id === 'churn.trust')!
    const [low, high] = range
    const mean = (low + value + high) / 3
    const variance = (low * low + value * value + high * high - low * value - low * high - value * high) / 18
    const found = WORLDS.map((world) => world['churn.trust']!)
    const average = found.reduce((sum, one) => sum + one, 0) / found.length
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / found.length))
  })

  test('gives weights that share a whole a sum of 1', () => {
    for (const group of ['trust.profile.care.', 'trust.profile.honesty.', 'satisfaction.weight.']) {
      const weights = Object.entries(WORLDS[3]!).filter(([id]) => id.startsWith(group))
      expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 12)
    }
  })

  test('counts contacts in whole numbers', () => {
    expect(WORLDS.every((world) => Number.isInteger(world['repeat.at_most']))).toBe(true)
  })

  test('leaves alone what a design states, with what shares a whole with it, and moves nothing else', () => {
    const { 'churn.trust': _, ...others } = WORLDS[5]!
    expect(plausibleWorld(5, ['churn.trust'])).toEqual(others)
    const ids = Object.keys(plausibleWorld(5, ['satisfaction.weight.outcome']))
    expect(ids.filter((id) => id.startsWith('satisfaction.weight.'))).toEqual([])
  })
})
