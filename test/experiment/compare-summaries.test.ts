import { describe, expect, it } from 'vitest'
import { COMPARED, compareSummaries } from '../../src/experiment/comparison.js'
import type { MeasureSummary, Summary } from '../../src/experiment/summary.js'
import { MEASURES, type MeasureId } from '../../src/measures/catalogue.js'
import { summary as invented } from '../report/fabricated-summary.js'
import { parseFile } from '../scenario/support/reading.js'
import { comparison, experiment } from '../support/experiments.js'

const ALL = MEASURES.map(({ id }) => id)
const SHORT = { replications: 3, horizon: 86_400, warmUp: 0, seed: 'test' }

/** A summary that holds one measure, a figure per replication over denominators of 1. */
function holding(
  id: MeasureId,
  values: readonly (number | null)[],
  better: MeasureSummary['better'] = 'lower',
): Summary {
  const known = values.every((value) => value !== null)
  const mean = known ? values.reduce((sum, value) => sum + value!, 0) / values.length : null
  const sums = known ? { numerators: values as number[], denominators: values.map(() => 1) } : {}
  const measure = { unit: 'min', better, mean, half_width: 1, replications: values, ...sums }
  return { ...invented, replications: values.length, measures: { [id]: measure } }
}

const difference = (base: Summary, variant: Summary, id: MeasureId) =>
  comparison(base, variant, [id]).differences.variant![id]!

describe('comparing summaries', () => {
  it('of a design with itself gives exactly nothing anywhere, unproven, and never NaN', () => {
    const { scenario } = parseFile('scenarios/ersatz.yaml')
    const compared = comparison(experiment(scenario, SHORT), experiment(scenario, SHORT), ALL)
    for (const [id, found] of Object.entries(compared.differences.variant!)) {
      expect([found.mean ?? 0, found.half_width ?? 0, found.p_value ?? 1, found.verdict], id).toEqual([
        0,
        0,
        1,
        'unproven',
      ])
    }
    expect(Object.values(compared.differences.variant!).filter(({ mean }) => mean === 0).length).toBeGreaterThan(30)
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared)
  })

  it('gives to the last digit the differences of the figures of each', () => {
    const [ersatz, empowered] = ['ersatz', 'empowered'].map((name) =>
      experiment(parseFile(`scenarios/${name}.yaml`).scenario, SHORT),
    ) as [Summary, Summary]
    const { differences } = comparison(ersatz, empowered, ALL)
    for (const id of ALL) {
      const [before, after] = [ersatz.measures[id]!.mean, empowered.measures[id]!.mean]
      expect(differences.variant![id]!.mean, id).toBe(before === null || after === null ? null : after - before)
    }
  })

  it('judges in the direction of the measure, and says only that it differs where there is none', () => {
    const [low, high] = [
      [1, 1.1, 0.9, 1],
      [5, 5.2, 4.9, 5],
    ]
    const verdict = (better: MeasureSummary['better'], from: number[], to: number[]) =>
      difference(holding('cost', from, better), holding('cost', to, better), 'cost').verdict
    expect(verdict('lower', high, low)).toBe('better')
    expect(verdict('lower', low, high)).toBe('worse')
    expect(verdict('higher', low, high)).toBe('better')
    expect(verdict(null, low, high)).toBe('differs')
    expect(verdict('lower', [1, 2, 3, 4], [2, 1, 4, 3])).toBe('unproven')
  })

  it('shows the interval on which each verdict rests: it holds 0 exactly where the difference is unproven', () => {
    const [ersatz, empowered] = ['ersatz', 'empowered'].map((name) =>
      experiment(parseFile(`scenarios/${name}.yaml`).scenario, SHORT),
    ) as [Summary, Summary]
    const found = Object.values(comparison(ersatz, empowered, ALL).differences.variant!)
    const tested = found.filter(({ half_width_adjusted }) => half_width_adjusted !== null)
    for (const { mean, half_width_adjusted, verdict } of tested) {
      expect(Math.abs(mean!) > half_width_adjusted!).toBe(verdict !== 'unproven')
    }
    // Else the test could not fail.
    const contradicting = tested.filter(
      ({ mean, half_width, verdict }) => Math.abs(mean!) > half_width! && verdict === 'unproven',
    )
    expect(contradicting.length).toBeGreaterThan(0)
  })

  it('is unknown where either side is, and unproven with one replication', () => {
    const known = holding('cost', [1, 2, 3])
    const untested = { p_value: null, p_adjusted: null, half_width_adjusted: null, verdict: 'unproven' }
    const unknown = { mean: null, half_width: null, ...untested }
    expect(difference(known, holding('cost', [null, null, null]), 'cost')).toEqual(unknown)
    expect(difference(holding('cost', [null, null, null]), known, 'cost')).toEqual(unknown)
    expect(difference(holding('cost', [1]), holding('cost', [3]), 'cost')).toEqual({ ...unknown, mean: 2 })
  })

  it('corrects over all variants together, and not for what never happens', () => {
    const base = {
      ...holding('cost', [1, 2, 3, 4]),
      measures: { ...holding('cost', [1, 2, 3, 4]).measures, ...holding('churn', [0, 0, 0, 0]).measures },
    }
    const shifted = (by: readonly number[]): Summary => ({
      ...base,
      measures: {
        ...base.measures,
        ...holding(
          'cost',
          [1, 2, 3, 4].map((value, i) => value + by[i]!),
        ).measures,
      },
    })
    const variants = [shifted([1, 1.2, 0.9, 1]), shifted([0.1, -0.2, 0.3, 0])].map((summary, i) => ({
      label: `v${i}`,
      summary,
      changes: [],
    }))
    const { differences } = compareSummaries({ label: 'base', summary: base }, variants, ['cost', 'churn'])
    expect(differences.v0!.cost!.p_adjusted).toBe(2 * differences.v0!.cost!.p_value!)
    expect(differences.v1!.cost!.p_adjusted).toBe(differences.v1!.cost!.p_value)
    expect(differences.v0!.churn).toEqual({
      mean: 0,
      half_width: 0,
      p_value: 1,
      p_adjusted: null,
      half_width_adjusted: null,
      verdict: 'unproven',
    })
  })

  it('refuses designs that were not repeated alike, and labels that are taken', () => {
    expect(() => difference(holding('cost', [1, 2]), holding('cost', [1, 2, 3]), 'cost')).toThrow(
      'as many replications',
    )
    const same = { label: 'a', summary: holding('cost', [1, 2]), changes: [] }
    expect(() => compareSummaries(same, [same], ['cost'])).toThrow('label of its own')
  })

  it('compares no measure twice', () => {
    expect(new Set(COMPARED).size).toBe(COMPARED.length)
  })
})
