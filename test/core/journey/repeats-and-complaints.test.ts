import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

describe('contacts that a firm’s window counts as repeats', () => {
  // Refused at 5 min; calls again two days after hanging up, three times.
  const again = (...sets: readonly string[]) =>
    run(
      `
horizon: 1 week
demand: {at: [0 min]}
customers: {all: {calls_again: {share: 100%, after: 2 days, at_most: 3}}}
issues: {case: {talk: 5 min, chain: [desk], remedy: {amount: 50 EUR}}}
teams: {desk: {agents: 1, authority: {granted: 10 EUR}}}
culture: {refusal: 100%}
`,
      sets,
    )
  const within = (time: string) =>
    again(`observed.first_contact_resolution={value: 50%, within: ${time}}`).sum('repeated_within')

  test('are those that come no later after the last one had ended', () => {
    expect(again().sums('contacts', 'repeated_within', 'complaints')).toEqual({
      contacts: 4,
      repeated_within: 3,
      complaints: 1,
    })
    expect([within('47 h'), within('48 h'), within('30 days')]).toEqual([0, 3, 3])
  })

  test('are all that come again where the window is long, however late', () => {
    const found = again('observed.first_contact_resolution={value: 50%, within: 400 days}')
    expect(found.sum('contacts') - found.sum('repeated_within')).toBe(found.sum('journeys'))
  })

  test('change nothing else', () => {
    const short = again('observed.first_contact_resolution={value: 50%, within: 1 h}')
    expect(short.story()).toEqual(again().story())
    expect(short.trust).toEqual(again().trust)
  })
})

describe('a complaint', () => {
  const house = (customers: string, issue = '') =>
    run(`
horizon: 1 week
demand: {at: [0 min]}
customers: {all: {${customers}}}
issues: {case: {talk: 5 min, chain: [desk]${issue}}}
teams: {desk: {agents: 1, reports_to: boss, authority: {granted: 10 EUR}}}
managers: {boss: {people: 1, decides_in: 2 min}}
culture: {refusal: 100%}
beliefs: {deciding.refuse.authority: 1}
`).sum('complaints')
  const REMEDY = ', remedy: {amount: 50 EUR}'

  test('is to demand a manager, or to come back because nothing came of it or it did not hold: once in a case', () => {
    expect(house('demands_manager: 100%', REMEDY)).toBe(1)
    expect(house('calls_again: {share: 100%, after: 1 h, at_most: 2}', REMEDY)).toBe(1)
    expect(
      house('calls_again: {share: 100%, after: 1 h, at_most: 2}', ', right_first_time: 0%, reopens_after: 1 h'),
    ).toBe(1)
  })

  test('is not what the silent think, nor to call again when nobody had answered', () => {
    expect(house('demands_manager: 0%', REMEDY)).toBe(0)
    const busy = run(`
horizon: 1 week
demand: {at: [0 min, 1 min]}
customers: {all: {patience: 1 min, redial: {share: 100%, after: 1 h}}}
issues: {case: {talk: 5 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`)
    expect(busy.sums('contacts', 'complaints', 'repeated_within')).toEqual({ contacts: 3, repeated_within: 1 })
  })
})
