import { describe, expect, test } from 'vitest'
import { WEEK } from '../../../src/kernel/units.js'
import { WEEKLY, WEEKLY_WIDTH } from '../../../src/ledger/counters.js'
import { run } from '../../support/tracing.js'

describe('reopening', () => {
  const reopening = (more = '', customers = '', team = 'agents: 1') => `
horizon: 1 week
demand: {at: [0 min]}
${customers}
issues: {case: {talk: 5 min, chain: [desk], right_first_time: 0%, reopens_after: 1 h${more}}}
teams: {desk: {${team}}}
`

  test('a solution that never holds comes back, at most so often, and is given up', () => {
    const traced = run(reopening('', 'customers: {all: {calls_again: {share: 0%, after: 1 h, at_most: 2}}}'))
    expect(traced.story('contact', 'reopened', 'ended')).toEqual([
      '0 #0 contact desk',
      '65 #0 reopened',
      '65 #0 contact desk',
      '130 #0 reopened',
      '130 #0 contact desk',
      '135 #0 ended gave_up',
    ])
    expect(traced.sums('resolutions', 'reopenings', 'first_contact_resolved', 'ended_gave_up')).toEqual({
      resolutions: 3,
      reopenings: 3,
      ended_gave_up: 1,
    })
    expect(traced.minutes).toEqual({ talking: 15, between_contacts: 120 })
  })

  test('only the first solution restores trust', () => {
    const once = run(reopening().replace('right_first_time: 0%', 'right_first_time: 100%'))
    expect(run(reopening()).trust.resolved).toBe(once.trust.resolved)
  })

  test('what a system will not do it will not do next time either', () => {
    const traced = run(`
horizon: 1 week
demand: {at: {every: 10 min}}
customers: {all: {calls_again: {share: 100%, after: 1 h, at_most: 3}}}
issues: {broken: {talk: 1 min, chain: [desk], remedy: {amount: 5 EUR}}}
teams: {desk: {agents: unlimited, empowerment: {tools: 50%}}}
culture: {refusal: 100%}
beliefs: {deciding: {refuse: {tools: 1}}}
`)
    // Half are granted at once, half are refused four times.
    expect(traced.sum('refused_on_policy')).toBe(4 * traced.sum('ended_refused'))
    expect(traced.sum('on_the_spot')).toBe(traced.sum('first_contact_resolved'))
  })

  test('a remedy is granted once', () => {
    const traced = run(reopening(', remedy: {amount: 10 EUR}'))
    expect(traced.sums('concession', 'decisions', 'on_the_spot')).toEqual({
      concession: 10,
      decisions: 1,
      on_the_spot: 1,
    })
  })

  test('a team that sees the history is not told again; one that does not, is', () => {
    const customers = 'customers: {all: {calls_again: {share: 0%, after: 1 h, at_most: 1}}}'
    const told = (history: string) =>
      run(reopening(', explain: 2 min', customers, `agents: 2, empowerment: {history: ${history}}`)).minutes
    expect(told('100%')).toEqual({ explaining: 2, talking: 10, between_contacts: 60 })
    // The second agent has been idle longest: the customer meets someone new.
    expect(told('0%')).toEqual({ explaining: 2, repeat_explaining: 2, talking: 10, between_contacts: 60 })
  })

  test('with business days a case comes back on the next open day at the opening', () => {
    const traced = run(
      reopening('', 'customers: {all: {calls_again: {share: 0%, after: 1 h, at_most: 1}}}')
        .replace('reopens_after: 1 h', 'reopens_after: 1 business day')
        .replace('at: [0 min]', `at: [${4 * 1440 + 600} min], open: "mon-fri 09:00-17:00"`),
    )
    // Friday 10:05 and one business day: Monday 10:05.
    expect(traced.story('contact')[1]).toBe(`${7 * 1440 + 605} #0 contact desk`)
  })
})

describe('ownership', () => {
  const owned = (ownership: string, at = '0 min') => `
horizon: 1 week
demand: {at: [${at}]}
customers: {all: {calls_again: {share: 0%, after: 1 h, at_most: 1}}}
issues:
  case: {talk: 5 min, explain: 1 min, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%, right_first_time: 0%, reopens_after: 1 h}
teams:
  a: {agents: 1, empowerment: {history: 0%}}
  b: {agents: 2, empowerment: {history: 0%}, ownership: ${ownership}}
`

  test('without it a customer who comes back starts from the first team', () => {
    expect(run(owned('none')).story('answered')).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      '72 #0 answered a',
      '78 #0 answered b',
    ])
  })

  test('a team that owns its cases takes them back', () => {
    const traced = run(owned('team'))
    expect(traced.story('answered')).toEqual(['0 #0 answered a', '6 #0 answered b', '72 #0 answered b'])
    expect(traced.sum('repeat_explanations')).toBe(2)
  })

  test('an agent who owns the case need not be told again', () => {
    const traced = run(owned('agent'))
    expect(traced.story('answered')).toEqual(['0 #0 answered a', '6 #0 answered b', '72 #0 answered b'])
    expect(traced.sum('repeat_explanations')).toBe(1)
  })

  test('a case that comes back to its owner goes on from there', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min]}
customers: {all: {patience: 20 min, redial: {share: 100%, after: 2 h}}}
issues:
  case: {talk: {a: 5 min, b: 5 min, c: 60 min}, chain: [a, b, c], solvable: {a: 0%, b: 0%}, unsolved_talk: 100%}
