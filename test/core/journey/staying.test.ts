import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

const HOURS = 3600
/** Sunday 00:00 and Sunday midnight, in minutes. */
const SUNDAY = 6 * 1440
const MIDNIGHT = 7 * 1440

/** When customers are answered, in minutes. */
const answered = (yaml: string) => run(yaml).story('answered')

describe('a week without an end', () => {
  const always = (atClose: string, agents = '1', at = '10075 min, 10075 min, 10075 min') => `
horizon: 2 weeks
demand: {at: [${at}], open: "mon-sun 00:00-24:00"}
issues: {job: {talk: 10 min, chain: [desk]}}
teams: {desk: {agents: ${agents}, at_close: ${atClose}}}
`

  test('never closes: on Sunday at midnight nobody is sent away, whatever the team does at closing', () => {
    for (const atClose of ['leave', 'serve', 'wait']) {
      expect(answered(always(atClose))).toEqual([
        '10075 #0 answered desk',
        '10085 #1 answered desk',
        '10095 #2 answered desk',
      ])
    }
  })

  test('knows ends of shifts only: at a drop on Sunday at midnight those too many go home when they have finished', () => {
    const agents = '{"sun 12:00-24:00": 3, "mon-sat 00:00-24:00": 1, "sun 00:00-12:00": 1}'
    const at = '10075 min, 10075 min, 10075 min, 10077 min, 10077 min, 10077 min'
    const traced = run(always('serve', agents, at))
    expect(traced.story('answered').slice(3)).toEqual([
      '10085 #3 answered desk',
      '10095 #4 answered desk',
      '10105 #5 answered desk',
    ])
    // Two weeks of 192 agent-hours, and five minutes of overtime of two.
    expect(traced.team('desk', 'on_duty_seconds')).toBe(2 * 192 * HOURS + 2 * 300)
  })
})

describe('past Sunday midnight', () => {
  const late = (open: string, first: number) => `
horizon: 2 weeks
demand: {at: [${Array.from({ length: 5 }, () => `${first} min`).join(', ')}], open: "${open}"}
issues: {job: {talk: 30 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`

  test('a team serves on as on any other night', () => {
    const times = (first: number) => [0, 1, 2, 3, 4].map((n) => `${first + 30 * n} #${n} answered desk`)
    const sunday = SUNDAY + 22 * 60 + 55
    expect(answered(late('sun 12:00-23:00', sunday))).toEqual(times(sunday))
    expect(answered(late('sat 12:00-23:00', sunday - 1440))).toEqual(times(sunday - 1440))
    // Closing at midnight itself.
    expect(answered(late('sun 12:00-24:00', MIDNIGHT - 5))).toEqual(times(MIDNIGHT - 5))
  })

  test('and is paid until it is done, and no longer', () => {
    const traced = run(late('sun 12:00-23:00', SUNDAY + 22 * 60 + 55))
    expect(traced.team('desk', 'on_duty_seconds')).toBe(2 * 11 * HOURS + 145 * 60)
  })

  const approval = (at: number, shifts = '') => `
horizon: 2 weeks
demand: {at: [${at} min], open: "sun 12:00-23:00"}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 1, reports_to: boss, authority: {granted: 50 EUR}}}
managers: {boss: {people: 1, decides_in: 90 min${shifts}}}
approvals: {policy: ladder}
`

  test('a manager decides for a customer who holds', () => {
    for (const shifts of ['', ', shifts: "sun 12:00-23:00"', ', shifts: "sun 12:00-23:30"']) {
      const traced = run(approval(SUNDAY + 22 * 60 + 50, shifts))
      expect(traced.story('decided')).toEqual([`${MIDNIGHT + 25} #0 decided boss yes`])
      expect(traced.manager('boss', 'busy_seconds')).toBe(90 * 60)
    }
  })

  test('a manager on a night shift works through', () => {
    const traced = run(approval(SUNDAY + 22 * 60 + 50, ', shifts: "sun 20:00-04:00"'))
    expect(traced.story('decided')).toEqual([`${MIDNIGHT + 25} #0 decided boss yes`])
    expect(traced.manager('boss', 'on_duty_seconds')).toBe(2 * 8 * HOURS)
  })
})

