import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/**
 * A remedy of 80 at a desk that may grant 50. Talk 5 minutes. The supervisor may grant 60 and decides in 2 minutes, the
 * head 100 in 4, the director anything in 8.
 */
const house = (
  at: string,
  { approvals = '', customers = '', desk = 'agents: 1', issue = '', managers = LADDER } = {},
) => `
horizon: 4 weeks
demand: {at: [${at}]}
${customers}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}${issue}}}
teams: {desk: {${desk}, reports_to: supervisor, authority: {granted: 50 EUR}}}
managers:
${managers}
${approvals === '' ? '' : `approvals: {${approvals}}`}
`
const LADDER = `
  supervisor: {people: 1, limit: 60 EUR, decides_in: 2 min, reports_to: head}
  head: {people: 1, limit: 100 EUR, decides_in: 4 min, reports_to: director}
  director: {people: 1, decides_in: 8 min}
`
const EVENTS = ['answered', 'asked', 'decided', 'released', 'abandoned', 'refused', 'granted', 'ended'] as const

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

describe('the hold limit', () => {
  const limited = (at: string, more: object = {}) =>
    house(at, { approvals: 'policy: direct, hold_limit: 3 min', ...more })

  test('releases the agent; the request keeps its place and the team calls back', () => {
    const traced = run(limited('0 min'))
    expect(traced.story(...EVENTS)).toEqual([
      '0 #0 answered desk',
      '5 #0 asked head',
      '8 #0 released desk',
      '9 #0 decided head yes',
      '9 #0 answered desk',
      // The call back takes .3 of the talk.
      '10.5 #0 granted desk 80',
      '10.5 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ talking: 6.5, hold_approval: 3, waiting_call_back: 1 })
    expect(traced.sums('contacts', 'legs', 'first_contact_resolved', 'transfers')).toEqual({
      contacts: 1,
      legs: 2,
      first_contact_resolved: 1,
    })
    expect(traced.sum('customer_seconds')).toBe(9.5 * 60)
    expect(traced.sum('handle_seconds')).toBe(9.5 * 60)
    expect(traced.house('in_system_seconds')).toBe(9.5 * 60)
  })

  test('the call back goes ahead of inbound of its class', () => {
    const traced = run(limited('0 min, 1 min, 2 min', { managers: LADDER.replace('4 min', '8 min') }))
    expect(traced.story('answered', 'released', 'decided')).toEqual([
      '0 #0 answered desk',
      '8 #0 released desk',
      '8 #1 answered desk',
      '13 #0 decided head yes',
      '16 #1 released desk',
      '16 #0 answered desk',
      '17.5 #2 answered desk',
      '21 #1 decided head yes',
      '25.5 #2 released desk',
      '25.5 #1 answered desk',
      '30.5 #2 decided head yes',
      '30.5 #2 answered desk',
    ])
    expect(traced.minutes.waiting_call_back).toBe(8 + 9.5 + 5)
  })

  test('a limit of zero sends every customer home at once', () => {
    const traced = run(house('0 min', { approvals: 'policy: direct, hold_limit: 0 min' }))
    expect(traced.minutes).toEqual({ talking: 6.5, waiting_call_back: 4 })
    expect(traced.trust.hold_for_approval).toBeUndefined()
  })

  test('an answer at the very limit comes first', () => {
    expect(run(house('0 min', { approvals: 'policy: direct, hold_limit: 4 min' })).story('released')).toEqual([])
  })

  test('a refusal by call back hurts like one on the line', () => {
    const traced = run(limited('0 min', { managers: LADDER.replace('4 min', '4 min, approves: 0%') }))
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered desk',
      '9 #0 answered desk',
      '10.5 #0 ended refused',
    ])
    expect(traced.sum('refused_after_escalation')).toBe(1)
  })
})

