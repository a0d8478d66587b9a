import { describe, expect, test } from 'vitest'
import { pickIssue, pickSegment } from '../../../src/core/journey/customer.js'
import { Purpose } from '../../../src/core/journey/purposes.js'
import { compile } from '../../../src/model/compile.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'
import { run, scenarioOf } from '../../support/tracing.js'
import { desk } from './desk.js'

describe('a line', () => {
  test('first come, first served: waits, ledgers and areas by hand', () => {
    const traced = run(desk('0 min, 1 min, 2 min'))
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered desk',
      '3 #1 answered desk',
      '3 #0 ended resolved',
      '6 #2 answered desk',
      '6 #1 ended resolved',
      '9 #2 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 6, talking: 9 })
    expect(
      traced.sums('journeys', 'ended_resolved', 'first_contact_resolved', 'contacts', 'legs', 'offered', 'delayed'),
    ).toEqual({
      journeys: 3,
      ended_resolved: 3,
      first_contact_resolved: 3,
      contacts: 3,
      legs: 3,
      offered: 3,
      delayed: 2,
    })
    expect(traced.sum('journey_seconds')).toBe(15 * 60)
    expect(traced.sum('customer_seconds')).toBe(15 * 60)
    expect(traced.sum('handle_seconds')).toBe(9 * 60)
    expect(traced.sum('answered_within')).toBe(1)
    expect(traced.team('desk', 'busy_seconds')).toBe(9 * 60)
    expect(traced.team('desk', 'line_seconds')).toBe(6 * 60)
    expect(traced.team('desk', 'on_duty_seconds')).toBe(7 * 86_400)
    expect(traced.house('in_system_seconds')).toBe(15 * 60)
  })

  test('whoever comes as an agent gets free is served without a wait', () => {
    const traced = run(desk('0 min, 3 min'))
    expect(traced.story('answered')).toEqual(['0 #0 answered desk', '3 #1 answered desk'])
    expect(traced.sum('delayed')).toBe(0)
  })

  test('customers of one moment come in the order of the list', () => {
    const traced = run(desk('1 min, 1 min, 1 min', '', '{agents: 2}'))
    expect(traced.story('answered')).toEqual(['1 #0 answered desk', '1 #1 answered desk', '4 #2 answered desk'])
  })

  test('with unlimited agents nobody waits, and those who are paid are those who work', () => {
    const traced = run(desk('0 min, 0 min, 0 min', '', '{agents: unlimited, wage: 60 USD per hour}'))
    expect(traced.minutes).toEqual({ talking: 9 })
    expect(traced.team('desk', 'paid_seconds')).toBe(540)
    expect(traced.team('desk', 'labour_busy')).toBeCloseTo(9, 12)
    expect(traced.team('desk', 'labour_idle')).toBe(0)
  })

  test('wrap-up blocks the agent, not the customer', () => {
    const traced = run(desk('0 min, 1 min').replace('talk: 3 min', 'talk: 3 min, wrap_up: 2 min'))
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered desk',
      '3 #0 ended resolved',
      '5 #1 answered desk',
      '8 #1 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 4, talking: 6 })
    expect(traced.sum('wrap_up_seconds')).toBe(240)
    expect(traced.sum('handle_seconds')).toBe(600)
    expect(traced.team('desk', 'busy_seconds')).toBe(600)
    expect(traced.team('desk', 'serving_seconds')).toBe(360)
  })

  test('a wait within tolerance costs no trust, a longer one is a hurt of care', () => {
    expect(run(desk('0 min, 1 min')).trust.long_wait).toBeUndefined()
    const long = run(desk('0 min, 0 min, 0 min').replace('3 min', '6 min'))
    // Trust 70 at the first strike: 2 points to first order, 1.9 to 2.1 by the curve.
    expect(long.trust.long_wait! / 2).toBeGreaterThan(1.9)
    expect(long.trust.long_wait! / 2).toBeLessThan(2.2)
  })
})

