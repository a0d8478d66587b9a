import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { handover } from './two-teams.js'

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
