import { expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/** One agent for the phone and the mail, by what customers choose; talks of 3 minutes, told in 1. */
const house = (at: string, more = '', teams = 'desk: {agents: 1}', issue = 'chain: [desk]') => `
horizon: 1 week
demand: {at: [${at}]${more}}
channels: {phone: {share: 0%}, mail: {kind: email, share: 100%, answer_within: 1 h}}
issues:
  question: {talk: 3 min, explain: 1 min, ${issue}}
teams:
  ${teams}
`
const CALLS = ['channels.mail.share=0%', 'channels.phone.share=100%']
const CLOSED = ', open: "mon-fri 09:00-17:00"'
test('what is written waits off the line, and is read faster than heard', () => {
  const traced = run(house('0 min, 0 min'), ['beliefs.channels.reading=0.5'])
  expect(traced.story('answered', 'ended')).toEqual([
    '0 #0 answered desk',
    '3.5 #1 answered desk',
    '3.5 #0 ended resolved',
    '7 #1 ended resolved',
  ])
  expect(traced.minutes).toEqual({ waiting_call_back: 10.5 })
  expect(traced.sums('contacts', 'offered', 'answered', 'attended', 'promises', 'broken_promises')).toEqual({
    contacts: 2,
    attended: 2,
    promises: 2,
  })
  expect(traced.sum('customer_seconds')).toBe(0)
  expect(traced.house('in_system_seconds')).toBe(0)
  expect(traced.sum('handle_seconds')).toBe(7 * 60)
  expect(traced.channel('mail', 'wait_seconds')).toBe(3.5 * 60)
})

test('nobody hangs up on what is written, and no line is too long for it', () => {
  const impatient = ['teams.desk.patience=1 s', 'teams.desk.queue_limit=0']
  expect(run(house('0 min, 0 min, 0 min'), impatient).sum('ended_resolved')).toBe(3)
  expect(run(house('0 min, 0 min, 0 min'), [...impatient, ...CALLS]).sum('ended_resolved')).toBe(1)
})

test('it waits overnight, and nobody stays for it; the promise is broken in the night', () => {
  const at = Array.from({ length: 3 }, () => '990 min + 0')
    .join(', ')
    .replaceAll(' + 0', '')
  const traced = run(house(`${at}, 16.9 h`, CLOSED), ['issues.question.talk=10 min', 'beliefs.channels.reading=0.5'])
  // Three from 16:30 and one from 16:54: the third is in hand at closing, the fourth waits for the morning.
  expect(traced.story('answered')).toEqual([
    '990 #0 answered desk',
    '1000.5 #1 answered desk',
    '1011 #2 answered desk',
    '1980 #3 answered desk',
  ])
  expect(traced.sums('promises', 'broken_promises')).toEqual({ promises: 4, broken_promises: 1 })
  expect(traced.channel('mail', 'answered_within')).toBe(3)
})

test('who is on the line goes first, whoever wrote before', () => {
  const traced = run(
    house('0 min, 0 min, 0 min, 1 min').replace(
      'issues:',
      'customers:\n  one: {channels: {mail: 60%, phone: 40%}}\nissues:',
    ),
    ['channels.mail.share=null', 'channels.phone.share=null', 'seed=3'],
  )
  const phone = traced.model.channels.findIndex(({ name }) => name === 'phone')
  const callers = traced.heard.flatMap((what) =>
    what.event === 'on_channel' && what.channel === phone ? [what.customer] : [],
  )
  const order = traced.heard.flatMap((what) => (what.event === 'answered' ? [what.customer] : []))
  expect(callers.length).toBeGreaterThan(0)
  expect(callers.length).toBeLessThan(4)
  const [first, ...waiting] = order
  const called = (customer: number) => callers.includes(customer)
  expect(waiting.map(called)).toEqual(waiting.map(called).toSorted((a, b) => Number(b) - Number(a)))
  expect(first).toBe(0)
})

test('a team that does not serve the channel goes on by its own first one', () => {
  const handed = (served: string, sets: readonly string[] = []) =>
    run(
      house(
        '0 min',
        '',
        `{front: {agents: 1}, back: {agents: 1, channels: [${served}]}}`.slice(1, -1).replace('}, ', '}\n  '),
        'chain: [front, back], solvable: {front: 0%}',
      ),
      ['beliefs.channels.reading=0.5', ...sets],
    )
  const called = handed('phone')
  expect(called.story('on_channel', 'transferred', 'answered', 'ended').map((line) => line.split(' ')[2])).toEqual([
    'on_channel',
    'answered',
    'transferred',
    'on_channel',
    'answered',
    'ended',
  ])
  expect(called.sum('changed_channel')).toBe(1)
  // The second team calls: the customer is on the line for its talk and its explanation.
  expect(called.sum('customer_seconds')).toBe(4 * 60)
  const written = handed('mail', CALLS)
  expect(written.sum('changed_channel')).toBe(1)
  expect(written.sum('customer_seconds')).toBe((1 + 0.6 * 3) * 60)
  expect(written.channel('phone', 'changed')).toBe(1)
  expect(handed('mail').sum('changed_channel')).toBe(0)
})

test('a route begins at the first team that serves the channel', () => {
  const teams = 'front: {agents: 1, channels: [phone]}\n  back: {agents: 1}'
  const both = (sets: readonly string[]) => run(house('0 min', '', teams, 'chain: [front, back]'), sets)
  expect(both([]).story('answered')).toEqual(['0 #0 answered back'])
  expect(both(CALLS).story('answered')).toEqual(['0 #0 answered front'])
})

test('who knows the case reads the thread again; who does not asks for it anew', () => {
  const again = (history: string) =>
    run(
      house(
        '0 min',
        '',
        `desk: {agents: 1, empowerment: {history: ${history}}}`,
        'chain: [desk], right_first_time: 0%, reopens_after: 1 h',
      ),
      ['beliefs.channels.reading=0.5', 'beliefs.repeat.at_most=1'],
    )
  const read = again('100%')
  expect(read.sum('repeat_explanations')).toBe(0)
  expect(read.sum('handle_seconds')).toBe((3.5 + 3.5) * 60)
})

test('a request is put aside until managers have decided, without anybody holding', () => {
  const traced = run(
    house(
      '0 min',
      '',
      'desk: {agents: 1, reports_to: boss, authority: {granted: 1 USD}}',
      'chain: [desk], remedy: {amount: 50 USD}',
    ).replace('teams:', 'managers: {boss: {people: 1, decides_in: 30 min}}\nteams:'),
    ['beliefs.channels.reading=0.5', 'beliefs.handling.call_back_talk=0.5'],
  )
  expect(traced.story('answered', 'decided', 'ended')).toEqual([
    '0 #0 answered desk',
    '33.5 #0 decided boss yes',
    '33.5 #0 answered desk',
    '35 #0 ended resolved',
  ])
  expect(traced.sum('time_hold_approval')).toBe(0)
  expect(traced.sum('customer_seconds')).toBe(0)
})

test('the phone alone, said in so many words, is the house without a word of channels', () => {
  const said =
    'horizon: 1 week\ndemand: {arrivals: 20 per hour}\nissues: {question: {talk: 3 min, chain: [desk]}}\nteams: {desk: {agents: 2'
  const plain = run(`${said}}}`)
  const worded = run(`channels: {phone: {}}\n${said}, channels: [phone]}}`)
  expect(worded.observations).toEqual(plain.observations)
})
