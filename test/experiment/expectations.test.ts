import { describe, expect, it } from 'vitest'
import { judge } from '../../src/experiment/expectations.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { Expectation } from '../../src/scenario/scenario.js'
import { context, observed } from './fabricated.js'

const journey = {
  customers: 100,
  journeys: 100,
  trust_transfer: 900,
  first_contact_resolved: 60,
  ended_resolved: 50,
  resolved_journey_seconds: 50 * 5400,
}
const replication = observed({ journeys: [journey], teams: [{ occupied_seconds: 8, on_duty_seconds: 10 }] })
replication.durations.time_to_resolution.add(7200)
const summary = summarise([replication, observed({ journeys: [{ ...journey, trust_transfer: 1100 }] })], context)

function verdict(path: string, threshold: string, otherwise: 'fail' | 'warn' = 'fail') {
  const [comparison, value, unit = ''] = threshold.split(' ')
  const expectation = { path, comparison, value: Number(value), unit, otherwise } as Expectation
  return judge([expectation], summary)[0]!
}

describe('an expectation', () => {
  it('is judged on the estimate, and fails or warns as its author says', () => {
    expect(verdict('trust_loss', '< 11').verdict).toBe('met')
    expect(verdict('trust_loss', '< 10').verdict).toBe('failed')
    expect(verdict('trust_loss', '<= 10').verdict).toBe('met')
    expect(verdict('trust_loss', '> 12', 'warn').verdict).toBe('warned')
  })

  it('says when the interval holds the threshold', () => {
    const half = summary.measures.trust_loss!.half_width!
    expect(verdict('trust_loss', `< ${10 + half * 0.9}`).straddles).toBe(true)
    expect(verdict('trust_loss', `< ${10 + half * 1.1}`).straddles).toBe(false)
  })

  it('reads shares in per cent and times in their own unit', () => {
    expect(verdict('first_contact_resolution', '>= 55 %').verdict).toBe('met')
    expect(verdict('first_contact_resolution', '>= 0.55').verdict).toBe('met')
    expect(verdict('time_to_resolution', '< 80 min').verdict).toBe('failed')
    expect(verdict('time_to_resolution', '< 100 min').verdict).toBe('met')
    expect(verdict('time_to_resolution', '< 0.1 days').verdict).toBe('met')
    expect(verdict('time_to_resolution', '< 0.01 weeks').verdict).toBe('met')
    expect(verdict('time_to_resolution', '> 0.001 years').verdict).toBe('failed')
  })

  it('reaches quantiles, issues, segments and teams', () => {
    expect(verdict('time_to_resolution.p90', '< 2.1 h').verdict).toBe('met')
    expect(verdict('issues.late.trust_loss', '< 11').mean).toBe(10)
    expect(verdict('customers.regular.trust_loss', '< 11').mean).toBe(10)
    expect(verdict('teams.front.occupancy', '< 75 %').verdict).toBe('failed')
  })

  it('is not met where there is nothing to judge: an overload stopped the run, or nobody was observed', () => {
    for (const threshold of ['< 5', '> 5']) {
      expect(verdict('issues.broken.trust_loss', threshold)).toMatchObject({
        ...{ verdict: 'failed', mean: null, straddles: false, unknown: 'figure' },
      })
    }
    expect(verdict('approval_wait', '< 5 min', 'warn').verdict).toBe('warned')
  })

  it('is not met by the worse end of an interval that there is not', () => {
    const expectation = { path: 'trust_loss', comparison: '<', value: 99, unit: '', otherwise: 'fail' } as const
    const one = summarise([replication], context)
    expect(judge([expectation], one)[0]).toMatchObject({ verdict: 'met', unknown: null })
    expect(judge([expectation], one, true)[0]).toMatchObject({ verdict: 'failed', unknown: 'interval' })
    expect(judge([expectation], summary, true)[0]).toMatchObject({ verdict: 'met', unknown: null })
  })

  it('waits for the second design where it is on the gap', () => {
    expect(verdict('gap.trust_loss', '< 3')).toMatchObject({ verdict: 'unproven', mean: null })
  })

  it('never passes in silence where there is no such figure', () => {
    for (const path of [
      'nonsense',
      'trust_loss.p90',
      'issues.nobody.trust_loss',
      'teams.front.trust_loss',
      'teams.front',
    ]) {
      expect(() => verdict(path, '< 1'), path).toThrow('no figure')
    }
  })
})