describe('a shift that ends after closing time', () => {
  const twenty = (agents: string, more = '') => `
horizon: 1 day
demand: {at: [1010 min, 1010 min, 1010 min, 1010 min], open: "mon-fri 09:00-17:00"}
issues: {job: {talk: 20 min, chain: [desk]}}
teams: {desk: {agents: {${agents}}${more}}}
`

  test('ends when no customer is left, and is paid until then', () => {
    const traced = run(twenty('"mon-fri 09:00-17:30": 1'))
    expect(traced.story('answered')).toEqual([
      '1010 #0 answered desk',
      '1030 #1 answered desk',
      '1050 #2 answered desk',
      '1070 #3 answered desk',
    ])
    expect(traced.team('desk', 'on_duty_seconds')).toBe(9 * HOURS + 10 * 60)
  })

  test('keeps all of it, down to the number that the plan has by then', () => {
    const traced = run(twenty('"mon-fri 09:00-17:15": 2, "mon-fri 17:15-18:00": 1'))
    expect(traced.story('answered').slice(2)).toEqual(['1030 #2 answered desk', '1030 #3 answered desk'])
    // Both until 17:30, one until 18:00.
    expect(traced.team('desk', 'on_duty_seconds')).toBe(2 * 8.5 * HOURS + HOURS / 2)
  })

  test('does not keep a team that lets people wait', () => {
    const traced = run(twenty('"mon-fri 09:00-17:30": 1', ', at_close: wait').replace('1 day', '2 days'))
    expect(traced.story('answered')).toEqual([
      '1010 #0 answered desk',
      '1030 #1 answered desk',
      '1980 #2 answered desk',
      '2000 #3 answered desk',
    ])
    expect(traced.team('desk', 'on_duty_seconds')).toBe(17 * HOURS)
  })

  test('serves nobody any more, after those in line, where a team sends them away at closing', () => {
    const traced = run(twenty('"mon-fri 09:00-17:30": 1', ', at_close: leave'))
    expect(traced.story('answered', 'sent_away')).toEqual([
      '1010 #0 answered desk',
      '1020 #1 sent_away desk',
      '1020 #2 sent_away desk',
      '1020 #3 sent_away desk',
    ])
  })
})

describe('who stays the night for whom', () => {
  const passedOn = (teams: string, more = '', at = '955 min') => `
horizon: 2 days
demand: {at: [${at}], open: "mon-fri 09:00-17:00"}
issues: {job: {talk: 5 min, chain: [desk, second], solvable: {desk: 0%}, unsolved_talk: 100%}}
teams: {${teams}}
${more}
`
  const WAGE = 'wage: 60 EUR per hour'

  test('nobody for a customer who waits for a team that has gone home', () => {
    const traced = run(passedOn(`desk: {agents: 3, ${WAGE}}, second: {agents: {"mon-fri 09:00-16:00": 1}}`))
    expect(traced.story('answered')).toEqual(['955 #0 answered desk', '1980 #0 answered second'])
    expect(traced.team('desk', 'paid_seconds') + traced.team('second', 'paid_seconds')).toBe(62 * HOURS)
  })

  test('nor those further down the chain', () => {
    const traced = run(passedOn('desk: {agents: {"mon-fri 09:00-15:00": 1}}, second: {agents: 3}'))
    expect(traced.story('answered')).toEqual(['1980 #0 answered desk', '1985 #0 answered second'])
    expect(traced.team('second', 'on_duty_seconds')).toBe(3 * 16 * HOURS)
  })

  test('nor for a customer who is to be called back: those who stay serve who is on the line', () => {
    const calling = (at: string) =>
      run(
        passedOn('desk: {agents: 3, transfer: {mode: call_back}}, second: {agents: 1}', '', at).replace(
          'talk: 5 min',
          'talk: {desk: 15 min, second: 60 min}',
        ),
      )
    const traced = calling('990 min, 991 min, 1010 min')
    // The call that has begun is finished, the one in line and the one that comes up after closing are for the morning.
    expect(traced.story('answered').filter((line) => line.endsWith('second'))).toEqual([
      '1005 #0 answered second',
      '1980 #1 answered second',
      '2040 #2 answered second',
    ])
    expect(traced.team('second', 'on_duty_seconds')).toBe(16 * HOURS + 45 * 60)
  })

  test('as many as are on shift call back', () => {
    const traced = run(
      passedOn(
        'desk: {agents: {"mon-fri 09:00-18:00": 3}, transfer: {mode: call_back}}, second: {agents: {"mon-fri 09:00-17:00": 2, "mon-fri 17:00-18:00": 1}}',
        '',
        '980 min, 1010 min, 1011 min',
      ).replace('talk: 5 min', 'talk: {desk: 15 min, second: 40 min}'),
    )
    // The second team stays for the desk's customers with both agents, one of whom calls back until 18:00.
    expect(traced.story('answered').filter((line) => line.endsWith('second'))).toEqual([
      '995 #0 answered second',
      '1035 #1 answered second',
      '1075 #2 answered second',
    ])
  })

  const holding = (teams: string, managers: string) =>
    `
horizon: 2 days
demand: {at: [600 min], open: "mon-fri 09:00-17:00"}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}, idle: {share: 0%, talk: 5 min, chain: [other, desk]}}
teams: {${teams}}
managers: {${managers}}
`.replace('broken: {', 'broken: {share: 100%, ')

  test('nor for a customer who holds for a manager who has gone home, but the agent', () => {
    const traced = run(
      holding(
        'desk: {agents: 3, reports_to: boss, authority: {granted: 50 EUR}}, other: {agents: 2, transfer: {misroute: 50%}}',
        'boss: {people: 1, decides_in: 3 h, shifts: "mon-fri 09:00-12:00"}, head: {people: 1, decides_in: 1 min}',
      ),
    )
    // Asked at 10:05, one hour and five minutes are left for Tuesday.
    expect(traced.story('decided')).toEqual(['2045 #0 decided boss yes'])
    expect(traced.team('desk', 'on_duty_seconds')).toBe((3 * 16 + 16) * HOURS)
    expect(traced.team('other', 'on_duty_seconds')).toBe(2 * 16 * HOURS)
    expect(traced.manager('head', 'on_duty_seconds')).toBe(16 * HOURS)
  })

  test('nor those in line behind an agent who holds for a manager who has gone home', () => {
    const traced = run(
      holding(
        'desk: {agents: 1, reports_to: boss, authority: {granted: 50 EUR}}, other: {agents: 2}',
        'boss: {people: 1, decides_in: 3 h, shifts: "mon-fri 09:00-12:00"}',
      ).replace('at: [600 min]', 'at: [600 min, 1000 min]'),
    )
    expect(traced.story('answered')).toEqual(['600 #0 answered desk', '2045 #1 answered desk'])
    // One agent, who stays on the line both nights, the second until the end of the count.
    expect(traced.team('desk', 'on_duty_seconds')).toBe((16 + 16 + 7) * HOURS)
  })

  test('those to whom a misroute, an overflow or an owner may bring the case do', () => {
    const last = (desk: string, remedy = '') =>
      run(`
horizon: 1 day
demand: {at: [1010 min], open: "mon-fri 09:00-17:00"}
issues: {job: {share: 100%, talk: 30 min, chain: [desk]${remedy}}, rare: {share: 0%, talk: 1 min, chain: [other, third]}}
teams: {desk: {agents: 1${desk}}, other: {agents: 1}, third: {agents: 1}}
`)
    const extra = (desk: string, remedy = '') =>
      ['other', 'third'].map((team) => last(desk, remedy).team(team, 'on_duty_seconds') / 60 - 480)
    expect(extra('')).toEqual([0, 0])
    expect(extra(', overflow: {to: other, after: 5 min}')).toEqual([20, 20])
    expect(extra(', overflow: {to: third, after: 5 min}')).toEqual([0, 20])
    expect(extra('', ', remedy: {amount: 5 EUR, owner: third, needed: 1%}')).toEqual([0, 20])
    expect(extra('', ', remedy: {amount: 5 EUR, owner: desk, needed: 1%}')).toEqual([0, 0])
    expect(extra(', transfer: {misroute: 10%}', ', remedy: {amount: 5 EUR, owner: third, needed: 1%}')).toEqual([
      20, 20,
    ])
  })

  test('who has stayed goes when the house opens again', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [1010 min], open: "mon-fri 09:00-17:00"}
issues: {job: {talk: 20 h, chain: [desk, second], solvable: {desk: 0%}, unsolved_talk: 100%}}
teams: {desk: {agents: {"mon 09:00-17:00": 1}}, second: {agents: {"mon 09:00-17:00": 2, "wed 12:00-13:00": 2}}}
`)
    // The talk ends on Tuesday at 12:50; the second team had to be let go at 9:00.
    expect(traced.story('answered')).toEqual(['1010 #0 answered desk', `${2 * 1440 + 720} #0 answered second`])
    expect(traced.team('second', 'on_duty_seconds')).toBe(2 * 24 * HOURS + 2 * HOURS + 19 * HOURS)
  })
})

