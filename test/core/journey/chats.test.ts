import { expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/** One agent, chats of 3 minutes, two at once, of which each slows the other by half. */
const house = (at: string, issue = '', team = '{agents: 1}', more = '') => `
horizon: 1 week
demand: {at: [${at}]}
channels: {chat: {kind: chat, share: 100%, at_once: 2, slowed: 50%}, phone: {share: 0%}}
${more}
issues:
  question: {talk: 3 min, ${issue}chain: [desk]}
teams:
  desk: ${team}
`

test('each further chat slows all of an agent’s down, and the agent’s time is shared among them', () => {
  const traced = run(house('0 min, 1 min'))
  // One minute alone; then both at two thirds of the pace, until the first ends; the last minute alone.
  expect(traced.story('answered', 'ended')).toEqual([
    '0 #0 answered desk',
    '1 #1 answered desk',
    '4 #0 ended resolved',
    '5 #1 ended resolved',
  ])
  expect(traced.minutes).toEqual({ talking: 8 })
  expect(traced.sum('customer_seconds')).toBeCloseTo(8 * 60, 9)
  expect(traced.team('desk', 'busy_seconds')).toBeCloseTo(5 * 60, 9)
  expect(traced.sum('handle_seconds')).toBeCloseTo(5 * 60, 9)
  const shares = traced.heard.flatMap((what) => (what.event === 'leg_ended' ? [what.seconds / 60] : []))
  expect(shares[0]).toBeCloseTo(2.5, 9)
  expect(shares[1]).toBeCloseTo(2.5, 9)
})

test('an agent takes no more than so many; who is idle goes first, then whoever has the fewest', () => {
  const one = run(house('0 min, 0 min, 0 min'))
  expect(one.story('answered').map((line) => line.split(' ')[0])).toEqual(['0', '0', '4.5'])
  const two = run(house('0 min, 0 min, 0 min', '', '{agents: 2}'))
  const agents = two.heard.flatMap((what) => (what.event === 'answered' ? [what.agent] : []))
  expect(agents).toEqual([0, 1, 0])
  expect(two.story('ended').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['3 #1', '4.5 #0', '4.5 #2'])
})

test('whoever writes up a chat leaves the others waiting, and takes no new one', () => {
  const traced = run(house('0 min, 1 min, 1 min', 'wrap_up: 1 min, '))
  expect(traced.story('answered', 'ended')).toEqual([
    '0 #0 answered desk',
    '1 #1 answered desk',
    '4 #0 ended resolved',
    '5 #2 answered desk',
    '6.5 #1 ended resolved',
    '9.5 #2 ended resolved',
  ])
  expect(traced.team('desk', 'busy_seconds')).toBeCloseTo(10.5 * 60, 9)
  expect(traced.sum('handle_seconds')).toBeCloseTo(10.5 * 60, 9)
})

test('a chat on hold slows nobody, and still takes a part of the agent', () => {
  const traced = run(
    house(
      '0 min, 1 min',
      'remedy: {amount: 50 USD}, ',
      '{agents: 1, reports_to: boss, authority: {granted: 1 USD}}',
      'managers: {boss: {people: unlimited, decides_in: 10 min}}',
    ),
  )
  // The first holds from 4 to 14, the second is talked with alone until 5 and holds until 15.
  expect(traced.story('ended')).toEqual(['14 #0 ended resolved', '15 #1 ended resolved'])
  expect(traced.minutes).toEqual({ talking: 8, hold_approval: 20 })
  expect(traced.team('desk', 'busy_seconds')).toBeCloseTo(15 * 60, 9)
  expect(traced.sum('handle_seconds')).toBeCloseTo(15 * 60, 9)
})

test('a call waits until the last chat has ended, and a chat until the call has', () => {
  const mixed = house('0 min, 1 min, 2 min').replace(
    'issues:',
    'customers: {one: {channels: {chat: 50%, phone: 50%}}}\nissues:',
  )
  const traced = run(mixed, ['channels.chat.share=null', 'channels.phone.share=null', 'seed=3'])
  const chat = traced.model.channels.findIndex(({ name }) => name === 'chat')
  const kinds = traced.heard.flatMap((what) => (what.event === 'on_channel' ? [what.channel === chat] : []))
  const began = traced.heard.flatMap((what) => (what.event === 'answered' ? [[what.customer, what.time] as const] : []))
  const ended = new Map(
    traced.heard.flatMap((what) => (what.event === 'leg_ended' ? [[what.customer, what.time] as const] : [])),
  )
  expect(new Set(kinds).size).toBe(2)
  for (const [customer, from] of began) {
    for (const [other, otherFrom] of began) {
      if (kinds[customer] && kinds[other]) continue
      const overlap = other !== customer && otherFrom < ended.get(customer)! - 1e-9 && from < ended.get(other)! - 1e-9
      expect(overlap).toBe(false)
    }
  }
})

test('an agent who should go home finishes the chats in hand and takes no more', () => {
  const agents = '{agents: {"mon-sun 00:00-00:02": 1, "mon-sun 01:00-02:00": 1}}'
  const traced = run(house('0 min, 1 min, 3 min', '', agents))
  expect(traced.story('answered').map((line) => line.split(' ')[0])).toEqual(['0', '1', '60'])
})

test('a chat that is handed over warmly stays with the agent until the next team answers', () => {
  const warm = house(
    '0 min, 0 min',
    'solvable: {desk: 0%}, unsolved_talk: 100%, ',
    '{agents: 1, transfer: {mode: warm}}',
  )
    .replace('chain: [desk]', 'chain: [desk, back]')
    .concat('  back: {agents: 1, channels: [phone]}\n')
  const traced = run(warm)
  const desk = traced.team('desk', 'busy_seconds')
  expect(traced.sum('handle_seconds')).toBeCloseTo(desk + traced.team('back', 'busy_seconds'), 6)
  expect(traced.sum('changed_channel')).toBe(2)
})

test('chats of one at a time are calls', () => {
  const sets = ['channels.chat.at_once=1', 'channels.chat.slowed=null']
  const calls = ['channels.chat.share=0%', 'channels.phone.share=100%']
  const at = house('0 min, 1 min, 2 min, 9 min', 'wrap_up: 30 s, ')
  expect(run(at, sets).observations.journeys).toEqual(run(at, calls).observations.journeys)
})
