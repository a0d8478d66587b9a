import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

const shifts = (at: string, agents: string) => `
horizon: 1 week
demand: {at: [${at}]}
issues: {question: {talk: 30 min, chain: [desk]}}
teams: {desk: {agents: ${agents}}}
`

describe('shifts', () => {
  test('at a drop those who are busy finish their case and go home', () => {
    const traced = run(shifts('40 min, 45 min, 50 min', '{"mon-sun 00:00-01:00": 2, "mon-sun 01:00-24:00": 1}'))
    expect(traced.story('answered')).toEqual(['40 #0 answered desk', '45 #1 answered desk', '75 #2 answered desk'])
    // Seven days of 25 agent-hours and the ten minutes of overtime until the first of the two has finished.
    expect(traced.team('desk', 'on_duty_seconds')).toBe((7 * 25 * 60 + 10) * 60)
  })

  test('at a drop the idle leave before the busy', () => {
    const traced = run(shifts('50 min, 65 min', '{"mon-sun 00:00-01:00": 2, "mon-sun 01:00-24:00": 1}'))
    expect(traced.story('answered')).toEqual(['50 #0 answered desk', '80 #1 answered desk'])
    expect(traced.team('desk', 'on_duty_seconds')).toBe(7 * 25 * 3600)
  })

  test('whoever comes at a rise serves who waits', () => {
    const traced = run(shifts('40 min, 45 min', '{"mon-sun 00:00-01:00": 1, "mon-sun 01:00-24:00": 2}'))
    expect(traced.story('answered')).toEqual(['40 #0 answered desk', '60 #1 answered desk'])
  })

  test('an agent who wraps up at a drop goes home after it', () => {
    const traced = run(
      shifts('25 min, 50 min', '{"mon 00:00-01:00": 1, "tue 00:00-01:00": 1}').replace(
        '30 min,',
        '30 min, wrap_up: 10 min,',
      ),
    )
    // Talk ends at 55, wrap-up at 65: the next waits for Tuesday.
    expect(traced.story('answered')).toEqual(['25 #0 answered desk', '1440 #1 answered desk'])
    expect(traced.team('desk', 'on_duty_seconds')).toBe((60 + 5 + 60) * 60)
  })
})

/** One agent, open 9:00 to 10:00 (minutes 540 to 600 of Monday), talks of 30 minutes. */
const closing = (at: string, atClose: string, more = '') => `
horizon: 1 week
demand: {at: [${at}], open: "mon-fri 09:00-10:00"}
${more}
issues: {question: {talk: 30 min, chain: [desk]}}
teams: {desk: {agents: 1, at_close: ${atClose}}}
`

