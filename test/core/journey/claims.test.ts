import { describe, expect, test } from 'vitest'
import { type Run, run } from '../../support/tracing.js'

/** Every request is for 100; one in five is undue where nothing else is said. */
const HOUSE = `
horizon: 2 weeks
demand: {arrivals: 20 per hour}
customers: {all: {lifetime_value: 500 EUR}}
issues: {broken: {severity: 3, talk: 4 min, chain: [desk], remedy: {amount: 100 EUR}, undue: 20%}}
teams: {desk: {agents: unlimited, reports_to: boss}}
managers: {boss: {people: unlimited, decides_in: 2 min}}
`
const LOOKING = 'teams.desk.authority={granted: 500 EUR, routine: 10 EUR}'
const ASKING = 'teams.desk.authority={granted: 10 EUR}'
const ratio = (one: Run, part: Parameters<Run['sum']>[0], whole: Parameters<Run['sum']>[0]) =>
  one.sum(part) / one.sum(whole)
const paidOf = (one: Run) => ratio(one, 'undue_granted', 'undue_requests')
/** Half-width of four standard errors of a share among so many. */
const four = (share: number, of: number) => 4 * Math.sqrt((share * (1 - share)) / of)

describe('undue requests', () => {
  test('are all paid where nobody looks, and the more are made for it', () => {
    const blind = run(HOUSE)
    expect(paidOf(blind)).toBe(1)
    expect(blind.sum('undue_paid')).toBe(100 * blind.sum('undue_granted'))
    // Odds of a fifth, times e to half of 1.5, once word has got round.
    const share = (0.25 * Math.exp(0.75)) / (1 + 0.25 * Math.exp(0.75))
    const found = ratio(blind, 'undue_requests', 'journeys')
    expect(found).toBeGreaterThan(0.25)
    expect(found).toBeLessThan(share + four(share, blind.sum('journeys')))
    const seen = run(HOUSE, [ASKING])
    expect(ratio(seen, 'undue_requests', 'journeys')).toBeLessThan(0.15)
  })

  test('are suspected by tools and history, proven nine times of ten, and so refused', () => {
    const found = run(HOUSE, [LOOKING])
    const share = 1 - (1 - 0.6 * 0.5) * 0.9
    expect(share).toBeGreaterThan(0.3)
    // Suspected: 1 - .6 x .5 = .7; of those nine tenths are found out.
    expect(Math.abs(1 - paidOf(found) - 0.63)).toBeLessThan(four(0.63, found.sum('undue_requests')))
    for (const lever of ['tools', 'history']) {
      const without = run(HOUSE, [LOOKING, `beliefs.claims.${lever}=0`])
      expect(paidOf(without)).toBeGreaterThan(paidOf(found))
    }
  })

  test('cost the innocent time and care: some are put to the proof, and of those one in ten is refused', () => {
    const [found, blind] = [run(HOUSE, [LOOKING]), run(HOUSE)]
    const suspected = ratio(found, 'just_suspected', 'just_requests')
    expect(Math.abs(suspected - 0.032)).toBeLessThan(four(0.032, found.sum('just_requests')))
    const refused = ratio(found, 'just_refused', 'just_suspected')
    expect(Math.abs(refused - 0.1)).toBeLessThan(four(0.1, found.sum('just_suspected')))
    expect(found.trust.suspected).toBeGreaterThan(0)
    expect(blind.trust.suspected).toBeUndefined()
    expect(found.sum('time_talking')).toBeGreaterThan(blind.sum('time_talking'))
    const unknown = run(HOUSE, [LOOKING, 'teams.desk.empowerment.history=0%', 'beliefs.judging.history=0'])
    expect(ratio(unknown, 'just_suspected', 'just_requests')).toBeGreaterThan(1.5 * suspected)
  })

  test('are seen by managers, whose verdict follows merit and not a coin', () => {
    const found = run(HOUSE, [ASKING])
    expect(Math.abs(paidOf(found) - 0.08)).toBeLessThan(four(0.08, found.sum('undue_requests')))
    const refused = ratio(found, 'just_refused', 'just_requests')
    expect(Math.abs(refused - 0.08)).toBeLessThan(four(0.08, found.sum('just_requests')))
    // A manager who approves four in five refuses what looks undue first: hardly any just request more.
    const strict = run(HOUSE, [ASKING, 'managers.boss.approves=80%'])
    expect(ratio(strict, 'just_refused', 'just_requests')).toBeLessThan(0.12)
    const coin = run(HOUSE.replace(', undue: 20%', ''), [ASKING, 'managers.boss.approves=80%'])
    expect(ratio(coin, 'just_refused', 'just_requests')).toBeGreaterThan(0.18)
  })

  test('that are refused hurt less than just ones, and leave nothing unmet', () => {
    const all = (undue: string) =>
      run(HOUSE.replace('undue: 20%', `undue: ${undue}`), [
        'teams.desk={agents: unlimited, authority: {granted: 10 EUR}, reports_to: null}',
        'managers=null',
      ])
    const [just, unjust] = [all('0%'), all('100%')]
    expect(unjust.sum('ended_refused')).toBe(just.sum('ended_refused'))
    expect(unjust.sum('trust_final')).toBeGreaterThan(just.sum('trust_final'))
    expect(just.sum('unmet')).toBe(100 * just.sum('journeys'))
    expect(unjust.sum('unmet')).toBe(0)
  })
})

test('who exaggerates gets what was asked for where nobody looks, and mostly what is due where somebody does', () => {
  const house = HOUSE.replace('undue: 20%', 'exaggerates: {share: 100%, by: 50%}')
  const blind = run(house)
  expect(blind.sum('concession')).toBe(150 * blind.sum('journeys'))
  expect(blind.sum('undue_paid')).toBe(50 * blind.sum('journeys'))
  const looking = run(house, [LOOKING])
  expect(looking.sum('just_refused')).toBe(0)
  const kept = looking.sum('undue_paid') / (50 * looking.sum('journeys'))
  expect(Math.abs(kept - 0.37)).toBeLessThan(four(0.37, looking.sum('journeys')))
  const asking = run(house, [ASKING])
  expect(Math.abs(asking.sum('undue_paid') / (50 * asking.sum('journeys')) - 0.08)).toBeLessThan(
    four(0.08, asking.sum('journeys')),
  )
})
