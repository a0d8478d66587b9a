import { describe, expect, test } from 'vitest'
import { keepsTheLaws } from '../../support/laws.js'
import { run } from '../../support/tracing.js'

/** Orders go to sales and bills to billing, at stated minutes, by kinds of customers: the first so many order. */
const house = (at: readonly number[], sales: string, billing: string, { issue = '', more = '', bills = 100 } = {}) => `
horizon: 1 week
demand: {at: [${at.map((minute) => `${minute} min`).join(', ')}]}
${more}
issues:
  order: {share: ${100 - bills}%, talk: 6 min, chain: [sales]}
  bill: {share: ${bills}%, talk: 10 min, chain: [billing]${issue}}
teams:
  sales: ${sales}
  billing: ${billing}
  other: {agents: 1}
`
const HELPS = (how = '{}', more = '') => `{agents: 1, also_serves: {billing: ${how}}${more}}`

describe('an agent who also serves another line', () => {
  test('takes at once who finds no agent of that team free, at an own pace and pay; the wait is the line’s', () => {
    const text = house([0, 1, 2], HELPS('{level: 50%}', ', wage: 60 USD per hour'), '{agents: 1}')
    const traced = run(text)
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered billing',
      '1 #1 answered billing',
      '10 #2 answered billing',
      '10 #0 ended resolved',
      '20 #2 ended resolved',
      '21 #1 ended resolved',
    ])
    const served = traced.heard.flatMap((what) => (what.event === 'answered' ? [[what.team, what.home]] : []))
    const [sales, billing] = ['sales', 'billing'].map((name) =>
      traced.model.teams.findIndex((team) => team.name === name),
    )
    expect(served).toEqual([
      [billing, billing],
      [billing, sales],
      [billing, billing],
    ])
    expect(traced.team('billing', 'offered')).toBe(3)
    expect(traced.team('billing', 'legs')).toBe(3)
    expect(traced.team('billing', 'busy_seconds')).toBe(20 * 60)
    expect(traced.team('sales', 'busy_seconds')).toBe(20 * 60)
    expect(traced.team('sales', 'labour_busy')).toBeCloseTo(20, 9)
    expect(traced.team('sales', 'helping_seconds')).toBe(20 * 60)
    expect(traced.team('billing', 'helped_seconds')).toBe(20 * 60)
    expect(traced.team('billing', 'line_seconds')).toBe(8 * 60)
    keepsTheLaws(traced)
  })

  test('serves the own line first, and then whoever waits elsewhere, when getting free', () => {
    const traced = run(house([0, 0, 1, 2, 3], HELPS(), '{agents: 0}', { bills: 50 }))
    const order = traced.heard.flatMap((what) => (what.event === 'answered' ? [what] : []))
    const name = (team: number) => traced.model.teams[team]!.name
    const waiting = traced.heard.flatMap((what) => (what.event === 'joined' ? [what] : []))
    // Of those who wait whenever sales gets free, an order goes before every bill.
    order.forEach(({ time, team }, place) => {
      const there = waiting.filter(
        (one) => one.time <= time && !order.slice(0, place).some(({ customer }) => customer === one.customer),
      )
      if (there.some((one) => name(one.team) === 'sales')) expect(name(team)).toBe('sales')
    })
    expect(new Set(order.map(({ team }) => name(team)))).toEqual(new Set(['sales', 'billing']))
    keepsTheLaws(traced)
  })

  test('leaves those alone who have not waited so long, and takes them at that very moment', () => {
    const traced = run(house([0, 1, 1], HELPS('{after: 3 min}'), '{agents: 1}'))
    expect(traced.story('answered')).toEqual([
      '0 #0 answered billing',
      '4 #1 answered billing',
      '10 #2 answered billing',
    ])
    expect(traced.minutes.queue).toBe(3 + 9)
    const freed = run(house([0, 1, 12], HELPS('{after: 3 min}'), '{agents: 0}'))
    expect(freed.story('answered')).toEqual([
      '3 #0 answered billing',
      '13 #1 answered billing',
      '23 #2 answered billing',
    ])
  })

  test('goes by patience and overflow as ever: whoever hangs up before help comes has gone', () => {
    const traced = run(
      house([0, 1], HELPS('{after: 3 min}'), '{agents: 1}', { more: 'customers: {all: {patience: 2 min}}' }),
    )
    expect(traced.story('abandoned')).toEqual(['3 #1 abandoned billing'])
    const moved = run(house([0, 0], HELPS('{after: 5 min}'), '{agents: 1, overflow: {to: other, after: 4 min}}'))
    expect(moved.story('answered')).toEqual(['0 #0 answered billing', '4 #1 answered other'])
  })

  test('turns to the lines in the order in which they are named', () => {
    const lines = (first: string, second: string) => `
horizon: 1 week
demand: {at: [0 min, 1 min, 1 min, 1 min, 1 min, 1 min, 1 min]}
issues:
  work: {share: 0%, talk: 5 min, chain: [desk]}
  left: {share: 50%, talk: 5 min, chain: [left]}
  right: {share: 50%, talk: 5 min, chain: [right]}
teams:
  desk: {agents: 1, also_serves: {${first}: {}, ${second}: {}}}
  left: {agents: 0}
  right: {agents: 0}
`
    const order = (text: string) =>
      run(text)
        .story('answered')
        .map((line) => line.split(' ').at(-1))
    const [left, right] = [order(lines('left', 'right')).slice(1), order(lines('right', 'left')).slice(1)]
    expect(new Set(left).size).toBe(2)
    expect(left).toEqual(left.toSorted())
    expect(right).toEqual(right.toSorted().reverse())
  })

  test('decides by the own limit, and asks the own manager', () => {
    const decided = (sales: string, billing: string) => {
      const traced = run(
        house([0, 2], `{agents: 1, also_serves: {billing: {}}, ${sales}}`, `{agents: 1, ${billing}}`, {
          issue: ', remedy: {amount: 50 USD}',
          more: `managers:
  head: {people: 1, decides_in: 1 min}
  chief: {people: 1, decides_in: 1 min}`,
        }),
      )
      return traced.story('granted', 'asked').map((line) => line.replace(/^\S+ | 50$/g, ''))
    }
    const small = (manager: string) => `reports_to: ${manager}, authority: {granted: 10 USD}`
    expect(decided('reports_to: head', small('chief'))).toEqual([
      '#0 asked chief',
      '#0 granted billing',
      '#1 granted billing',
    ])
    expect(decided(small('head'), 'reports_to: chief')).toEqual([
      '#0 granted billing',
      '#1 asked head',
      '#1 granted billing',
    ])
  })

  test('is whom a customer knows who comes back: nothing is told again', () => {
    const traced = run(
      house([0, 1], HELPS(), '{agents: 1, ownership: agent, empowerment: {history: 0%}}', {
        issue: ', explain: 1 min, right_first_time: 0%, reopens_after: 1 h',
        more: 'customers: {all: {calls_again: {share: 100%, after: 1 h, at_most: 1}}}',
      }),
    )
    expect(traced.sum('repeat_explanations')).toBe(0)
  })
})

