import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/experiment/summarise.js'
import type { Figures, Summary } from '../../src/experiment/summary.js'
import { MEASURES } from '../../src/measures/catalogue.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { context, observed } from './fabricated.js'

const two = (first: object, second: object) => [observed({ journeys: [first] }), observed({ journeys: [second] })]

describe('a summary', () => {
  it('keeps the interval of every share between 0 and 1, in the house and in its parts, and gives its ends', () => {
    const few = [
      observed({
        journeys: [
          { journeys: 9, customers: 9, ended_resolved: 1 },
          { journeys: 8, customers: 8 },
        ],
        teams: [{ offered: 9 }],
      }),
      observed({
        journeys: [
          { journeys: 2, customers: 2, ended_resolved: 2 },
          { journeys: 1, customers: 1 },
        ],
        teams: [{ offered: 1 }],
      }),
    ]
    const { measures, breakdown, endings, gates } = summarise(few, context)
    const shares = MEASURES.filter(({ unit, unbounded }) => unit === 'share' && !unbounded).map(({ id }) => id)
    const found = [
      ...shares.map((id) => measures[id]!),
      ...Object.values(breakdown).flatMap((parts) =>
        Object.values(parts).flatMap((of) => shares.flatMap((id) => of[id] ?? [])),
      ),
      ...Object.values(endings),
      ...Object.values(gates).flatMap(({ any, first, only }) => [any, first, only]),
    ]
    const known = found.filter(({ half_width }) => half_width !== null)
    for (const { mean, low, high } of known) {
      expect(0 <= low! && low! <= mean! && mean! <= high! && high! <= 1).toBe(true)
    }
    // Else the test could not fail.
    expect(known.some(({ mean, half_width }) => mean! - half_width! < 0 || mean! + half_width! > 1)).toBe(true)
    for (const { low, high } of found.filter(({ half_width }) => half_width === null))
      expect([low, high]).toEqual([null, null])
  })

  it('divides the sum of numerators by the sum of denominators', () => {
    const summary = summarise(
      two({ journeys: 10, handle_seconds: 6000 }, { journeys: 30, handle_seconds: 36_000 }),
      context,
    )
    const { handle_time } = summary.measures
    expect(handle_time).toMatchObject({
      mean: 17.5,
      numerators: [100, 600],
      denominators: [10, 30],
      replications: [10, 20],
    })
    // Residuals -75 and 75 over a mean denominator of 20: standard error 3.75, times t(0.975, 1) = 12.7062.
    expect(handle_time!.half_width).toBeCloseTo(3.75 * 12.7062047, 5)
  })

  it('has null, and never NaN, for what nobody saw', () => {
    const summary = summarise(two({}, {}), context)
    expect(summary.measures.handle_time).toMatchObject({ mean: null, half_width: null, replications: [null, null] })
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  it('has no half-width with a single replication', () => {
    const summary = summarise([observed({ journeys: [{ journeys: 2, legs: 3 }] })], context)
    expect(summary.measures.legs).toMatchObject({ mean: 1.5, half_width: null })
  })

  it('makes what the whole cohort comes to null where a replication was stopped, but not what teams saw, nor the span’s figures', () => {
    const stopped = {
      journeys: [{ journeys: 9, customers: 9, legs: 9, decisions: 3, blocked_first_tools: 1 }],
      teams: [{ legs: 4, transfers_out: 2, occupied_seconds: 50, on_duty_seconds: 100 }],
      house: { stopped_early: 1, in_system_seconds: 30, window_seconds: 10 },
    }
    const summary = summarise([observed(stopped), observed({ ...stopped, house: { window_seconds: 10 } })], context)
    expect(summary.measures.legs).toMatchObject({ mean: null, half_width: null, replications: [null, null] })
    expect(summary.measures.cost!.mean).toBeNull()
    expect(summary.breakdown.team.front!.transfers!.mean).toBe(0.5)
    expect(summary.gates.tools!.first.mean).toBeNull()
    expect(summary.measures.occupancy!.mean).toBe(0.5)
    expect(summary.measures.in_system!.mean).toBe(1.5)
    expect(summary.breakdown.team.front!.occupancy!.mean).toBe(0.5)
  })

  it('breaks down by issue and by segment', () => {
    const cell = (legs: number) => ({ journeys: 1, legs })
    const summary = summarise([observed({ journeys: [cell(1), cell(2), cell(4), cell(8)] })], context)
    const means = (scope: Readonly<Record<string, Figures>>) =>
      Object.fromEntries(Object.entries(scope).map(([name, figures]) => [name, figures.legs!.mean]))
    expect(means(summary.breakdown.issue)).toEqual({ late: 1.5, broken: 6 })
    expect(means(summary.breakdown.segment)).toEqual({ regular: 2.5, loyal: 5 })
    expect(summary.measures.legs!.mean).toBe(3.75)
  })

  it('states money in the scenario’s currency', () => {
    const { measures } = summarise(two({}, {}), { ...context, currency: 'EUR' })
    expect([measures.cost!.unit, measures.concession_p95!.unit, measures.legs!.unit]).toEqual([
      'EUR',
      'EUR per month',
      'per journey',
    ])
  })

  it('averages each replication’s quantile, in the unit of its measure', () => {
    const replications = two({}, {})
    for (const seconds of [60, 120, 180]) replications[0]!.durations.handle_time.add(seconds)
    for (const seconds of [120, 240, 360]) replications[1]!.durations.handle_time.add(seconds)
    const median = summarise(replications, context).measures.handle_time!.quantiles!['50']
    expect(Math.abs(median.mean! - 3) / 3).toBeLessThan(0.005)
  })

  it('has ledgers that add up to their totals', () => {
    const amount = fc.double({ min: -1e5, max: 1e5, noNaN: true })
    const counters = [
      ...TIME_CAUSES.map((cause) => `time_${cause}`),
      ...TRUST_CAUSES.map((cause) => `trust_${cause}`),
      'concession',
      'churn_cost',
      'word_of_mouth_cost',
    ]
    const rows = fc.record(Object.fromEntries(counters.map((counter) => [counter, amount])))
    const labour = fc.record({ labour_busy: amount, labour_idle: amount })
    const replication = fc
      .tuple(fc.array(rows, { minLength: 4, maxLength: 4 }), labour, amount, fc.integer({ min: 1, max: 1000 }))
      .map(([journeys, team, managers, count]) =>
        observed({
          journeys: journeys.map((row) => ({ ...row, customers: count + 7, journeys: count })),
          teams: [team],
          managers: [{ labour: managers }],
        }),
      )
    fc.assert(
      fc.property(fc.array(replication, { minLength: 1, maxLength: 4 }), (replications) => {
        const summary = summarise(replications, context)
        expectToAddUp(summary.trust_loss_by_cause, summary, 'trust_loss')
        expectToAddUp(summary.time_by_cause, summary, 'journey_time')
        expectToAddUp(summary.cost_by_part, summary, 'cost')
      }),
      { numRuns: 50, seed: 1 },
    )
  })
})

function expectToAddUp(parts: Figures, summary: Summary, total: string): void {
  const means = Object.values(parts).map(({ mean }) => mean!)
  const gross = means.reduce((sum, mean) => sum + Math.abs(mean), 0)
  const sum = means.reduce((added, mean) => added + mean, 0)
  expect(Math.abs(sum - summary.measures[total]!.mean!)).toBeLessThanOrEqual(1e-9 * gross)
}
