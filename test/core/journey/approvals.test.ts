import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { EVENTS, house, LADDER } from './ladder.js'

describe('the ladder', () => {
  test('climbs every layer up to the sufficient one while the customer holds', () => {
    const traced = run(house('0 min'))
    expect(traced.story(...EVENTS)).toEqual([
      '0 #0 answered desk',
      '5 #0 asked supervisor',
      '7 #0 decided supervisor yes',
      '7 #0 asked head',
      '11 #0 decided head yes',
      '11 #0 granted desk 80',
      '11 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ talking: 5, hold_approval: 6 })
    expect(traced.sum('handle_seconds')).toBe(660)
    expect(
      traced.sums(
        'escalations',
        'approvals_decided',
        'approvals_granted',
        'approval_layers',
        'paid_anyway',
        'on_the_spot',
      ),
    ).toEqual({ escalations: 1, approvals_decided: 1, approvals_granted: 1, approval_layers: 2, paid_anyway: 1 })
    expect(traced.sum('approval_wait_seconds')).toBe(360)
    expect(traced.sum('concession')).toBe(80)
    expect(traced.sums('blocked_first_authority', 'blocked_any_authority', 'blocked_only_authority')).toEqual({
      blocked_first_authority: 1,
      blocked_any_authority: 1,
      blocked_only_authority: 1,
    })
    expect(Object.keys(traced.trust).sort()).toEqual(
      [
        'failure',
        'hold_for_approval',
        'remedied',
        'resolved',
        ...(traced.trust.warm_treatment ? ['warm_treatment'] : []),
      ].sort(),
    )
    expect([traced.manager('supervisor', 'decided'), traced.manager('supervisor', 'approved')]).toEqual([1, 1])
    expect([traced.manager('head', 'wait_seconds'), traced.manager('director', 'decided')]).toEqual([240, 0])
  })

  test('a manager is one person: requests queue, the agent is held up meanwhile', () => {
    const traced = run(house('0 min, 1 min, 2 min', { desk: 'agents: 2' }))
    expect(traced.story('answered', 'asked', 'decided')).toEqual([
      '0 #0 answered desk',
      '1 #1 answered desk',
      '5 #0 asked supervisor',
      '6 #1 asked supervisor',
      '7 #0 decided supervisor yes',
      '7 #0 asked head',
      '9 #1 decided supervisor yes',
      '9 #1 asked head',
      '11 #0 decided head yes',
      '11 #2 answered desk',
      '15 #1 decided head yes',
      '16 #2 asked supervisor',
      '18 #2 decided supervisor yes',
      '18 #2 asked head',
      '22 #2 decided head yes',
    ])
    expect(traced.manager('head', 'line_seconds')).toBe(120)
    expect(traced.manager('head', 'busy_seconds')).toBe(3 * 240)
    expect(traced.minutes.hold_approval).toBe(6 + 9 + 6)
  })

  test('a layer that says no ends it: the refusal replaces that of policy', () => {
    const traced = run(
      house('0 min', { managers: LADDER.replace('decides_in: 2 min', 'decides_in: 2 min, approves: 0%') }),
    )
    expect(traced.story(...EVENTS)).toEqual([
      '0 #0 answered desk',
      '5 #0 asked supervisor',
      '7 #0 decided supervisor no',
      '7 #0 refused desk',
      '7 #0 ended refused',
    ])
    expect(traced.sums('refused_after_escalation', 'refused_on_policy', 'approvals_granted', 'concession')).toEqual({
      refused_after_escalation: 1,
    })
    expect(traced.trust.refused_on_policy).toBeUndefined()
    expect(traced.trust.refused_after_escalation).toBeGreaterThan(10)
  })

  test('where nobody may grant it, every layer is asked and the top says no', () => {
    const traced = run(house('0 min', { issue: ', exception: {share: 100%, unlawful: 100%}' }))
    expect(traced.story('decided', 'ended')).toEqual([
      '7 #0 decided supervisor yes',
      '11 #0 decided head yes',
      '19 #0 decided director yes',
      '19 #0 ended refused',
    ])
    expect(traced.manager('director', 'approved')).toBe(1)
  })

  test('one draw of merit decides at all layers: 85, 75 and 70 % approve 70 %, not 45 %', () => {
    const shares = LADDER.replace('2 min', '2 min, approves: 85%')
      .replace('4 min', '4 min, approves: 75%')
      .replace('8 min', '8 min, approves: 70%')
      .replace('limit: 100 EUR', 'limit: 70 EUR')
    const traced = run(
      house('0 min', {
        managers: shares.replaceAll('people: 1', 'people: unlimited'),
        desk: 'agents: unlimited',
      }).replace('at: [0 min]', 'at: {every: 10 min}'),
    )
    const journeys = traced.sum('journeys')
    const approved = traced.sum('approvals_granted') / journeys
    expect(Math.abs(approved - 0.7)).toBeLessThan(4 * Math.sqrt((0.7 * 0.3) / journeys))
  })
})

describe('other policies', () => {
  test('direct goes straight to the lowest who may grant it', () => {
    expect(run(house('0 min', { approvals: 'policy: direct' })).story('decided', 'ended')).toEqual([
      '9 #0 decided head yes',
      '9 #0 ended resolved',
    ])
  })

  test('direct asks nobody where nobody may grant it', () => {
    const traced = run(
      house('0 min', { approvals: 'policy: direct', issue: ', exception: {share: 100%, unlawful: 100%}' }),
    )
    expect(traced.story('asked', 'decided', 'ended')).toEqual(['5 #0 ended refused'])
    expect(traced.sums('escalations', 'approvals_decided', 'refused_after_escalation')).toEqual({
      escalations: 1,
      refused_after_escalation: 1,
    })
  })

  const duty = (at: string, shifts: string, limit = '') =>
    house(at, {
      approvals: 'policy: {duty_manager: duty}',
      managers: `${LADDER}  duty: {people: 1, decides_in: 1 min, shifts: "${shifts}"${limit}}`,
    })

  test('a duty manager who is there decides at once', () => {
    expect(run(duty('0 min', 'mon-sun 00:00-12:00')).story('decided')).toEqual(['6 #0 decided duty yes'])
  })

  test('the ladder is climbed while the duty manager is away, or may not grant it', () => {
    const ladder = ['7 #0 decided supervisor yes', '11 #0 decided head yes']
    expect(run(duty('0 min', 'mon-sun 12:00-20:00')).story('decided')).toEqual(ladder)
    expect(run(duty('0 min', 'mon-sun 00:00-12:00', ', limit: 60 EUR')).story('decided')).toEqual(ladder)
  })

  test('managers who may not grant exceptions are passed by', () => {
    const managers = LADDER.replace('limit: 100 EUR', 'limit: 100 EUR, exceptions: false')
    const traced = run(house('0 min', { approvals: 'policy: direct', issue: ', exception: 100%', managers }))
    expect(traced.story('decided')).toEqual(['13 #0 decided director yes'])
  })
})

describe('managers who are seldom there', () => {
  test('work is interrupted, stays with its person and resumes: 10 minutes of work take the shifts that they need', () => {
    const managers = LADDER.replace(
      'decides_in: 4 min',
      'decides_in: 10 min, shifts: ["mon-sun 00:00-00:12", "mon-sun 01:00-01:02", "mon-sun 02:00-24:00"]',
    )
    const traced = run(house('0 min, 0 min', { approvals: 'policy: direct', managers, desk: 'agents: 2' }))
    // #0: 7 minutes until 0:12, 2 from 1:00, 1 from 2:00. Then #1.
    expect(traced.story('decided')).toEqual(['121 #0 decided head yes', '131 #1 decided head yes'])
    expect(traced.manager('head', 'busy_seconds')).toBe(20 * 60)
  })

  test('over the year a manager can be reached for the stated share of working hours', () => {
    const traced = run(
      house('0 min', {
        managers: LADDER.replace('people: 1, limit: 60', 'people: 40, available: 30%, spell: 40 min, limit: 60'),
      }),
    )
    const share =
      traced.manager('supervisor', 'on_duty_seconds') / (40 * traced.manager('supervisor', 'window_seconds'))
    // 40 people with cycles of 133 minutes over 4 weeks: about 12,100 cycles; sd of a cycle's share is about .3.
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * (0.3 / Math.sqrt(12_100)))
  })

  test('do not decide while they cannot be reached: four hours of work at half the time take eight', () => {
    const managers = LADDER.replace(
      'people: 1, limit: 100 EUR, decides_in: 4 min',
      'people: 300, limit: 100 EUR, decides_in: 4 h, available: 50%, spell: 10 min',
    )
    const traced = run(
      house(Array.from({ length: 100 }, () => '0 min').join(', '), {
        approvals: 'policy: direct',
        managers,
        desk: 'agents: unlimited',
      }),
    )
    const hours = traced.sum('approval_wait_seconds') / 100 / 3600
    // About 24 spells away of 10 minutes each: sd 49 minutes a decision; each begins within a spell.
    expect(Math.abs(hours - 8)).toBeLessThan(0.5)
    expect(traced.manager('head', 'busy_seconds')).toBeCloseTo(100 * 4 * 3600, 3)
  })

  test('of people without number someone is always there', () => {
    const managers = LADDER.replace('supervisor: {people: 1', 'supervisor: {people: unlimited, available: 5%')
    const traced = run(house('0 min, 0 min, 0 min', { managers, desk: 'agents: 3' }))
    expect(traced.story('decided').slice(0, 3)).toEqual([
      '7 #0 decided supervisor yes',
      '7 #1 decided supervisor yes',
      '7 #2 decided supervisor yes',
    ])
    expect(traced.manager('supervisor', 'busy_seconds')).toBe(360)
  })
})