describe('closing time', () => {
  test('serve: whoever waits is served, in overtime that is paid', () => {
    const traced = run(closing('590 min, 595 min', 'serve'))
    expect(traced.story('answered')).toEqual(['590 #0 answered desk', '620 #1 answered desk'])
    expect(traced.team('desk', 'on_duty_seconds')).toBe((5 * 60 + 50) * 60)
  })

  test('serve is what happens where nothing is said', () => {
    const silent = run(closing('590 min, 595 min', 'serve').replace(', at_close: serve', ''))
    expect(silent.story()).toEqual(run(closing('590 min, 595 min', 'serve')).story())
  })

  test('wait: whoever waits goes on waiting until the house opens again', () => {
    const traced = run(closing('590 min, 595 min', 'wait'))
    expect(traced.story('answered')).toEqual(['590 #0 answered desk', '1980 #1 answered desk'])
    expect(traced.minutes).toEqual({ queue: 1385, talking: 60 })
    expect(traced.team('desk', 'on_duty_seconds')).toBe((5 * 60 + 20) * 60)
  })

  test('leave: whoever waits is sent away; a return in closed hours comes when the house opens', () => {
    const traced = run(closing('590 min, 595 min', 'leave', 'customers: {all: {redial: {share: 100%, after: 1 h}}}'))
    expect(traced.story('answered', 'sent_away')).toEqual([
      '590 #0 answered desk',
      '600 #1 sent_away desk',
      '1980 #1 answered desk',
    ])
    expect(traced.minutes).toEqual({ queue: 5, talking: 60, between_contacts: 1380 })
    expect(traced.sums('sent_away_contacts', 'blocked_contacts', 'delayed', 'answered', 'offered')).toEqual({
      sent_away_contacts: 1,
      delayed: 1,
      answered: 2,
      offered: 3,
    })
    expect(traced.team('desk', 'sent_away')).toBe(1)
    expect(traced.team('desk', 'blocked')).toBe(0)
  })

  test('leave: who does not try again ends sent away, not turned away', () => {
    expect(run(closing('590 min, 595 min', 'leave')).story('ended')).toEqual([
      '600 #1 ended sent_away',
      '620 #0 ended resolved',
    ])
  })

  test('at the weekend the next open day is Monday', () => {
    const friday = 4 * 1440
    const traced = run(
      closing(
        `${friday + 590} min, ${friday + 595} min`,
        'leave',
        'customers: {all: {redial: {share: 100%, after: 1 h}}}',
      ).replace('horizon: 1 week', 'horizon: 2 weeks'),
    )
    expect(traced.story('answered')[1]).toBe(`${7 * 1440 + 540} #1 answered desk`)
  })

  const chain = (aClose: string, at = '590 min') => `
horizon: 1 week
demand: {at: [${at}], open: "mon-fri 09:00-10:00"}
issues:
  question: {talk: {a: 15 min, b: 20 min}, chain: [a, b], solvable: {a: 0%}, unsolved_talk: 100%}
teams:
  a: {agents: 1, at_close: ${aClose}}
  b: {agents: 1}
`

  test('a team stays for a case that can still come to it, and goes when it has been passed on', () => {
    const traced = run(chain('serve'))
    expect(traced.story('answered')).toEqual(['590 #0 answered a', '605 #0 answered b'])
    expect(traced.team('a', 'on_duty_seconds')).toBe((5 * 60 + 5) * 60)
    expect(traced.team('b', 'on_duty_seconds')).toBe((5 * 60 + 25) * 60)
  })

  test('whoever waits overnight keeps nobody in the house', () => {
    const traced = run(chain('wait', '590 min, 592 min'))
    expect(traced.story('answered')).toEqual([
      '590 #0 answered a',
      '605 #0 answered b',
      '1980 #1 answered a',
      '1995 #1 answered b',
    ])
    expect(traced.team('b', 'on_duty_seconds')).toBe((5 * 60 + 25) * 60)
  })
})

/** A desk that must ask a manager who takes 30 minutes; talks of 5 minutes. */
const approval = (at: string, approvals = '') => `
horizon: 1 week
demand: {at: [${at}], open: "mon-fri 09:00-10:00"}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 1, reports_to: boss, authority: {granted: 50 EUR}}}
managers: {boss: {people: 1, decides_in: 30 min, wage: 60 EUR per hour}}
approvals: {policy: ladder${approvals}}
`

describe('managers after closing time', () => {
  test('stay while a customer holds for their answer', () => {
    const traced = run(approval('590 min'))
    expect(traced.story('escalated', 'decided', 'ended')).toEqual([
      '595 #0 escalated desk',
      '625 #0 decided boss yes',
      '625 #0 ended resolved',
    ])
    expect(traced.manager('boss', 'on_duty_seconds')).toBe((5 * 60 + 25) * 60)
    expect(traced.manager('boss', 'busy_seconds')).toBe(30 * 60)
    expect(traced.manager('boss', 'labour')).toBeCloseTo(30, 12)
  })

  test('go home with the last customer, and resume the work next morning', () => {
    const traced = run(approval('590 min', ', hold_limit: 10 min'))
    expect(traced.story('escalated', 'released', 'decided', 'answered', 'ended')).toEqual([
      '590 #0 answered desk',
      '595 #0 escalated desk',
      '605 #0 released desk',
      '2000 #0 decided boss yes',
      '2000 #0 answered desk',
      '2001.5 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ talking: 6.5, hold_approval: 10, waiting_call_back: 1395 })
    expect(traced.manager('boss', 'busy_seconds')).toBe(30 * 60)
    expect(traced.sum('approval_wait_seconds')).toBe((2000 - 595) * 60)
  })

  test('a shift that ends before closing time interrupts a decision', () => {
    const traced = run(
      approval('540 min').replace('decides_in: 30 min', 'decides_in: 30 min, shifts: "mon-fri 09:00-09:25"'),
    )
    // Asked at 545, pauses from 565 with 10 minutes left, resumes on Tuesday; the customer keeps holding.
    expect(traced.story('decided')).toEqual(['1990 #0 decided boss yes'])
    expect(traced.minutes.hold_approval).toBe(1990 - 545)
    expect(traced.manager('boss', 'busy_seconds')).toBe(30 * 60)
  })
})
