import { expect, test } from 'vitest'
import { parse, problems } from './support/reading.js'

const HOUSE = `
demand: {arrivals: 10 per hour}
channels:
  phone: {share: 60%}
  mail: {kind: email, share: 40%, answer_within: 1 h}
customers: {caller: {patience: 3 min}}
issues: {question: {talk: 5 min, chain: [front, back]}}
teams:
  front: {agents: 2}
  back: {agents: 1}
`

/** What is said where, of the house with something else in it. */
function told(...sets: readonly string[]): readonly string[] {
  return problems(HOUSE, sets).map(({ code, message }) => `${code}: ${message}`)
}

test('a channel that nobody names, and shares that are not all, are refused', () => {
  expect(told('teams.front.channels=[phone, letter]')).toEqual(['unknown-channel: there is no channel "letter"'])
  expect(told('customers.caller.channels={phone: 60%, mail: 30%}')).toContain(
    'shares-off: the shares of customers.caller.channels add up to 90%, not to 100%',
  )
  expect(told('channels.phone.share=null', 'channels.mail.share=null')).toEqual([
    'missing-key: nothing says by which channel caller come',
  ])
})

test('of a kind that is none, only that is said', () => {
  const refused = told('channels.mail={kind: emil, share: 40%, answer_within: 1 h, at_once: 2}')
  expect(refused.map((one) => one.split(':')[0])).toEqual(['unknown-value'])
})

test('what has no effect on a channel is refused', () => {
  expect(told('channels.mail.patience=3 min')).toEqual([
    'no-effect: "patience" has no effect in writing: nobody is kept on the line',
  ])
  expect(told('channels.phone.answer_within=1 h')).toEqual([
    'no-effect: "answer_within" has no effect on the line: only a written answer is promised',
  ])
  expect(told('channels.phone.at_once=3')).toEqual([
    'no-effect: "at_once" has no effect without "kind: chat": an agent holds one at a time',
  ])
  expect(told('customers.caller.gives_up={mail: {to: phone, share: 50%}}')).toEqual([
    'no-effect: "mail" has no effect in writing: nobody gives it up',
  ])
})

test('a channel that no team of the route serves, and an overflow to who does not serve it, are refused', () => {
  expect(told('teams.front.channels=[phone]', 'teams.back.channels=[phone]')).toEqual([
    'nobody-there: cases of question come by mail, which front and back do not serve',
  ])
  expect(told('teams.front.overflow={to: back, after: 1 min}', 'teams.back.channels=[mail]')).toEqual([
    'nobody-there: back does not serve phone, by which customers wait for front',
  ])
  expect(told('teams.front.channels=[phone, phone]').at(0)).toBe('twice: "phone" stands twice among the channels')
})

test('nobody gives a channel up for itself', () => {
  expect(told('customers.caller.gives_up={phone: {to: phone, share: 50%}}')).toEqual([
    'change-to-itself: who gives up phone cannot go over to it',
  ])
})

test('help that never meets anybody is refused: without a channel in common, or with chats alone', () => {
  const chats = (...sets: readonly string[]) =>
    told('channels.mail=null', 'channels.chat={kind: chat, share: 40%}', 'teams.back.also_serves={front: {}}', ...sets)
  expect(chats('teams.front.channels=[chat]')).toEqual([
    'no-effect: "front" has no effect where back and front have only chats in common: those are left to their own team',
  ])
  expect(chats('teams.front.channels=[chat]', 'teams.back.channels=[phone]')).toEqual([
    'no-effect: "front" has no effect where back serves no channel of front',
  ])
  // One at a time is as a call.
  const one = `
demand: {arrivals: 10 per hour}
channels: {phone: {share: 60%}, chat: {kind: chat, share: 40%, at_once: 1}}
issues: {question: {talk: 5 min, chain: [front, back]}}
teams: {front: {agents: 2, channels: [chat]}, back: {agents: 1, also_serves: {front: {}}}}
`
  expect(parse(one).scenario.teams.back?.also_serves).toBeDefined()
})
