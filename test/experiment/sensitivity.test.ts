import { describe, expect, test } from 'vitest'
import { defaults, PARAMETERS } from '../../src/evidence/registry.js'
import { plausibleEnds } from '../../src/experiment/plausible-values.js'
import { sensitivityOf, swingOf, type VariedEnds } from '../../src/experiment/sensitivity.js'
import type { Summary } from '../../src/experiment/summary.js'
import type { Scenario } from '../../src/scenario/scenario.js'

const BUSY = [10, 14, 9, 17, 12, 11]

function design(more: number, noise = 0, verdict = 'met'): Summary {
  const replications = BUSY.map((value, i) => value + more + (i % 2 === 0 ? noise : -noise))
  const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
  return {
    runaround: '0.1.0',
    scenario: { name: 'Test', file: 'test.yaml', hash: '' },
    seed: 'x',
    confidence: 0.95,
    replications: 6,
    measures: { cost: { unit: 'USD', better: 'lower', mean, half_width: 1, replications } },
    expectations: [{ path: 'cost', threshold: '< 15', mean, half_width: 1, verdict, straddles: false, unknown: null }],
  } as unknown as Summary
}

function varied(path: string, low: Summary | null, high: Summary | null): VariedEnds {
  const end = (value: string, summary: Summary | null) => (summary === null ? null : { value, summary })
  return {
    varied: { path, label: path, known: 'assumed', unit: 'factor', value: '2' },
    low: end('1', low),
    high: end('3', high),
  }
}

const BASE = design(0)
const found = (ends: readonly VariedEnds[]) =>
  sensitivityOf({ summary: BASE }, 'cost', ends, { tried: 9, moving: ends.length, unread: [] })

describe('the sensitivity of a measure', () => {
  test('ranks parameters by how far the measure moves over their range', () => {
    const ends = [
      varied('little', design(-1), design(1)),
      varied('much', null, design(5)),
      varied('one', design(3), design(4)),
    ]
    expect(found(ends).influences.map(({ path, swing }) => [path, Math.round(swing)])).toEqual([
      ['much', 5],
      ['one', 4],
      ['little', 2],
    ])
  })

  test('gives each end its paired difference, and says which are beyond noise', () => {
    const [influence] = found([varied('a', design(-2, 0.1), design(0.01, 3))]).influences
    expect(influence!.low!.difference.mean).toBeCloseTo(-2, 9)
    expect(influence!.low!.difference.half_width).toBeCloseTo((2.5706 * 0.1 * Math.sqrt(6 / 5)) / Math.sqrt(6), 3)
    expect([influence!.low!.proven, influence!.high!.proven]).toEqual([true, false])
  })

  test('names the expectations whose verdict turns', () => {
    const [influence] = found([varied('a', design(-2), design(5, 0, 'failed'))]).influences
    expect([influence!.low!.flips, influence!.high!.flips]).toEqual([[], ['cost < 15']])
  })

  test('what moves nothing has no swing', () => {
    expect(swingOf({ summary: BASE }, varied('a', design(0), null), 'cost')).toBe(0)
  })
})

describe('the sensitivity of a difference', () => {
  const sides = (base: number, variant: number, noise = 0) => ({
    summary: design(base),
    variant: design(variant, noise),
  })
  const ends = (low: ReturnType<typeof sides>, high: ReturnType<typeof sides>): VariedEnds => ({
    ...varied('a', null, null),
    low: { value: '1', ...low },
    high: { value: '3', ...high },
  })
  const asked = (...all: readonly VariedEnds[]) =>
    sensitivityOf(sides(0, -2, 0.1), 'cost', all, { tried: 9, moving: 1, unread: [] }, { base: 'a', variant: 'b' })

  test('is of variant less base, and says at each end what it is and what may be concluded', () => {
    const found = asked(ends(sides(5, 3.5, 0.1), sides(0, 1, 0.1)))
    expect([found.base.mean!, found.conclusion]).toEqual([expect.closeTo(-2, 9), 'better'])
    const { low, high, swing } = found.influences[0]!
    expect([low!.figure.mean!, low!.difference.mean!, low!.conclusion]).toEqual([
      ...[expect.closeTo(-1.5, 9), expect.closeTo(0.5, 9), 'better'],
    ])
    expect([high!.figure.mean!, high!.difference.mean!, high!.conclusion]).toEqual([
      ...[expect.closeTo(1, 9), expect.closeTo(3, 9), 'worse'],
    ])
    expect(swing).toBeCloseTo(3, 9)
  })

  test('takes nothing for a change that moves both designs alike, and leaves open what is within noise', () => {
    const { low, high } = asked(ends(sides(7, 5, 0.1), sides(0, -0.1, 3))).influences[0]!
    expect(low!.difference.mean).toBeCloseTo(0, 9)
    expect(low!.proven).toBe(false)
    expect(high!.conclusion).toBe('unproven')
  })

  test('has no swing where neither design is moved, to the last digit', () => {
    const still = { summary: design(0), variant: design(-2, 0.1) }
    expect(swingOf(still, ends(still, still), 'cost')).toBe(0)
  })
})

describe('the ends of the plausible ranges', () => {
  const scenario = { beliefs: { 'churn.trust': 0.5 } } as unknown as Scenario
  const ends = plausibleEnds(scenario, { ...defaults(), 'churn.trust': 0.5 })
  const of = (id: string) => ends.find(({ varied: { path } }) => path === `beliefs.${id}`)!

  test('are those of every behavioural parameter in the registry', () => {
    const ids = PARAMETERS.filter(({ kind }) => kind === 'behaviour').map(({ id }) => `beliefs.${id}`)
    expect(ends.map(({ varied: { path } }) => path)).toEqual(ids)
  })

  test('move one parameter and keep what the scenario states', () => {
    expect(of('churn.severity').high!.scenario.beliefs).toEqual({ 'churn.trust': 0.5, 'churn.severity': 0.3 })
    expect(of('churn.trust').low!.scenario.beliefs).toEqual({ 'churn.trust': 0.2 })
    expect(of('churn.trust').varied).toMatchObject({ known: 'assumed', value: '0.5' })
  })

  test('are left out where the value stands there already', () => {
    expect(of('handling.context.none').low).toBeNull()
  })

  test('make room among weights that share a whole', () => {
    const beliefs = of('satisfaction.weight.outcome').high!.scenario.beliefs!
    expect(beliefs['satisfaction.weight.outcome']).toBe(0.65)
    const weights = Object.entries(beliefs).filter(([id]) => id.startsWith('satisfaction.weight.'))
    expect(weights).toHaveLength(3)
    expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 12)
  })
})
