import { expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { house } from './ladder.js'

const busy = (at: string, more: string) =>
  run(house(at, { desk: 'agents: unlimited', managers: `  supervisor: {people: 1, decides_in: 2 min, ${more}}\n` }))

test('a manager whom nobody asks does other work, and finishes the piece in hand before a request', () => {
  const traced = busy('0 min, 1 min, 8 min', 'other_work: 10 min')
  expect(traced.story('asked', 'considered', 'decided')).toEqual([
    '5 #0 asked supervisor',
    '6 #1 asked supervisor',
    // The piece that began at midnight; both who wait come before the next one.
    '10 #0 considered supervisor',
    '12 #0 decided supervisor yes',
    '12 #1 considered supervisor',
    '13 #2 asked supervisor',
    '14 #1 decided supervisor yes',
    '14 #2 considered supervisor',
    '16 #2 decided supervisor yes',
  ])
  // No cases: nothing that the role is busy with, or paid for, here.
  expect(traced.manager('supervisor', 'busy_seconds')).toBe(3 * 120)
  const later = busy('0 min, 8 min', 'other_work: 10 min')
  // From 12 to 22.
  expect(later.story('considered')).toEqual(['10 #0 considered supervisor', '22 #1 considered supervisor'])
})

test('a piece rests with its person: over the night, and while that one cannot be reached', () => {
  // The second piece begins at 8:40, and rests at nine with twenty minutes to go.
  const traced = busy(`${9 * 60} min`, 'other_work: 40 min, shifts: "mon-sun 08:00-09:00"')
  expect(traced.story('asked', 'considered')).toEqual([
    `${9 * 60 + 5} #0 asked supervisor`,
    `${(24 + 8) * 60 + 20} #0 considered supervisor`,
  ])
})

test('who goes at the end of an interval leaves a piece of other work, and finishes a request only', () => {
  const traced = busy(`${8 * 60 + 30} min`, 'other_work: 40 min')
  expect(traced.manager('supervisor', 'on_duty_seconds')).toBe(28 * 86_400)
  const hour = run(
    house(`${10 * 60} min`, {
      desk: 'agents: unlimited',
      managers: '  supervisor: {people: {"mon-sun 08:00-09:00": 1}, decides_in: 2 min, other_work: 40 min}\n',
    }),
  )
  expect(hour.manager('supervisor', 'on_duty_seconds')).toBe(28 * 3600)
  expect(hour.story('considered')).toEqual([`${(24 + 8) * 60 + 20} #0 considered supervisor`])
})

test('reviews come before other work, too', () => {
  const reviewed = run(`
horizon: 1 day
demand: {at: [0 min]}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 1, reports_to: boss, authority: {routine: 5 EUR}}}
managers: {boss: {people: 1, decides_in: 2 min, review_time: 3 min, other_work: 10 min}}
culture: {review: 100%, leadership: 50%}
`)
  expect([reviewed.manager('boss', 'window_reviewed'), reviewed.manager('boss', 'busy_seconds')]).toEqual([1, 180])
})
