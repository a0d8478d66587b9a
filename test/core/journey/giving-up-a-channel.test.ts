import { expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/** One agent with a long call, and one for the mail; whoever does not wait for the phone may write. */
const house = (givesUp: string, history = '0%') => `
horizon: 1 week
demand: {at: [0 min, 1 min]}
channels: {phone: {}, mail: {kind: email}}
customers: {one: {channels: {phone: 100%}, patience: 2 min, gives_up: {${givesUp}}}}
issues: {question: {talk: 10 min, explain: 2 min, chain: [front, back]}}
teams:
  front: {agents: 1, channels: [phone]}
  back: {agents: 1, channels: [mail], empowerment: {history: ${history}}}
`

test('who gives up one channel tries the other at once, at the first team that serves it', () => {
  const traced = run(house('phone: {to: mail, share: 100%}'), ['beliefs.channels.reading=0.5'])
  expect(traced.story('abandoned', 'answered', 'ended')).toEqual([
    '0 #0 answered front',
    '3 #1 abandoned front',
    '3 #1 answered back',
    '12 #0 ended resolved',
    '14 #1 ended resolved',
  ])
  expect(traced.sums('contacts', 'changed_channel', 'abandoned_contacts', 'ended_resolved')).toEqual({
    contacts: 3,
    changed_channel: 1,
    abandoned_contacts: 1,
    ended_resolved: 2,
  })
})

test('nobody does where nobody is said to', () => {
  expect(run(house('phone: {to: mail, share: 0%}')).sums('changed_channel', 'ended_abandoned')).toEqual({
    ended_abandoned: 1,
  })
})

test('who writes, is called and gives up in a later line is no contact that was offered to one', () => {
  const traced = run(`
horizon: 1 day
demand: {at: [0 min]}
channels: {phone: {}, mail: {kind: email}}
customers: {one: {channels: {mail: 100%}, patience: 2 min}}
issues: {question: {talk: 10 min, chain: [front, back, cellar], solvable: {front: 0%, back: 0%}}}
teams:
  front: {agents: 1, channels: [mail]}
  back: {agents: 1, channels: [phone]}
  cellar: {agents: {"tue 09:00-10:00": 1}, channels: [phone]}
`)
  expect(traced.sums('offered', 'abandoned_contacts', 'ended_abandoned')).toEqual({ ended_abandoned: 1 })
  expect(traced.team('cellar', 'abandoned')).toBe(1)
})

test('who chats, is asked to call and gives up there counts where the contact was offered', () => {
  const traced = run(`
horizon: 1 day
demand: {at: [0 min, 1 min]}
channels: {phone: {}, chat: {kind: chat}}
customers: {one: {channels: {chat: 100%}, patience: 2 min}}
issues: {question: {talk: 10 min, chain: [front, back], solvable: {front: 0%}}}
teams:
  front: {agents: 2, channels: [chat]}
  back: {agents: 1, channels: [phone]}
`)
  expect(traced.sums('offered', 'abandoned_contacts', 'ended_resolved')).toEqual({
    offered: 2,
    abandoned_contacts: 1,
    ended_resolved: 1,
  })
  const shares = ['chat', 'phone'].map((name) => traced.channel(name, 'abandoned'))
  expect(shares).toEqual([1, 0])
})
