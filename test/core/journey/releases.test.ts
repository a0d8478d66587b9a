import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { EVENTS, house, LADDER } from './ladder.js'

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
