import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { keyOf } from '../../src/simulation/key.js'
import { recordedDraws } from '../support/recorded-draws.js'
import { type Run, run, scenarioOf } from '../support/tracing.js'

const BASE = `
horizon: 1 day
demand: {arrivals: 60 per hour, busyness: 0.2}
customers:
  regular: {share: 80%, patience: exponential(8 min), redial: {share: 50%, after: exponential(20 min)}}
  loyal: {share: 20%, patience: exponential(12 min)}
issues:
  easy: {share: 50%, talk: exponential(3 min), explain: 30 s, wrap_up: exponential(30 s), chain: [front, back], solvable: {front: 80%}, unsolved_talk: 100%}
  hard:
    share: 50%
    talk: exponential(5 min)
    explain: exponential(1 min)
    chain: [front, back]
    solvable: {front: 60%, back: 90%}
    unsolved_talk: 100%
    remedy: {needed: 80%, amount: exponential(50 EUR)}
    novel: 30%
    exception: 30%
teams:
  front: {agents: 8, authority: {granted: 60 EUR}, empowerment: {tools: 90%, orientation: 60%, guidelines: 50%, safety: 70%}, reports_to: boss}
  back: {agents: 6, reports_to: boss}
managers:
  boss: {people: 2, decides_in: exponential(2 min), approves: 80%, limit: 300 EUR}
`

/** Designs that differ from the base in what happens to customers, not in who they are. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'fewer agents': ['teams.front.agents=6'],
  'an approval more': ['teams.front.authority.granted=20 EUR'],
  'no approvals': ['teams.front.authority.granted=unlimited', 'teams.front.empowerment=null'],
  'a transfer more': ['issues.easy.solvable.front=20%', 'teams.front.transfer={mode: warm, context: notes}'],
  'a layer more': [
    'managers.top={people: 1, decides_in: exponential(9 min)}',
    'managers.boss.reports_to=top',
    'managers.boss.limit=40 EUR',
  ],
  'a manager in front of the others': [
    'managers.aaa={people: 1, decides_in: exponential(1 min), limit: 10 EUR, reports_to: boss}',
    'teams.front.reports_to=aaa',
  ],
  'a team more': [
    'teams.aardvark={agents: 2}',
    'issues.easy.chain=[front, aardvark, back]',
    'issues.easy.solvable.aardvark=30%',
  ],
  'a culture of refusal': ['culture={refusal: 80%, rules: 1}', 'customers.regular.demands_manager=50%'],
  'a hold limit': ['approvals={hold_limit: 1 min}', 'customers.regular.hold_patience=exponential(2 min)'],
}

const key = keyOf('pairing', 3)
const draws = (sets: readonly string[]) => recordedDraws(compile(scenarioOf(BASE, sets)), key)

/** Talk and explanations in seconds by customer, team and visit there, of all legs but call backs. */
function seconds(one: Run): Map<string, number> {
  const visits = new Map<string, number>()
  const result = new Map<string, number>()
  const calledBack = new Set<number>()
  for (const what of one.heard) {
    const { event, customer } = what
    if (event === 'released') calledBack.add(customer)
    if (event !== 'answered' && event !== 'explained') continue
    const leg = `#${customer} ${one.model.teams[what.team]!.name}`
    const visit = visits.get(leg) ?? 0
    if (event === 'answered') visits.set(leg, visit + 1)
    // The talk of a call back is shorter; later visits of who has been called back are another n-th visit.
    if (!calledBack.has(customer)) result.set(`${event} ${leg} ${visit}`, what.seconds)
  }
  return result
}

function arrivals(one: Run): readonly string[] {
  return one.heard.filter(({ event }) => event === 'arrived').map(({ time, customer }) => `${time} #${customer}`)
}

describe('two designs side by side', () => {
  const base = draws([])
  const heard = run(BASE, [], key)

  test.each(Object.entries(CHANGES))('meet the same customers with the same luck: %s', (_, sets) => {
    const changed = draws(sets)
    const shared = [...base.keys()].filter((address) => changed.has(address))
    expect(shared.filter((address) => changed.get(address) !== base.get(address))).toEqual([])
    // What both have met is most of what either has.
    for (const purpose of [
      'arrival',
      'segment',
      'issue',
      'amount',
      'novel',
      'exception',
      'talk',
      'solves',
      'patience',
    ]) {
      const of = (map: ReadonlyMap<string, number>) =>
        [...map.keys()].filter((address) => address.startsWith(`${purpose} `))
      const both = of(base).filter((address) => changed.has(address)).length
      expect(both, purpose).toBeGreaterThan(0.25 * of(base).length)
      if (['arrival', 'segment', 'issue'].includes(purpose)) {
        expect(both).toBeGreaterThan(0.95 * Math.max(of(base).length, of(changed).length))
      }
    }
  })

  test.each(Object.entries(CHANGES))('customers use that luck: %s', (_, sets) => {
    const changed = run(BASE, sets, key)
    const known = arrivals(heard)
    const others = arrivals(changed)
    const length = Math.min(known.length, others.length)
    expect(length).toBeGreaterThan(1300)
    expect(others.slice(0, length)).toEqual(known.slice(0, length))
    const [mine, theirs] = [seconds(heard), seconds(changed)]
    const shared = [...mine.keys()].filter((leg) => theirs.has(leg))
    expect(shared.filter((leg) => mine.get(leg) !== theirs.get(leg))).toEqual([])
    expect(shared.length).toBeGreaterThan(0.5 * mine.size)
  })

  test('the order of keys in the file changes nothing at all', () => {
    const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse())
    const scenario = scenarioOf(BASE)
    const other = {
      ...scenario,
      teams: reversed(scenario.teams),
      issues: reversed(scenario.issues),
      customers: reversed(scenario.customers!),
      managers: reversed(scenario.managers!),
    } as typeof scenario
    expect([...recordedDraws(compile(other), key)]).toEqual([...base])
  })

  test('a customer whose case a team cannot solve finds that team as unable next time', () => {
    const returning = run(
      BASE.replace('regular: {', 'regular: {calls_again: {share: 100%, after: 1 h, at_most: 3}, ').replace(
        'back: 90%',
        'back: 50%',
      ),
      [],
      key,
    )
    const solved = new Map<string, boolean>()
    let again = 0
    for (const [i, what] of returning.heard.entries()) {
      if (what.event !== 'leg_ended') continue
      const { customer, team } = what
      const next = returning.heard.slice(i).find((other) => other.customer === customer && other.event !== 'leg_ended')
      if (next === undefined) continue
      const leg = `${customer} ${team}`
      const passedOn = returning.heard[i - 1]!.event === 'transferred' && returning.heard[i - 1]!.customer === customer
      if (returning.model.teams[team]!.name !== 'front') continue
      if (solved.has(leg)) {
        again++
        expect(!passedOn).toBe(solved.get(leg))
      }
      solved.set(leg, !passedOn)
    }
    expect(again).toBeGreaterThan(100)
  })
})

describe('replications', () => {
  test('and seeds differ', () => {
    const one = arrivals(run(BASE, [], keyOf('pairing', 0)))
    expect(arrivals(run(BASE, [], keyOf('pairing', 1)))).not.toEqual(one)
    expect(arrivals(run(BASE, [], keyOf('other', 0)))).not.toEqual(one)
  })
})