describe('after closing time', () => {
  const night = (atClose: string, at: string) => `
horizon: 2 days
demand: {at: [${at}], open: "mon-fri 09:00-17:00"}
issues: {job: {talk: 10 min, chain: [desk]}}
teams: {desk: {agents: {"mon-fri 09:00-18:00": 1}, at_close: ${atClose}}}
`

  test('stated arrivals find who is on shift, wait, or are sent away', () => {
    expect(run(night('serve', '60 min, 1050 min, 1100 min')).story('answered')).toEqual([
      '540 #0 answered desk',
      '1050 #1 answered desk',
      '1980 #2 answered desk',
    ])
    expect(run(night('leave', '60 min, 1050 min, 1051 min, 1100 min')).story('answered', 'ended')).toEqual([
      '60 #0 ended sent_away',
      '1050 #1 answered desk',
      '1051 #2 ended sent_away',
      '1060 #1 ended resolved',
      '1100 #3 ended sent_away',
    ])
  })

  test('nobody overflows to a team that sends people away then', () => {
    const traced = run(`
horizon: 2 days
demand: {at: [1005 min, 1006 min], open: "mon-fri 09:00-17:00"}
issues: {job: {share: 100%, talk: 30 min, chain: [desk]}, rare: {share: 0%, talk: 30 min, chain: [other]}}
teams: {desk: {agents: 1, overflow: {to: other, after: 20 min}}, other: {agents: 1, at_close: leave}}
`)
    expect(traced.story('answered', 'sent_away', 'overflowed')).toEqual([
      '1005 #0 answered desk',
      '1035 #1 answered desk',
    ])
  })
})
