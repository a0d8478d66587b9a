import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/experiment/summarise.js'
import type { SummaryContext } from '../../src/experiment/summary.js'
import { context, observed } from './fabricated.js'

const calm = {
  journeys: [{ customers: 100, journeys: 100, ended_resolved: 100, handle_seconds: 60_000, concession: 100 }],
  teams: [
    {
      offered: 100,
      legs: 100,
      window_joins: 100,
      window_legs: 100,
      window_work_seconds: 500,
      occupied_seconds: 500,
      on_duty_seconds: 1000,
    },
  ],
  managers: [{ decided: 10, window_joins: 10, window_decided: 10, window_work_seconds: 50, on_duty_seconds: 100 }],
}
const rising = { line_seconds_first_third: 10, line_seconds_middle_third: 20, line_seconds_last_third: 40 }

function warningsOf(rows: Parameters<typeof observed>[0], using: SummaryContext = context) {
  return summarise([observed(rows), observed(rows)], using).warnings
}
const codes = (...given: Parameters<typeof warningsOf>) => warningsOf(...given).map(({ code }) => code)

describe('warnings', () => {
  it('stay silent about a calm house', () => {
    expect(warningsOf(calm)).toEqual([])
  })

  it('name an overloaded team and by how much, only where the backlog rises', () => {
    const busy = { ...calm.teams[0], window_joins: 220, ...rising }
    expect(warningsOf({ ...calm, teams: [busy] })).toMatchObject([
      { code: 'overloaded-team', message: expect.stringContaining('110 % of its capacity comes to the team front') },
    ])
    expect(codes({ ...calm, teams: [{ ...busy, line_seconds_last_third: 20 }] })).toEqual([])
    expect(codes({ ...calm, teams: [{ ...busy, window_joins: 195 }] })).toEqual([])
  })

  it('tell of an overloaded team only once', () => {
    const swamped = { ...calm.teams[0], window_joins: 220, occupied_seconds: 1000, ...rising }
    expect(codes({ ...calm, teams: [swamped] })).toEqual(['overloaded-team'])
  })

  it('name an overloaded manager role', () => {
    const busy = { ...calm.managers[0], window_joins: 30, ...rising }
    expect(warningsOf({ ...calm, managers: [busy] })).toMatchObject([
      {
        code: 'overloaded-manager',
        message: expect.stringContaining('150 % of its capacity comes to the manager role boss'),
      },
    ])
  })

  it('count for a team only the work that stays there: who overflows is another team’s load', () => {
    const swamped = { ...calm.teams[0], window_joins: 220, ...rising }
    expect(codes({ ...calm, teams: [{ ...swamped, window_moved_on: 100 }] })).toEqual([])
  })

  it('name a team whose line keeps to its size only because people hang up or are turned away', () => {
    const shedding = { ...calm.teams[0], window_joins: 400, abandoned: 40, blocked: 10 }
    expect(warningsOf({ ...calm, teams: [shedding] })).toMatchObject([
      {
        code: 'sheds-work',
        message: expect.stringContaining(
          '200 % of its capacity comes to the team front; its line does not grow only because 50 %',
        ),
      },
    ])
    expect(codes({ ...calm, teams: [{ ...shedding, window_joins: 190 }] })).toEqual([])
  })

  it('tell of reviews that pile up, which are no overload: requests go first', () => {
    const [boss] = calm.managers
    expect(codes({ ...calm, managers: [{ ...boss, window_reviews: 100, window_reviewed: 95 }] })).toEqual([])
    expect(warningsOf({ ...calm, managers: [{ ...boss, window_reviews: 100, window_reviewed: 60 }] })).toMatchObject([
      { code: 'reviews-pile-up', message: expect.stringContaining('boss gets to 60 % of the decisions') },
    ])
  })

  it('judge no overload of a team without limit', () => {
    for (const onDuty of [0, Number.POSITIVE_INFINITY]) {
      expect(codes({ ...calm, teams: [{ ...calm.teams[0], ...rising, on_duty_seconds: onDuty }] })).toEqual([])
    }
  })

  it('tell of a run that was stopped', () => {
    const stopped = warningsOf({ ...calm, house: { stopped_early: 1, open_journeys_at_stop: 1234 } })
    expect(stopped).toMatchObject([{ code: 'stopped-early', message: expect.stringContaining('1234 journeys') }])
  })

  it('tell where nobody completed a journey', () => {
    expect(codes({ ...calm, journeys: [] })).toContain('nobody-completed')
  })

  it('tell of people who are hardly ever free', () => {
    expect(codes({ ...calm, teams: [{ ...calm.teams[0], occupied_seconds: 960 }] })).toEqual(['high-occupancy'])
    expect(codes({ ...calm, managers: [{ ...calm.managers[0], busy_seconds: 96 }] })).toEqual(['high-occupancy'])
  })

  it('tell of teams never reached and managers never asked', () => {
    expect(warningsOf({ ...calm, teams: [], managers: [] }).map(({ message }) => message)).toEqual([
      'The team front was never reached in any replication.',
      'The manager role boss was never asked in any replication.',
    ])
  })

  it('tell where replications are too few for a headline measure', () => {
    const noisy = { ...calm, journeys: [{ ...calm.journeys[0], handle_seconds: 90_000 }] }
    const { warnings } = summarise([observed(calm), observed(noisy)], context)
    expect(warnings).toMatchObject([{ code: 'too-few-replications', message: expect.stringContaining('handle time') }])
    expect(summarise([observed(calm)], context).warnings).toMatchObject([{ code: 'too-few-replications' }])
  })

  it('tell where most of the cost rests on assumptions', () => {
    const churning = [{ ...calm.journeys[0], churn_cost: 135, word_of_mouth_cost: 20 }]
    expect(codes({ ...calm, journeys: churning })).toEqual(['rests-on-assumptions'])
    expect(codes({ ...calm, journeys: [{ ...churning[0], word_of_mouth_cost: -5 }] })).toEqual([])
  })

  it('pass on what was found before the run', () => {
    const before = { code: 'unstaffed', message: 'Nobody is there.', advice: 'Staff it.' }
    expect(warningsOf(calm, { ...context, warnings: [before] })).toEqual([before])
  })
})
