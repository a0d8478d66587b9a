import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { EVENTS, house } from './ladder.js'

/** As in the ladder; finance, of whom nobody reports, decides in 3 minutes and signs with the supervisor. */
const managers = (finance = 'decides_in: 3 min', supervisor = 'signs_with: finance') => `
  supervisor: {people: 1, limit: 60 EUR, decides_in: 2 min, reports_to: head, ${supervisor}}
  head: {people: 1, limit: 100 EUR, decides_in: 4 min, reports_to: director}
  director: {people: 1, decides_in: 8 min}
  finance: {people: 1, ${finance}}
`
const WHO = ['asked', 'considered', 'decided', 'withdrawn', 'abandoned', 'released', 'refused', 'granted'] as const

describe('who signs with a role', () => {
  test('gets the request at the same time, and it goes on when all have agreed', () => {
    const traced = run(house('0 min', { managers: managers() }))
    expect(traced.story(...EVENTS)).toEqual([
      '0 #0 answered desk',
      '5 #0 asked supervisor',
      '5 #0 asked finance',
      '7 #0 decided supervisor yes',
      '8 #0 decided finance yes',
      '8 #0 asked head',
      '12 #0 decided head yes',
      '12 #0 granted desk 80',
      '12 #0 ended resolved',
    ])
    expect(traced.minutes).toEqual({ talking: 5, hold_approval: 7 })
    expect(traced.sums('escalations', 'approvals_decided', 'approval_layers')).toEqual({
      escalations: 1,
      approvals_decided: 1,
      approval_layers: 3,
    })
    expect(traced.sum('approval_wait_seconds')).toBe(7 * 60)
    expect(['supervisor', 'finance', 'head'].map((name) => traced.manager(name, 'wait_seconds'))).toEqual([
      120, 180, 240,
    ])
  })

  test('has a line of its own: a customer is answered when the last of them has decided', () => {
    const traced = run(house('0 min, 1 min', { desk: 'agents: 2', managers: managers(), approvals: 'policy: direct' }))
    // The head may grant it alone.
    expect(traced.story('asked')).toEqual(['5 #0 asked head', '6 #1 asked head'])
    const small = (at: string) => house(at, { desk: 'agents: 2', managers: managers() }).replace('80 EUR', '55 EUR')
    const both = run(small('0 min, 1 min'))
    expect(both.story('considered', 'decided', 'granted')).toEqual([
      '5 #0 considered supervisor',
      '5 #0 considered finance',
      '7 #0 decided supervisor yes',
      '7 #1 considered supervisor',
      '8 #0 decided finance yes',
      '8 #0 granted desk 55',
      '8 #1 considered finance',
      '9 #1 decided supervisor yes',
      '11 #1 decided finance yes',
      '11 #1 granted desk 55',
    ])
    expect(both.manager('finance', 'line_seconds')).toBe(2 * 60)
    expect(both.sum('approval_wait_seconds')).toBe((3 + 5) * 60)
  })

  test('ends it with a no, which takes it back from the others at once', () => {
    const traced = run(house('0 min', { managers: managers('decides_in: 1 min, approves: 0%') }))
    expect(traced.story(...WHO)).toEqual([
      '5 #0 asked supervisor',
      '5 #0 considered supervisor',
      '5 #0 asked finance',
      '5 #0 considered finance',
      '6 #0 decided finance no',
      '6 #0 withdrawn supervisor',
      '6 #0 refused desk',
    ])
    expect([traced.manager('supervisor', 'busy_seconds'), traced.manager('supervisor', 'decided')]).toEqual([60, 0])
    expect(traced.manager('supervisor', 'window_work_seconds')).toBe(60)
  })

  test('may be the layer above, which then is not asked again', () => {
    const traced = run(house('0 min', { managers: managers('decides_in: 3 min', 'signs_with: [head, finance]') }))
    expect(traced.story('asked', 'decided', 'granted')).toEqual([
      '5 #0 asked supervisor',
      '5 #0 asked head',
      '5 #0 asked finance',
      '7 #0 decided supervisor yes',
      '8 #0 decided finance yes',
      '9 #0 decided head yes',
      '9 #0 granted desk 80',
    ])
    // What is beyond the head's limit goes on to the director all the same.
    const large = house('0 min', { managers: managers('decides_in: 3 min', 'signs_with: head') }).replace(
      '80 EUR',
      '500 EUR',
    )
    expect(run(large).story('asked')).toEqual(['5 #0 asked supervisor', '5 #0 asked head', '9 #0 asked director'])
  })

  test('signs with a duty manager, too', () => {
    const traced = run(
      house('0 min', {
        managers: `${managers()}  duty: {people: 1, decides_in: 1 min, signs_with: [finance]}\n`,
        approvals: 'policy: {duty_manager: duty}',
      }),
    )
    expect(traced.story('decided', 'granted')).toEqual([
      '6 #0 decided duty yes',
      '8 #0 decided finance yes',
      '8 #0 granted desk 80',
    ])
  })

  test('hears no more of who has hung up: of those who have not decided', () => {
    const impatient = (patience: string) =>
      run(house('0 min', { managers: managers(), customers: `customers: {all: {hold_patience: ${patience}}}` }))
    expect(impatient('1 min').story('decided', 'withdrawn')).toEqual([
      '6 #0 withdrawn supervisor',
      '6 #0 withdrawn finance',
    ])
    expect(impatient('150 s').story('decided', 'withdrawn')).toEqual([
      '7 #0 decided supervisor yes',
      '7.5 #0 withdrawn finance',
    ])
  })

  test('keeps the request when the agent is released, and the team calls back when all have decided', () => {
    const traced = run(
      house('0 min', { managers: managers(), approvals: 'hold_limit: 1 min' }).replace('80 EUR', '55 EUR'),
    )
    expect(traced.story('released', 'decided', 'answered', 'granted')).toEqual([
      '0 #0 answered desk',
      '6 #0 released desk',
      '7 #0 decided supervisor yes',
      '8 #0 decided finance yes',
      '8 #0 answered desk',
      ...traced.story('granted'),
    ])
    expect(traced.sum('approvals_granted')).toBe(1)
  })

  test('keeps the house open as long as one of them is at work, and nobody longer', () => {
    // A call of Monday 16:58, at a house that closes at 17:00; finance has gone at 16:00.
    const late = (finance: string) =>
      run(
        house(`${16 * 60 + 58} min`, { managers: managers(`decides_in: 3 min, shifts: "mon-fri ${finance}"`) })
          .replace('at: [', 'open: "mon-fri 09:00-17:00", at: [')
          .replace('80 EUR', '55 EUR'),
      )
    const [day, five] = [24 * 60, 17 * 60]
    const gone = late('09:00-16:00')
    expect(gone.story('decided', 'granted')).toEqual([
      `${five + 5} #0 decided supervisor yes`,
      `${day + 9 * 60 + 3} #0 decided finance yes`,
      `${day + 9 * 60 + 3} #0 granted desk 55`,
    ])
    // The supervisor stays for it until 17:05, and no minute longer; the house is open five days a week.
    expect(gone.manager('supervisor', 'on_duty_seconds')).toBe((20 * 8 * 60 + 5) * 60)
    const there = late('09:00-17:00')
    expect(there.story('granted')).toEqual([`${five + 6} #0 granted desk 55`])
    expect(there.manager('finance', 'on_duty_seconds')).toBe((20 * 8 * 60 + 6) * 60)
  })
})
