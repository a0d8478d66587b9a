import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { handover } from './two-teams.js'

describe('a cold transfer', () => {
  test('frees the agent at once; the wait for the next team is hold for handover', () => {
    const traced = run(handover('0 min, 1 min', '{mode: cold}'))
    expect(traced.story('answered', 'transferred', 'ended')).toEqual([
      '0 #0 answered a',
      '6 #0 transferred b',
      '6 #1 answered a',
      '6 #0 answered b',
      '10 #0 ended resolved',
      '12 #1 transferred b',
      '12 #1 answered b',
      '16 #1 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 5, talking: 20 })
    const busy = run(handover('0 min, 1 min', '{mode: cold}').replace('b: 4 min', 'b: 14 min'))
    expect(busy.story('answered').slice(2)).toEqual(['6 #0 answered b', '20 #1 answered b'])
    expect(busy.minutes).toEqual({ queue: 5, talking: 40, hold_handover: 8 })
    expect(busy.sum('customer_seconds')).toBe(53 * 60)
    expect(busy.sum('handle_seconds')).toBe(40 * 60)
    expect(busy.sums('contacts', 'legs', 'transfers', 'first_contact_resolved')).toEqual({
      contacts: 2,
      legs: 4,
      transfers: 2,
      first_contact_resolved: 2,
    })
  })

  test('loses the context: the case is explained again, and that costs trust', () => {
    const traced = run(handover('0 min', '{mode: cold}', { explain: 'explain: 2 min' }))
    expect(traced.story('explained', 'answered', 'transferred', 'ended')).toEqual([
      '0 #0 explained a',
      '0 #0 answered a',
      '8 #0 transferred b',
      '8 #0 explained b',
      '8 #0 answered b',
      '14 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ explaining: 2, repeat_explaining: 2, talking: 10 })
    expect(traced.sums('explanations', 'repeat_explanations')).toEqual({ explanations: 1, repeat_explanations: 1 })
    expect(traced.team('b', 'repeat_explanations')).toBe(1)
    expect(traced.trust.repeat_explanation).toBeGreaterThan(traced.trust.transfer!)
  })

  test('a customer who gives up between teams calls the first one again', () => {
    const traced = run(
      handover('0 min, 1 min', '{mode: cold}', {
        more: 'customers: {all: {patience: 6 min, redial: {share: 100%, after: 10 min}}}',
      }).replace('b: 4 min', 'b: 14 min'),
    )
    expect(traced.story('answered', 'abandoned')).toEqual([
      '0 #0 answered a',
      '6 #1 answered a',
      '6 #0 answered b',
      '18 #1 abandoned b',
      '28 #1 answered a',
      '34 #1 answered b',
    ])
    // Only waits before the first answer of a contact count as abandoned contacts.
    expect(traced.sums('abandoned_waits', 'contacts')).toEqual({ contacts: 3 })
    expect(traced.team('b', 'abandoned')).toBe(1)
    expect(traced.minutes).toEqual({ queue: 5, talking: 6 + 14 + 6 + 6 + 14, hold_handover: 6, between_contacts: 10 })
  })
})

describe('a warm transfer', () => {
  test('keeps the agent on the line until the next answers', () => {
    const traced = run(
      handover('0 min, 1 min, 2 min', '{mode: warm, warm_limit: 30 min}').replace('b: 4 min', 'b: 14 min'),
    )
    expect(traced.story('answered')).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      '6 #1 answered a',
      // #1 is handed over at 12 and answered at 20: only then is the agent free for #2.
      '20 #1 answered b',
      '20 #2 answered a',
      '34 #2 answered b',
    ])
    expect(traced.minutes).toEqual({ queue: 5 + 18, talking: 60, hold_handover: 8 + 8 })
    // The agents of a talk 18 minutes and stay on the line for 16.
    expect(traced.team('a', 'handle_seconds')).toBe(34 * 60)
    expect(traced.team('a', 'busy_seconds')).toBe(34 * 60)
    expect(traced.sum('handle_seconds')).toBe((60 + 16) * 60)
  })

  test('turns cold at its limit: the agent is free, the context is lost', () => {
    const traced = run(
      handover('0 min, 1 min, 2 min', '{mode: warm, context: shared, warm_limit: 3 min}', { explain: 'explain: 1 min' })
        .replace('b: 4 min', 'b: 14 min')
        .concat('beliefs: {handling: {context: {shared: 1}}}'),
    )
    expect(traced.story('answered')).toEqual([
      '0 #0 answered a',
      '7 #0 answered b',
      '7 #1 answered a',
      // Handed over at 14; the agent leaves at 17; b is free at 21.
      '17 #2 answered a',
      '21 #1 answered b',
      // Handed over at 24, cold from 27; b has explained 1 and talked 14 minutes at 36.
      '36 #2 answered b',
    ])
    expect(traced.story('explained').filter((line) => line.endsWith('b'))).toEqual([
      '21 #1 explained b',
      '36 #2 explained b',
    ])
    expect(traced.team('a', 'handle_seconds')).toBe((3 * 7 + 2 * 3) * 60)
  })

  test('wrap-up follows the handover, not the talk', () => {
    const traced = run(
      handover('0 min, 0 min', '{mode: warm, warm_limit: 30 min}', { explain: 'wrap_up: 2 min' }).replace(
        'b: 4 min',
        'b: 14 min',
      ),
    )
    expect(traced.story('answered')).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      // Wrap-up of a until 8.
      '8 #1 answered a',
      // Handed over at 14, b free at 22.
      '22 #1 answered b',
    ])
    expect(traced.team('a', 'busy_seconds')).toBe((6 + 2 + 6 + 8 + 2) * 60)
  })

  test('two full teams that hand over to each other do not wait for ever', () => {
    const traced = run(
      `
horizon: 1 week
demand: {at: [0 min, 0 min]}
issues:
  ab: {share: 50%, talk: 5 min, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%}
  ba: {share: 50%, talk: 5 min, chain: [b, a], solvable: {b: 0%}, unsolved_talk: 100%}
teams:
  a: {agents: 1, transfer: {mode: warm, warm_limit: 3 min}}
  b: {agents: 1, transfer: {mode: warm, warm_limit: 3 min}}
`.replace('demand: {at: [0 min, 0 min]}', 'demand: {at: [0 min, 0 min, 0 min, 0 min, 0 min, 0 min]}'),
    )
    expect(traced.sum('ended_resolved')).toBe(6)
    const firsts = new Set(traced.story('contact').map((line) => line.split(' ')[3]))
    expect(firsts).toEqual(new Set(['a', 'b']))
    expect(traced.minutes.hold_handover).toBeGreaterThanOrEqual(6)
  })

  test('a customer turned away by a full team frees the agent', () => {
    const traced = run(
      handover('0 min, 1 min, 2 min', '{mode: warm, warm_limit: 30 min}', { b: 'agents: 1, queue_limit: 0' }).replace(
        'b: 4 min',
        'b: 14 min',
      ),
    )
    expect(traced.story('answered', 'turned_away')).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      '6 #1 answered a',
      '12 #2 answered a',
      '12 #1 turned_away b',
      '18 #2 turned_away b',
    ])
    expect(traced.sums('blocked_waits', 'blocked_contacts', 'ended_turned_away')).toEqual({
      blocked_contacts: 2,
      ended_turned_away: 2,
    })
    expect(traced.team('b', 'blocked')).toBe(2)
  })

  test('a customer who hangs up frees the agent', () => {
    const traced = run(
      handover('0 min, 1 min, 2 min', '{mode: warm, warm_limit: 30 min}', { b: 'agents: 1, patience: 2 min' }).replace(
        'b: 4 min',
        'b: 14 min',
      ),
    )
    expect(traced.story('answered', 'abandoned')).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      '6 #1 answered a',
      '14 #1 abandoned b',
      '14 #2 answered a',
      '20 #2 answered b',
    ])
  })
})