teams: {a: {agents: 2}, b: {agents: 2, ownership: team}, c: {agents: 1}}
`)
    expect(traced.story('answered', 'abandoned').filter((line) => line.includes('#1'))).toEqual([
      '0 #1 answered a',
      '5 #1 answered b',
      '30 #1 abandoned c',
      '150 #1 answered b',
      '155 #1 answered c',
    ])
  })

  test('a team that a case reached by mistake does not own it', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min]}
customers: {all: {patience: 20 min, redial: {share: 100%, after: 1 h}}}
issues:
  case: {share: 100%, talk: {a: 10 min, b: 60 min, wrong: 5 min}, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%}
  other: {share: 0%, talk: 1 min, chain: [wrong]}
teams:
  a: {agents: 2, transfer: {misroute: 100%}}
  b: {agents: 1}
  wrong: {agents: 2, ownership: team}
`)
    expect(traced.story('abandoned', 'contact')).toEqual([
      '0 #0 contact a',
      '0 #1 contact a',
      '35 #1 abandoned b',
      '95 #1 contact a',
    ])
  })

  test('the agent is preferred only when idle', () => {
    // #1 comes to b at 71 and, as #0 did, takes the longest idle: agent 1, then agent 0 is free for #0.
    const free = run(owned('agent', '0 min, 64 min'))
    expect(free.sum('repeat_explanations')).toBe(2)
    // #2 keeps agent 0 busy, too, from 71: #0 at 72 has to wait, and takes whoever is free first.
    const busy = run(owned('agent', '0 min, 58 min, 64 min'))
    expect(busy.story('answered').filter((line) => line.includes('#0'))).toEqual([
      '0 #0 answered a',
      '6 #0 answered b',
      '72 #0 answered b',
    ])
  })
})

describe('prevented problems', () => {
  test('are counted, and cause nothing', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 1 min]}
issues: {case: {talk: 5 min, chain: [desk], prevented: 100%}}
teams: {desk: {agents: 1}}
`)
    expect(traced.story()).toEqual(['0 #0 arrived', '0 #0 prevented', '1 #1 arrived', '1 #1 prevented'])
    expect(traced.sums('customers', 'prevented', 'journeys', 'contacts', 'satisfaction')).toEqual({
      customers: 2,
      prevented: 2,
    })
    expect(traced.sum('trust_start')).toBeCloseTo(140, 9)
    expect(traced.sum('trust_final')).toBe(traced.sum('trust_start'))
    expect(traced.sum('churn')).toBeCloseTo(0.24, 12)
  })

  test('before the window, and after it while its journeys end, are in no week of the course', () => {
    const traced = run(`
warm_up: 1 week
horizon: 2 weeks
demand: {arrivals: 20 per day}
issues:
  slow: {share: 50%, talk: 20 days, chain: [desk]}
  case: {share: 50%, talk: 5 min, chain: [desk], prevented: 100%}
teams: {desk: {agents: unlimited}}
`)
    const weeks = [...traced.observations.weeks].filter((_, at) => at % WEEKLY_WIDTH === WEEKLY.customers)
    const prevented = traced.heard.filter(({ event }) => event === 'prevented')
    expect(prevented.filter(({ time }) => time >= 3 * WEEK).length).toBeGreaterThan(20)
    expect(weeks.length).toBe(2)
    expect(weeks.reduce((sum, customers) => sum + customers)).toBe(traced.sum('customers'))
  })
})

describe('a time target', () => {
  const pressed = (passOn: number, issue = '') => `
horizon: 1 week
demand: {at: [0 min]}
issues: {case: {talk: 10 min, explain: 1 min, chain: [a, b]${issue}}}
teams:
  a: {agents: 1, time_target: {at: 4 min, pressure: 100%}}
  b: {agents: 1}
beliefs: {handling: {pressure_pass_on: ${passOn}, pressure_right_first_time: 0.0}}
`

  test('some are passed on at the target', () => {
    expect(run(pressed(1)).story('answered', 'ended')).toEqual([
      '0 #0 answered a',
      '4 #0 answered b',
      '15 #0 ended resolved',
    ])
  })

  test('some are closed at the target, and come back', () => {
    const traced = run(
      pressed(0, ', right_first_time: 100%, reopens_after: 1 h').replace(
        'issues:',
        'customers: {all: {calls_again: {share: 0%, after: 1 h, at_most: 1}}}\nissues:',
      ),
    )
    expect(traced.story('answered', 'reopened', 'ended')).toEqual([
      '0 #0 answered a',
      '64 #0 reopened',
      '64 #0 answered a',
      '68 #0 ended gave_up',
    ])
  })

  test('a case closed at the target is still decided: the remedy due is granted', () => {
    const traced = run(pressed(0, ', remedy: {amount: 20 EUR}'))
    expect(traced.story('granted', 'ended')).toEqual(['4 #0 granted a 20', '4 #0 ended resolved'])
  })

  test('a leg within the target is left alone', () => {
    expect(run(pressed(1).replace('at: 4 min, p', 'at: 11 min, p')).story('ended')).toEqual(['11 #0 ended resolved'])
  })
})

describe('factors of a team', () => {
  test('talk and explanations take longer, time to decide does not', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {case: {talk: 10 min, explain: 2 min, decide: 1 min, remedy: {amount: 5 EUR}, chain: [desk]}}
teams: {desk: {agents: 1, talk_factor: 1.5, explain_factor: 2}}
`)
    expect(traced.minutes).toEqual({ explaining: 4, talking: 16 })
  })
})