describe('closing time', () => {
  const closing = (sales: string, billing: string) => `
horizon: 2 weeks
demand: {at: [1010 min, 1015 min, 1018 min], open: "mon-fri 08:00-17:00"}
issues:
  order: {share: 0%, talk: 6 min, chain: [sales]}
  bill: {share: 100%, talk: 30 min, chain: [billing]}
teams:
  sales: ${sales}
  billing: ${billing}
`
  test('a helper ends the talk in hand and goes; the line is its own team’s to stay for', () => {
    const traced = run(closing('{agents: 1, also_serves: {billing: {}}}', '{agents: 1}'))
    // 16:50, 16:55 by sales, 17:20 by billing, which stays.
    expect(traced.story('answered')).toEqual([
      '1010 #0 answered billing',
      '1015 #1 answered billing',
      '1040 #2 answered billing',
    ])
    expect(traced.team('sales', 'overtime_seconds')).toBe(25 * 60)
    expect(traced.team('billing', 'overtime_seconds')).toBe(50 * 60)
  })

  test('a line whose own people go home finds a helper who is on shift at night', () => {
    const night = '{agents: {"mon-sun 00:00-24:00": 1}, also_serves: {billing: {}}}'
    const traced = run(closing(night, '{agents: 1, at_close: wait}'))
    expect(traced.story('answered').at(-1)).toBe('1045 #2 answered billing')
  })
})

