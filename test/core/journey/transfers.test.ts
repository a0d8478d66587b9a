import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/** Team a cannot solve and hands over to b after 6 minutes of talk; b talks 4 minutes. */
const handover = (at: string, transfer: string, { explain = '', b = 'agents: 1', a = 'agents: 1', more = '' } = {}) =>
  `
horizon: 1 week
demand: {at: [${at}]}
${more}
issues:
  case:
    talk: {a: 10 min, b: 4 min}
    chain: [a, b]
    solvable: {a: 0%}
    unsolved_talk: 60%
    ${explain}
  other: {share: 0%, talk: 1 min, chain: [c]}
teams:
  a: {${a}, transfer: ${transfer}}
  b: {${b}}
  c: {agents: 1}
`.replace('  case:\n', '  case:\n    share: 100%\n')

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

describe('a misroute', () => {
  const misrouted = (more = '') => `
horizon: 1 week
demand: {at: [0 min]}
issues:
  case: {share: 100%, talk: {a: 10 min, b: 4 min, wrong: 5 min}, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 60%}
  other: {share: 0%, talk: 1 min, chain: [wrong]}
teams:
  a: {agents: 1, transfer: {misroute: 100%}}
  b: {agents: 1}
  wrong: {agents: 1${more}}
`

  test('goes to a team outside the chain, which passes it on to where it belongs', () => {
    const traced = run(misrouted(', transfer: {misroute: 100%}'))
    expect(traced.story('transferred', 'answered', 'ended')).toEqual([
      '0 #0 answered a',
      '6 #0 transferred wrong by mistake',
      '6 #0 answered wrong',
      '9 #0 transferred b',
      '9 #0 answered b',
      '13 #0 ended resolved',
    ])
    expect(traced.sums('transfers', 'misroutes', 'legs')).toEqual({ transfers: 2, misroutes: 1, legs: 3 })
    expect([traced.team('a', 'misroutes_out'), traced.team('wrong', 'misroutes_out')]).toEqual([1, 0])
    expect(traced.trust.misroute).toBeGreaterThan(0)
  })

  test('does not shorten the chain', () => {
    const traced = run(
      misrouted()
        .replace('b: 4 min,', 'b: 4 min, c: 2 min,')
        .replace('chain: [a, b], solvable: {a: 0%}', 'chain: [a, b, c], solvable: {a: 0%, b: 0%}')
        .concat('  c: {agents: 1}\n'),
    )
    expect(traced.story('answered').map((line) => line.split(' ')[3])).toEqual(['a', 'wrong', 'b', 'c'])
    expect(traced.sum('ended_resolved')).toBe(1)
  })

  test('needs a wrong team', () => {
    const traced = run(
      handover('0 min', '{misroute: 100%}')
        .replace(/ {2}other.*\n/, '')
        .replace(/ {2}c: .*\n/, ''),
    )
    expect(traced.sum('misroutes')).toBe(0)
  })

  /** How many of 600 cases, handed over by `t3`, came to each of seven teams by mistake. */
  const astray = (chain: string) => {
    const traced = run(`
horizon: 1 week
demand: {at: [${Array.from({ length: 600 }, (_, i) => `${i} min`).join(', ')}]}
issues:
  case: {share: 100%, talk: 1 s, chain: [${chain}], solvable: {t3: 0%}}
  other: {share: 0%, talk: 1 s, chain: [t0, t1, t2, t3, t4, t5, t6]}
teams:
${Array.from({ length: 7 }, (_, i) => `  t${i}: {agents: unlimited${i === 3 ? ', transfer: {misroute: 100%}' : ''}}`).join('\n')}
`)
    const counts = traced.model.teams.map(() => 0)
    for (const one of traced.heard) if (one.event === 'transferred' && one.misrouted) counts[one.team]! += 1
    return Object.fromEntries(traced.model.teams.map(({ name }, i) => [name, counts[i]!]))
  }

  test('is as likely to each team outside the chain, wherever that has its teams', () => {
    const found = astray('t3, t5, t0')
    expect([found.t0, found.t3, found.t5]).toEqual([0, 0, 0])
    for (const team of ['t1', 't2', 't4', 't6'])
      expect(Math.abs(found[team]! - 150)).toBeLessThan(4 * Math.sqrt(600 * 0.25 * 0.75))
  })

  test('is to one of the chain that comes later where no team stands outside it', () => {
    const found = astray('t3, t5, t0, t1, t2, t4, t6')
    expect([found.t3, found.t5]).toEqual([0, 0])
    for (const team of ['t0', 't1', 't2', 't4', 't6'])
      expect(Math.abs(found[team]! - 120)).toBeLessThan(4 * Math.sqrt(600 * 0.2 * 0.8))
  })

  test('under a matrix is passed on as well', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min]}
issues:
  case: {share: 100%, talk: 5 min, routing: {start: a, matrix: {a: {b: 100%}, b: {a: 0%}}}}
  other: {share: 0%, talk: 1 min, chain: [wrong]}
teams:
  a: {agents: 1, transfer: {misroute: 100%}}
  b: {agents: 1}
  wrong: {agents: 1}
`)
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered a',
      '5 #0 answered wrong',
      '8 #0 answered b',
      '13 #0 ended resolved',
    ])
  })
})

describe('matrix routing', () => {
  test('follows certain rows to the team that lets go', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {case: {talk: {a: 1 min, b: 2 min, c: 3 min}, routing: {matrix: {b: {c: 100%}, c: {a: 100%}}}}}
teams: {a: {agents: 1}, b: {agents: 1}, c: {agents: 1}}
`)
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered b',
      '2 #0 answered c',
      '5 #0 answered a',
      '6 #0 ended resolved',
    ])
  })

  test('draws afresh at each leg: returns to a team take as many legs as the shares say', () => {
    const traced = run(`
horizon: 1 week
demand: {at: {every: 100 s}}
issues: {case: {talk: 1 s, routing: {start: a, matrix: {a: {a: 20%, b: 30%}, b: {a: 60%}}}}}
teams: {a: {agents: unlimited}, b: {agents: unlimited}}
`)
    // Visits to a: v = 1 + .2 v + .3 x .6 v, so v = 1 / .62; of b: .3 v.
    const journeys = traced.sum('journeys')
    const visits = traced.team('a', 'legs') / journeys
    // Visits are geometric with mean 1.613 and variance v (v - 1) = .989.
    expect(Math.abs(visits - 1 / 0.62)).toBeLessThan(4 * Math.sqrt(0.989 / journeys))
    expect(Math.abs(traced.team('b', 'legs') / traced.team('a', 'legs') - 0.3)).toBeLessThan(0.02)
    expect(traced.sum('ended_resolved')).toBe(journeys)
  })

  test('whoever leaves it is settled as in a chain: time to decide, remedies and time targets hold', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min]}
issues:
  case: {talk: 5 min, decide: 2 min, remedy: {amount: 40 EUR}, routing: {start: a, matrix: {a: {b: 100%}}}}
teams: {a: {agents: 1}, b: {agents: 1}}
`)
    expect(traced.story('answered', 'granted', 'ended')).toEqual([
      '0 #0 answered a',
      '5 #0 answered b',
      '12 #0 granted b 40',
      '12 #0 ended resolved',
    ])
  })
})