describe('priority', () => {
  const classes = (who: string) => `
horizon: 1 week
demand: {at: [0 min, 1 min, 2 min]}
customers:
  normal: {share: ${who === 'normal' ? '100%' : '0%'}}
  first: {share: ${who === 'normal' ? '0%' : '100%'}, priority: 1}
issues: {question: {talk: 3 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`
  test('all of one class are served as they come', () => {
    for (const who of ['normal', 'first']) {
      expect(run(classes(who)).story('answered')).toEqual([
        '0 #0 answered desk',
        '3 #1 answered desk',
        '6 #2 answered desk',
      ])
    }
  })

  test('the higher goes first, first come first served within, and nobody is interrupted', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [${Array.from({ length: 12 }, (_, i) => `${i} s`).join(', ')}]}
customers:
  high: {share: 30%, priority: 7}
  low: {share: 40%}
  middle: {share: 30%, priority: 2}
issues: {question: {talk: 10 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`)
    const streams = streamsOf(keyOf('test', 0))
    const rankOf = (customer: number) => {
      const u = streams.uniform(customer, Purpose.segment, 0)
      return u < 0.3 ? 0 : u < 0.7 ? 2 : 1
    }
    const waiting = Array.from({ length: 11 }, (_, i) => i + 1)
    expect(new Set(waiting.map(rankOf)).size).toBe(3)
    const order = traced.heard.filter(({ event }) => event === 'answered').map(({ customer }) => customer)
    expect(order).toEqual([0, ...waiting.sort((a, b) => rankOf(a) - rankOf(b) || a - b)])
  })
})

describe('priority of issues, and urgency', () => {
  const house = (issues: string, customers = '{normal: {share: 100%}, keen: {share: 0%}}') => `
horizon: 1 week
demand: {at: [${Array.from({ length: 12 }, (_, i) => `${i} min`).join(', ')}]}
customers: ${customers}
issues: ${issues}
teams: {desk: {agents: 1}}
`
  /** Who is answered in turn, and what each came about. */
  const served = (text: string) => {
    const traced = run(text)
    const { segments, issues } = compile(scenarioOf(text))
    const streams = streamsOf(keyOf('test', 0))
    return traced.heard
      .filter(({ event }) => event === 'answered')
      .map(({ customer, time }) => {
        const segment = segments[pickSegment(streams, segments, customer)]!
        return {
          customer,
          minute: time,
          issue: issues[pickIssue(streams, issues, segment, customer)]!.name,
          segment: segment.name,
        }
      })
  }

  test('an issue’s priority goes before a customer’s', () => {
    const all = served(
      house(
        '{grave: {share: 50%, priority: 1, talk: 30 min, chain: [desk]}, light: {share: 50%, talk: 30 min, chain: [desk]}}',
        '{first: {share: 50%, priority: 5}, second: {share: 50%}}',
      ),
    )
    const ranks = all
      .slice(1)
      .map(({ issue, segment }) => 2 * (issue === 'grave' ? 0 : 1) + (segment === 'first' ? 0 : 1))
    expect(new Set(ranks).size).toBe(4)
    expect(ranks).toEqual(ranks.toSorted())
  })

  test('whose wait times urgency is the longest goes first, first come first served within', () => {
    const text = house(
      '{pressing: {share: 50%, urgency: 3, talk: 5 min, chain: [desk]}, plain: {share: 50%, talk: 5 min, chain: [desk]}}',
    )
    const all = served(text)
    const waiting = all.map(({ customer, issue }) => ({ customer, urgency: issue === 'pressing' ? 3 : 1 }))
    expect(new Set(waiting.map(({ urgency }) => urgency)).size).toBe(2)
    for (const [place, { customer, minute }] of all.entries()) {
      const there = waiting.filter(
        (one) => one.customer <= minute && !all.slice(0, place).some((before) => before.customer === one.customer),
      )
      const most = Math.max(...there.map((one) => one.urgency * (minute - one.customer)))
      const own = waiting.find((one) => one.customer === customer)!
      expect(own.urgency * (minute - customer)).toBe(most)
    }
    expect(all.map(({ customer }) => customer)).not.toEqual(Array.from({ length: 12 }, (_, i) => i))
  })
})

describe('patience', () => {
  const impatient = (more = '') => desk('0 min, 1 min', `customers: {all: {patience: 90 s${more}}}`)

  test('who has waited long enough hangs up', () => {
    const traced = run(impatient())
    expect(traced.story('answered', 'abandoned', 'ended')).toEqual([
      '0 #0 answered desk',
      '2.5 #1 abandoned desk',
      '2.5 #1 ended abandoned',
      '3 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 1.5, talking: 3 })
    expect(traced.sums('abandoned_waits', 'abandoned_within', 'ended_abandoned', 'offered', 'answered')).toEqual({
      abandoned_waits: 1,
      ended_abandoned: 1,
      offered: 2,
      answered: 1,
    })
  })

  test('an answer at the very end of patience comes first', () => {
    expect(run(impatient().replace('90 s', '2 min')).story('answered')).toEqual([
      '0 #0 answered desk',
      '3 #1 answered desk',
    ])
  })

  test('redials follow their delay; the pause between is booked', () => {
    const traced = run(impatient(', redial: {share: 100%, after: 10 min}'))
    expect(traced.story('contact', 'abandoned', 'ended')).toEqual([
      '0 #0 contact desk',
      '1 #1 contact desk',
      '2.5 #1 abandoned desk',
      '3 #0 ended resolved',
      '12.5 #1 contact desk',
      '15.5 #1 ended resolved',
    ])
    expect(traced.minutes).toEqual({ queue: 1.5, talking: 6, between_contacts: 10 })
    expect(traced.sums('contacts', 'first_contact_resolved', 'ended_resolved')).toEqual({
      contacts: 3,
      first_contact_resolved: 1,
      ended_resolved: 2,
    })
  })

  test('redials are finite', () => {
    const never = `${desk('0 min, 1 min', 'customers: {all: {patience: 90 s, redial: {share: 100%, after: 1 min}}}')}
beliefs: {repeat: {redials: 5}}
`.replace('talk: 3 min', 'talk: 5 h')
    const traced = run(never)
    expect(traced.sums('contacts', 'ended_abandoned', 'abandoned_waits')).toEqual({
      contacts: 7,
      ended_abandoned: 1,
      abandoned_waits: 6,
    })
    expect(traced.story('ended')).toEqual([`${1 + 6 * 1.5 + 5} #1 ended abandoned`, '300 #0 ended resolved'])
  })

  test('redials are finite over a journey as a whole, whatever is answered in between', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min]}
customers: {any: {redial: {share: 100%, after: 5 min}}}
issues: {kettle: {talk: {front: 1 min, back: 6 days}, chain: [front, back], solvable: {front: 0%}, unsolved_talk: 100%}}
teams: {front: {agents: unlimited}, back: {agents: 1, queue_limit: 0}}
`)
    // 20 redials after the first contact; each takes a minute, and five until the next.
    expect(traced.story('contact').filter((line) => line.includes('#1'))).toHaveLength(21)
    expect(traced.story('ended')[0]).toBe(`${20 * 6 + 1} #1 ended turned_away`)
  })

  test("a team's own patience goes before the customer's", () => {
    const traced = run(desk('0 min, 1 min', 'customers: {all: {patience: 90 s}}', '{agents: 1, patience: 1 min}'))
    expect(traced.story('abandoned')).toEqual(['2 #1 abandoned desk'])
  })

  test('who balks hangs up at the sight of a line', () => {
    const traced = run(desk('0 min, 1 min, 3 min', 'customers: {all: {balk: 100%}}'))
    expect(traced.story('abandoned', 'ended')).toEqual([
      '1 #1 abandoned desk',
      '1 #1 ended abandoned',
      '3 #0 ended resolved',
      '6 #2 ended resolved',
    ])
    expect(traced.sums('delayed', 'abandoned_waits', 'abandoned_within')).toEqual({
      delayed: 1,
      abandoned_waits: 1,
      abandoned_within: 1,
    })
  })
})

test('events after the window are told from those in it: who is counted is followed to the end', () => {
  const lasting = (talk: string) =>
    run(`
horizon: 1 h
demand: {at: [1 min, 50 min]}
issues: {question: {talk: ${talk}, chain: [desk]}}
teams: {desk: {agents: unlimited}}
`)
  expect(lasting('9 min').house('events_after_window')).toBe(0)
  expect(lasting('11 min').house('events_after_window')).toBe(1)
})
