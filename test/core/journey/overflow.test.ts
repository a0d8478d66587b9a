import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TeamCounter } from '../../../src/ledger/counters.js'
import { keepsTheLaws, sharesAreShares } from '../../support/laws.js'
import { type Run, run } from '../../support/tracing.js'

const two = (desk: string, other: string, more = '') => `
horizon: 1 week
demand: {at: [0 min, 0 min, 1 min, 2 min]}
${more}
issues: {question: {share: 100%, talk: 10 min, chain: [desk]}, rare: {share: 0%, talk: 5 min, chain: [other]}}
teams: {desk: ${desk}, other: ${other}}
`
const IN_LINE = ['offered', 'answered', 'abandoned', 'blocked', 'moved_on', 'delayed', 'wait_seconds'] as const
const books = (found: Run, team: string) =>
  Object.fromEntries(IN_LINE.map((counter: TeamCounter) => [counter, found.team(team, counter)]))

describe('who overflows', () => {
  const desk = '{agents: 1, overflow: {to: other, after: 4 min}}'

  test('is offered to both teams, moved on from the first, and each books the wait in its own line', () => {
    // #0 is answered at once; #1, #2, #3 move on at 4, 5 and 6 min; other answers them at 4, 14 and 24 min.
    const found = run(two(desk, '{agents: 1}'))
    expect(books(found, 'desk')).toEqual({
      offered: 4,
      answered: 1,
      abandoned: 0,
      blocked: 0,
      moved_on: 3,
      delayed: 3,
      wait_seconds: 12 * 60,
    })
    expect(books(found, 'other')).toEqual({
      offered: 3,
      answered: 3,
      abandoned: 0,
      blocked: 0,
      moved_on: 0,
      delayed: 2,
      wait_seconds: (9 + 18) * 60,
    })
    expect(found.minutes.queue).toBe(12 + 9 + 18)
    expect(found.sums('offered', 'answered', 'delayed')).toEqual({ offered: 4, answered: 4, delayed: 3 })
    expect([found.team('desk', 'line_seconds'), found.team('other', 'line_seconds')]).toEqual([12 * 60, 27 * 60])
  })

  test('gives up where the patience ends, and that team shows it', () => {
    const found = run(two(desk, '{agents: 1}', 'customers: {all: {patience: 5 min}}'))
    expect(books(found, 'desk')).toMatchObject({ offered: 4, answered: 1, abandoned: 0, moved_on: 3 })
    expect(books(found, 'other')).toMatchObject({ offered: 3, answered: 1, abandoned: 2, wait_seconds: 2 * 60 })
    expect(found.sums('offered', 'answered', 'abandoned_waits', 'abandoned_contacts')).toEqual({
      offered: 4,
      answered: 2,
      abandoned_waits: 2,
      abandoned_contacts: 2,
    })
  })

  test('at once, and is answered at once, has not been delayed, though the first team did not answer', () => {
    const found = run(two('{agents: 1, overflow: {to: other, after: 0 s}}', '{agents: 9}'))
    expect(found.sum('delayed')).toBe(0)
    expect([found.team('desk', 'delayed'), found.team('other', 'delayed')]).toEqual([3, 0])
  })

  test('waits on in the second line whatever overflow that team has of its own', () => {
    const found = run(
      two(
        '{agents: 1, overflow: {to: other, after: 1 min}}',
        '{agents: 1, overflow: {to: third, after: 1 min}}',
      ).replace(/}\n$/, ', third: {agents: 9}}\n'),
    )
    expect(found.story('overflowed').map((line) => line.split(' ')[3])).toEqual(['other', 'other', 'other'])
    expect(found.team('third', 'offered')).toBe(0)
  })
})

test('the bundled example has its overflow, and keeps the laws', () => {
  const found = run(readFileSync('scenarios/examples/overflow.yaml', 'utf8'))
  keepsTheLaws(found)
  sharesAreShares(found)
  expect(found.team('front_line', 'moved_on')).toBeGreaterThan(100)
  expect(found.team('back_office', 'offered')).toBe(found.team('front_line', 'moved_on') + found.ofIssue(0, 'offered'))
})
