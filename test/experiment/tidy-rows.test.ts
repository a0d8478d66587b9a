import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/experiment/summarise.js'
import { tidyRows } from '../../src/experiment/tidy-rows.js'
import { COST_PARTS } from '../../src/measures/cost-parts.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { context, observed } from './fabricated.js'

const first = observed({
  journeys: [
    { journeys: 10, handle_seconds: 6000 },
    { journeys: 5, handle_seconds: 900 },
  ],
  teams: [{ occupied_seconds: 50, on_duty_seconds: 100 }],
})
const second = observed({ journeys: [{ journeys: 20, handle_seconds: 2400 }] })

describe('tidy rows', () => {
  const rows = tidyRows([first, second], context)
  const find = (replication: number, scope: string, name: string, measure: string) =>
    rows.filter(
      (row) =>
        [row.replication, row.scope, row.name, row.measure].join() === [replication, scope, name, measure].join(),
    )

  it('hold each replication’s sums, of the whole and of each part', () => {
    expect(find(1, 'all', '', 'handle_time')).toMatchObject([{ numerator: 115, denominator: 15, value: 115 / 15 }])
    expect(find(2, 'all', '', 'handle_time')).toMatchObject([{ numerator: 40, denominator: 20, value: 2, unit: 'min' }])
    expect(find(1, 'segment', 'loyal', 'handle_time')).toMatchObject([{ numerator: 15, denominator: 5, value: 3 }])
    expect(find(1, 'team', 'front', 'occupancy')).toMatchObject([{ value: 0.5 }])
  })

  it('are those of the summary', () => {
    const { measures } = summarise([first, second], context)
    for (const [id, { numerators, replications }] of Object.entries(measures)) {
      const own = rows.filter(({ scope, measure }) => scope === 'all' && measure === id)
      expect(own.map(({ value }) => value)).toEqual(replications)
      if (numerators !== undefined) expect(own.map(({ numerator }) => numerator)).toEqual(numerators)
    }
  })

  it.each([
    ['trust_loss', 'cause', 'points', TRUST_CAUSES.length],
    ['journey_time', 'cause', 'h', TIME_CAUSES.length],
    ['cost', 'part', 'USD', Object.keys(COST_PARTS).length],
  ])('take %s apart by %s, and the parts add up to it', (measure, scope, unit, count) => {
    const money = { concession: 30, churn_cost: 4 }
    const found = tidyRows(
      [
        observed({
          journeys: [{ journeys: 2, customers: 2, trust_transfer: 3, trust_resolved: -1, time_queue: 7200, ...money }],
        }),
      ],
      context,
    )
    const parts = found.filter((row) => row.measure === measure && row.scope === scope)
    expect(parts).toHaveLength(count)
    expect(new Set(parts.map((row) => row.name)).size).toBe(count)
    expect(parts[0]).toMatchObject({ unit, denominator: 2 })
    const total = parts.reduce((sum, { value }) => sum + value!, 0)
    expect(total).toBe({ trust_loss: 1, journey_time: 1, cost: 17 }[measure])
  })

  it('hold nothing about the cohort of a replication that was stopped', () => {
    const stopped = tidyRows([observed({ house: { stopped_early: 1 }, journeys: [{ journeys: 1 }] })], context)
    expect(stopped.find(({ measure }) => measure === 'handle_time')).toMatchObject({ numerator: null, value: null })
  })
})