describe('a transfer by call back', () => {
  test('lets the customer go; the next team calls when it can', () => {
    const traced = run(
      handover('0 min, 1 min', '{mode: call_back}', { explain: 'explain: 1 min' })
        .replace('b: 4 min', 'b: 14 min')
        .concat('beliefs: {handling: {context: {notes: 1}}}'),
    )
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered a',
      '7 #1 answered a',
      '7 #0 answered b',
      '21 #1 answered b',
      '21 #0 ended resolved',
      '35 #1 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 6, explaining: 2, talking: 12 + 28, waiting_call_back: 7 })
    expect(traced.sum('customer_seconds')).toBe((6 + 2 + 40) * 60)
    expect(traced.house('in_system_seconds')).toBe((6 + 2 + 40) * 60)
    expect(traced.sums('contacts', 'legs')).toEqual({ contacts: 2, legs: 4 })
  })

  test('goes ahead of inbound of its class, without patience', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min, 1 min, 2 min]}
customers: {all: {patience: 15 min}}
issues:
  case: {talk: {a: 5 min, b: 20 min}, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%}
teams:
  a: {agents: 4, transfer: {mode: call_back}, overflow: {to: b, after: 1 s}}
  b: {agents: 1}
`)
    // Nobody's patience of 15 minutes counts once they have been promised a call.
    expect(traced.story('answered').filter((line) => line.endsWith('b'))).toEqual([
      '5 #0 answered b',
      '25 #1 answered b',
      '45 #2 answered b',
      '65 #3 answered b',
    ])
    const inbound = run(`
horizon: 1 week
demand: {at: [0 min, 1 min, 2 min, 3 min]}
issues:
  case: {talk: {a: 5 min, b: 20 min}, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%}
teams:
  a: {agents: 2, transfer: {mode: call_back}, queue_limit: 9, overflow: {to: b, after: 30 s}}
  b: {agents: 1}
`)
    // #2 and #3 overflow to b at 2.5 and 3.5; b cannot pass #2 on and solves it until 22.5. Then #0 and #1, who are to
    // be called back since 5 and 6, go before #3 in line since 3.5.
    expect(inbound.story('answered').filter((line) => line.endsWith('b'))).toEqual([
      '2.5 #2 answered b',
      '22.5 #0 answered b',
      '42.5 #1 answered b',
      '62.5 #3 answered b',
    ])
  })
})

describe('the end of the chain', () => {
  const nobody = (customers = '') =>
    handover('0 min', '{mode: cold}', { more: customers }).replace('{a: 0%}', '{a: 0%, b: 0%}')

  test('is reached when nobody can help', () => {
    const traced = run(nobody())
    expect(traced.story('ended')).toEqual(['8.4 #0 ended no_one_could_help'])
    expect(Object.keys(traced.trust)).toEqual(expect.arrayContaining(['transfer', 'no_one_could_help']))
    expect(traced.sums('resolutions', 'first_contact_resolved')).toEqual({})
  })

  test('calling again is no lottery, and happens at most so often', () => {
    const traced = run(nobody('customers: {all: {calls_again: {share: 100%, after: 1 h, at_most: 3}}}'))
    expect(traced.story('contact', 'ended')).toEqual([
      '0 #0 contact a',
      '68.4 #0 contact a',
      '136.8 #0 contact a',
      '205.2 #0 contact a',
      '213.6 #0 ended no_one_could_help',
    ])
    expect(traced.minutes).toEqual({ talking: 4 * 8.4, between_contacts: 180 })
    expect(traced.trust.not_solved).toBeGreaterThan(0)
  })
})