describe('a promise', () => {
  const promised = (promise: string, more: object = {}) =>
    run(house('0 min', { approvals: `policy: direct, hold_limit: 3 min, promise: ${promise}`, ...more }))

  test('runs from the release to the start of the call, and is kept up to the very moment', () => {
    expect(promised('1 min').sums('promises', 'broken_promises')).toEqual({ promises: 1 })
    const broken = promised('59 s')
    expect(broken.sums('promises', 'broken_promises')).toEqual({ promises: 1, broken_promises: 1 })
    expect(broken.trust.broken_promise).toBeGreaterThan(0)
  })

  test('of business days counts every day where nothing closes', () => {
    const slow = { managers: LADDER.replace('4 min', '30 h') }
    expect(promised('1 business day', slow).sum('broken_promises')).toBe(1)
    expect(promised('2 business days', slow).sum('broken_promises')).toBe(0)
  })

  test('of business days leaves out those on which nobody works', () => {
    // Released on Friday 16:08; the head needs 3 working hours: until Monday 10:00.
    const friday = 4 * 1440 + 16 * 60
    const weekly = (promise: string) =>
      run(
        house(`${friday} min`, {
          approvals: `policy: direct, hold_limit: 3 min, promise: ${promise}`,
          managers: LADDER.replace('4 min', '115 min'),
        }).replace('demand: {', 'demand: {open: "mon-fri 09:00-17:00", '),
      )
    expect(weekly('1 business day').story('released', 'decided')).toEqual([
      `${friday + 8} #0 released desk`,
      `${friday - 16 * 60 + 3 * 1440 + 9 * 60 + 60} #0 decided head yes`,
    ])
    expect(weekly('1 business day').sum('broken_promises')).toBe(0)
    expect(weekly('24 h').sum('broken_promises')).toBe(1)
  })
})

describe('hold patience', () => {
  const holding = (at: string, customers: string, more: object = {}) =>
    house(at, {
      approvals: 'policy: direct',
      customers: `customers: {all: {hold_patience: 3 min${customers}}}`,
      ...more,
    })

  test('who hangs up withdraws the request, and gives up', () => {
    const traced = run(holding('0 min', ''))
    expect(traced.story(...EVENTS)).toEqual([
      '0 #0 answered desk',
      '5 #0 asked head',
      '8 #0 abandoned desk',
      '8 #0 ended gave_up',
    ])
    expect(traced.sums('escalations', 'approvals_decided', 'concession', 'ended_gave_up')).toEqual({
      escalations: 1,
      ended_gave_up: 1,
    })
    expect(traced.manager('head', 'busy_seconds')).toBe(180)
    expect(traced.minutes).toEqual({ talking: 5, hold_approval: 3 })
  })

  test('a request withdrawn from the desk makes room for the next, one withdrawn from the line leaves it', () => {
    const traced = run(
      holding('0 min, 1 min, 3 min', '', { desk: 'agents: 3' }).replace('decides_in: 4 min', 'decides_in: 3.5 min'),
    )
    expect(traced.story('asked', 'decided', 'abandoned')).toEqual([
      '5 #0 asked head',
      '6 #1 asked head',
      '8 #2 asked head',
      '8 #0 abandoned desk',
      '9 #1 abandoned desk',
      '11 #2 abandoned desk',
    ])
    const patient = run(
      holding('0 min, 1 min, 6 min', '', { desk: 'agents: 3' }).replace('decides_in: 4 min', 'decides_in: 2.5 min'),
    )
    expect(patient.story('asked', 'decided', 'abandoned')).toEqual([
      '5 #0 asked head',
      '6 #1 asked head',
      '7.5 #0 decided head yes',
      '9 #1 abandoned desk',
      '11 #2 asked head',
      '13.5 #2 decided head yes',
    ])
  })

  test('who would hold less long than the limit hangs up, who would hold longer is released', () => {
    const limited = (limit: string) =>
      run(holding('0 min', '').replace('policy: direct', `policy: direct, hold_limit: ${limit}`)).story(
        'abandoned',
        'released',
      )
    expect(limited('4 min')).toEqual(['8 #0 abandoned desk'])
    expect(limited('2 min')).toEqual(['7 #0 released desk'])
  })

  test('who hangs up may redial, and starts anew', () => {
    const traced = run(
      holding('0 min', ', redial: {share: 100%, after: 10 min}').concat('beliefs: {repeat: {redials: 5}}'),
    )
    expect(traced.story('contact', 'asked').slice(0, 4)).toEqual([
      '0 #0 contact desk',
      '5 #0 asked head',
      '18 #0 contact desk',
      '23 #0 asked head',
    ])
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
