import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { desk } from './desk.js'

describe('waiting places and overflow', () => {
  test('beyond the waiting places customers are turned away, and may redial', () => {
    const traced = run(
      desk(
        '0 min, 1 min, 2 min',
        'customers: {all: {redial: {share: 100%, after: 2 min}}}',
        '{agents: 1, queue_limit: 1}',
      ),
    )
    expect(traced.story('joined', 'turned_away', 'answered')).toEqual([
      '0 #0 joined desk',
      '0 #0 answered desk',
      '1 #1 joined desk',
      '2 #2 joined desk',
      '2 #2 turned_away desk',
      '3 #1 answered desk',
      '4 #2 joined desk',
      '6 #2 answered desk',
    ])
    expect(traced.sums('offered', 'answered', 'blocked_contacts')).toEqual({
      offered: 4,
      answered: 3,
      blocked_contacts: 1,
    })
    expect(traced.trust.turned_away).toBeGreaterThan(0)
  })

  test('without waiting places the second is lost', () => {
    const traced = run(desk('0 min, 1 min', '', '{agents: 1, queue_limit: 0}'))
    expect(traced.story('ended')).toEqual(['1 #1 ended turned_away', '3 #0 ended resolved'])
  })

  const two = (desk: string, other: string, more = '') =>
    `
horizon: 1 week
demand: {at: [0 min, 0 min, 1 min, 2 min]}
${more}
issues: {question: {talk: 10 min, chain: [desk]}, rare: {share: 0%, talk: 5 min, chain: [other]}}
teams: {desk: ${desk}, other: ${other}}
`.replace('question: {', 'question: {share: 100%, ')

  test('who has waited so long goes to the other team, and keeps the wait and the patience', () => {
    const traced = run(two('{agents: 1, overflow: {to: other, after: 4 min}}', '{agents: 1}'))
    expect(traced.story('overflowed', 'answered')).toEqual([
      '0 #0 answered desk',
      '4 #1 overflowed other',
      '4 #1 answered other',
      '5 #2 overflowed other',
      '6 #3 overflowed other',
      '14 #2 answered other',
      '24 #3 answered other',
    ])
    expect(traced.minutes.queue).toBe(4 + 13 + 22)
    const impatient = run(
      two('{agents: 1, overflow: {to: other, after: 4 min}}', '{agents: 1}', 'customers: {all: {patience: 5 min}}'),
    )
    expect(impatient.story('abandoned')).toEqual(['6 #2 abandoned other', '7 #3 abandoned other'])
  })

  test('where the other line is full, the customer stays', () => {
    const traced = run(two('{agents: 1, overflow: {to: other, after: 4 min}}', '{agents: 1, queue_limit: 0}'))
    expect(traced.story('overflowed', 'answered')).toEqual([
      '0 #0 answered desk',
      '4 #1 overflowed other',
      '4 #1 answered other',
      '10 #2 answered desk',
      '20 #3 answered desk',
    ])
  })

  test('a customer overflows once in a wait: from the second team it does not go on', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min, 0 min, 1 min]}
issues:
  question: {share: 100%, talk: 10 min, chain: [desk]}
  rare: {share: 0%, talk: 10 min, chain: [other, third]}
teams:
  desk: {agents: 1, overflow: {to: other, after: 2 min}}
  other: {agents: 1, overflow: {to: third, after: 2 min}}
  third: {agents: 1}
`)
    // #2 and #3 wait for the second team although the third is free.
    expect(traced.story('overflowed', 'answered')).toEqual([
      '0 #0 answered desk',
      '2 #1 overflowed other',
      '2 #1 answered other',
      '2 #2 overflowed other',
      '3 #3 overflowed other',
      '12 #2 answered other',
      '22 #3 answered other',
    ])
  })

  test('two teams that overflow into each other do not pass customers to and fro', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min, 0 min, 0 min]}
issues:
  question: {share: 100%, talk: {desk: 60 min, other: 60 min}, chain: [desk]}
  rare: {share: 0%, talk: 60 min, chain: [other]}
teams:
  desk: {agents: 1, overflow: {to: other, after: 0 s}}
  other: {agents: 1, overflow: {to: desk, after: 0 s}}
`)
    expect(traced.story('overflowed')).toEqual(['0 #1 overflowed other', '0 #2 overflowed other'])
    expect(traced.story('answered')[2]).toBe('60 #2 answered other')
  })
})
