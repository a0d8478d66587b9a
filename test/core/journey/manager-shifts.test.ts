import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { house } from './ladder.js'

const HOUR = 60

/** A supervisor who may grant it, decides in 30 minutes, and of whom there are as many as stated. */
const shifts = (at: string, people: string, more = '') =>
  run(
    house(at, {
      desk: 'agents: unlimited',
      managers: `  supervisor: {people: ${people}, decides_in: 30 min${more}}\n`,
    }),
  )
const seen = (traced: ReturnType<typeof shifts>) => traced.story('considered', 'decided')

describe('people of a manager role by interval', () => {
  const TWO_THEN_ONE = '{"mon-sun 00:00-10:00": 2, "mon-sun 10:00-24:00": 1}'

  test('come and go: who goes finishes what is in hand, and takes nothing more', () => {
    // Three requests at 9:45.
    const at = 9 * HOUR + 40
    const traced = shifts(`${at} min, ${at} min, ${at} min`, TWO_THEN_ONE)
    expect(traced.story('asked')).toEqual([0, 1, 2].map((customer) => `${at + 5} #${customer} asked supervisor`))
    expect(seen(traced)).toEqual([
      `${at + 5} #0 considered supervisor`,
      `${at + 5} #1 considered supervisor`,
      `${at + 35} #0 decided supervisor yes`,
      `${at + 35} #2 considered supervisor`,
      `${at + 35} #1 decided supervisor yes`,
      `${at + 65} #2 decided supervisor yes`,
    ])
    // Ten hours of two and fourteen of one a day, and once a quarter of an hour to finish.
    expect(traced.manager('supervisor', 'on_duty_seconds') / 60).toBeCloseTo(28 * (2 * 600 + 840) + 15, 6)
    expect(traced.manager('supervisor', 'busy_seconds')).toBe(3 * 1800)
  })

  test('are nobody outside of the intervals: requests wait for the next one', () => {
    const traced = shifts(`${8 * HOUR} min, ${11 * HOUR + 45} min`, '{"mon-sun 09:00-12:00": 1}')
    expect(seen(traced)).toEqual([
      `${9 * HOUR} #0 considered supervisor`,
      `${9 * HOUR + 30} #0 decided supervisor yes`,
      // Begun at ten to twelve, and finished.
      `${11 * HOUR + 50} #1 considered supervisor`,
      `${12 * HOUR + 20} #1 decided supervisor yes`,
    ])
  })

  test('serve who waits as soon as more of them come', () => {
    const traced = shifts('0 min, 0 min, 0 min', '{"mon-sun 00:00-00:20": 1, "mon-sun 00:20-24:00": 3}')
    expect(seen(traced)).toEqual([
      '5 #0 considered supervisor',
      '20 #1 considered supervisor',
      '20 #2 considered supervisor',
      '35 #0 decided supervisor yes',
      '50 #1 decided supervisor yes',
      '50 #2 decided supervisor yes',
    ])
  })

  test('stay after closing for a customer on hold, and go when none is left', () => {
    const open = (text: string) => text.replace('at: [', 'open: "mon-fri 09:00-17:00", at: [')
    const at = 16 * HOUR + 50
    const text = house(`${at} min, ${at} min`, {
      desk: 'agents: 2',
      managers: '  supervisor: {people: {"mon-fri 09:00-17:00": 1}, decides_in: 30 min}\n',
    })
    const traced = run(open(text))
    expect(seen(traced)).toEqual([
      `${at + 5} #0 considered supervisor`,
      `${at + 35} #0 decided supervisor yes`,
      `${at + 35} #1 considered supervisor`,
      `${at + 65} #1 decided supervisor yes`,
    ])
    expect(traced.manager('supervisor', 'on_duty_seconds') / 60).toBeCloseTo(20 * 480 + 55, 6)
  })

  test('finish a request that nobody else of the role is there for, while the house is closed and the agent stays with it', () => {
    // The interval ends while the house is open, at 16:30; the house closes at 17:00, and the work ends at 17:10.
    const text = house(`${16 * HOUR + 20} min`, {
      managers: '  supervisor: {people: {"mon-fri 09:00-16:30": 1}, decides_in: 45 min}\n',
    }).replace('at: [', 'open: "mon-fri 09:00-17:00", at: [')
    const traced = run(text)
    expect(traced.story('decided', 'granted')).toEqual([
      `${17 * HOUR + 10} #0 decided supervisor yes`,
      `${17 * HOUR + 10} #0 granted desk 80`,
    ])
    expect(traced.team('desk', 'on_duty_seconds') / 60).toBeCloseTo(20 * 480 + 10, 6)
  })

  test('are missed where one of them leaves', () => {
    const gone = house('0 min, 0 min', {
      desk: 'agents: unlimited',
      managers: '  supervisor: {people: {"mon-sun 00:00-24:00": 2}, decides_in: 30 min}\n',
    })
    const traced = run(`${gone}events: [{at: 0 s, do: manager_leaves, manager: supervisor, for: 1 day}]\n`)
    expect(traced.story('decided')).toEqual(['35 #0 decided supervisor yes', '65 #1 decided supervisor yes'])
  })
})