/**
 * Sales chats, two at once, each of which slows the other to two thirds of its pace, and answers calls of billing, whose only
 * agent is away. Who comes when, and about what, is stated.
 */
const CHATTING = (at: readonly (readonly [minute: number, issue: string])[], agents = 1) => `
horizon: 1 week
demand: {at: [${at.map(([minute, issue]) => `{time: ${minute} min, issue: ${issue}}`).join(', ')}]}
channels: {call: {share: 0%}, chat: {kind: chat, share: 100%, at_once: 2, slowed: 50%}}
issues:
  order: {share: 50%, talk: 6 min, chain: [sales]}
  bill: {share: 50%, talk: 10 min, chain: [billing], channels: {call: 100%}}
  chatted: {share: 0%, talk: 10 min, chain: [billing]}
teams:
  sales: {agents: ${agents}, also_serves: {billing: {}}}
  billing: {agents: 0}
`

describe('an agent who chats, and also serves a line of calls', () => {
  test('takes no call before the last chat has ended, and more chats meanwhile', () => {
    // Two chats of 6 min from 0 on, at 1 / 1.5 of their pace: both have 6 min of work, and end at 9.
    const both = run(
      CHATTING([
        [0, 'order'],
        [0, 'order'],
        [1, 'bill'],
      ]),
    )
    expect(both.story('answered', 'ended')).toEqual([
      '0 #0 answered sales',
      '0 #1 answered sales',
      '9 #0 ended resolved',
      '9 #2 answered billing',
      '9 #1 ended resolved',
      '19 #2 ended resolved',
    ])
    // At 3 half of the first is done; then both are slowed, until it ends at 7.5; the other has 3 left, and none beside it.
    const later = run(
      CHATTING([
        [0, 'order'],
        [1, 'bill'],
        [3, 'order'],
      ]),
    )
    expect(later.story('answered', 'ended')).toEqual([
      '0 #0 answered sales',
      '3 #2 answered sales',
      '7.5 #0 ended resolved',
      '10.5 #1 answered billing',
      '10.5 #2 ended resolved',
      '20.5 #1 ended resolved',
    ])
    keepsTheLaws(later)
  })

  test('on a call takes no chat; then those of the own line go first, as many as can be held, before who has waited longer elsewhere', () => {
    const traced = run(
      CHATTING([
        [0, 'bill'],
        [1, 'bill'],
        [2, 'order'],
        [3, 'order'],
        [4, 'order'],
      ]),
    )
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered billing',
      '10 #2 answered sales',
      '10 #3 answered sales',
      '10 #0 ended resolved',
      '19 #4 answered sales',
      '19 #2 ended resolved',
      '19 #3 ended resolved',
      '25 #1 answered billing',
      '25 #4 ended resolved',
      '35 #1 ended resolved',
    ])
    keepsTheLaws(traced)
  })

  test('leaves the chats of another team to that team: nobody holds several in a line of others', () => {
    const traced = run(
      CHATTING([
        [0, 'chatted'],
        [1, 'bill'],
      ]).replace('billing: {agents: 0}', 'billing: {agents: {"mon 00:30-24:00": 1}}'),
    )
    expect(traced.story('answered', 'ended')).toEqual([
      '1 #1 answered billing',
      '11 #1 ended resolved',
      '30 #0 answered billing',
      '40 #0 ended resolved',
    ])
  })

  test('beside colleagues the idle take the call, and those in chats go on', () => {
    const traced = run(
      CHATTING(
        [
          [0, 'order'],
          [1, 'bill'],
          [2, 'order'],
          [3, 'order'],
        ],
        2,
      ),
    )
    expect(traced.story('answered')).toEqual([
      '0 #0 answered sales',
      '1 #1 answered billing',
      '2 #2 answered sales',
      // Both of the chats are in one agent's hands, the first with 4 min of its 6 left; the other agent is on the call.
      '8 #3 answered sales',
    ])
  })
})
