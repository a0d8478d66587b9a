import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEvent, LedgerListener, Outcome } from '../../../src/ledger/event.js'
import { compile } from '../../../src/model/compile.js'
import type { Model } from '../../../src/model/model.js'
import { keyOf, type StreamKey } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { TIME_CAUSES } from '../../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../../src/vocabulary/trust-causes.js'
import { rowOfOne } from '../../support/alone.js'
import { bytesOf } from '../../support/bytes-of.js'
import { organisation } from '../../support/organisations.js'
import { scenarioOf } from '../../support/tracing.js'

/** Adds up all that is said of one customer. */
class OneCustomer implements LedgerListener {
  readonly trust: Record<string, number> = {}
  readonly time: Record<string, number> = {}
  readonly counts: Partial<Record<LedgerEvent['event'], number>> = {}
  readonly heard: LedgerEvent[] = []
  arrived = Number.NaN
  outcome: Outcome | null = null

  constructor(readonly customer: number) {}

  hear(what: LedgerEvent): void {
    if (what.customer !== this.customer) return
    this.heard.push(what)
    this.counts[what.event] = (this.counts[what.event] ?? 0) + 1
    if (what.event === 'arrived') this.arrived = what.time
    if (what.event === 'ended') this.outcome = what.outcome
    if (what.event === 'trusted') add(this.trust, `trust_${what.cause}`, 100 * (what.before - what.after))
    if (what.event === 'spent') add(this.time, `time_${what.cause}`, what.seconds)
  }

  /** All that a kind of event says, in order. */
  of<E extends LedgerEvent['event']>(event: E): Extract<LedgerEvent, { readonly event: E }>[] {
    return this.heard.filter((what) => what.event === event) as Extract<LedgerEvent, { readonly event: E }>[]
  }
}

function add(sums: Record<string, number>, name: string, amount: number): void {
  sums[name] = (sums[name] ?? 0) + amount
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** A counted customer at whose moment nobody else arrives, who can be counted alone. */
function someCustomer(model: Model, key: StreamKey, pick: number): number | undefined {
  const counted: { readonly customer: number; readonly time: number }[] = []
  simulate(model, key, {
    hear: (what) => {
      if (what.event === 'arrived' && what.counts) counted.push(what)
    },
  })
  const alone = counted.filter(({ time }) => counted.filter((other) => other.time === time).length === 1)
  return alone.length === 0 ? undefined : alone[pick % alone.length]!.customer
}

describe('a listener', () => {
  test('hears of each customer exactly what the run books for this one', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(organisation, fc.nat(1000), (scenario, pick) => {
        const model = compile(scenario)
        const key = keyOf('listener', pick)
        const customer = someCustomer(model, key, pick)
        if (customer === undefined) return
        const one = new OneCustomer(customer)
        simulate(model, key, one)
        // A run that was stopped, and problems that were prevented, leave nothing to compare.
        if (one.counts.ended === undefined) return
        const row = rowOfOne(model, key, one.arrived)
        const booked = (family: string, causes: readonly string[]) =>
          Object.fromEntries(
            causes
              .map((cause) => [`${family}_${cause}`, row[`${family}_${cause}` as keyof typeof row]] as const)
              .filter(([name, value]) => value !== 0 || name in one.trust || name in one.time),
          )
        expect(one.trust).toEqual(booked('trust', TRUST_CAUSES))
        expect(one.time).toEqual(booked('time', TIME_CAUSES))
        expect(one.counts.contact).toBe(row.contacts)
        expect(one.counts.transferred ?? 0).toBe(row.transfers)
        expect(one.counts.explained ?? 0).toBe(row.explanations + row.repeat_explanations)
        expect(one.counts.escalated ?? 0).toBe(row.escalations)
        const handled = one.heard.filter(({ event }) => event === 'leg_ended' || event === 'handed_over')
        expect(sum(handled.map((what) => ('wrapUp' in what ? what.seconds : Number.NaN)))).toBe(row.handle_seconds)
        expect(sum(handled.map((what) => ('wrapUp' in what ? what.wrapUp : Number.NaN)))).toBe(row.wrap_up_seconds)
        expect(sum(one.of('granted').map(({ money }) => money))).toBe(row.concession)
        expect(one.outcome).toEqual({
          ability: row.trust_ability,
          benevolence: row.trust_benevolence,
          integrity: row.trust_integrity,
          distrusting: row.distrusting === 1,
          satisfaction: row.satisfaction,
          effort: row.effort,
          churn: row.churn,
          churnBase: expect.toSatisfy((base) => model.segments.some(({ churnBase }) => churnBase === base)),
          lost: row.persons_lost,
          churnCost: row.churn_cost,
          churnCostAtBest: row.churn_cost_at_best,
          tellsGood: row.tellings_positive,
          tellsBad: row.tellings_negative,
          tellsOtherwise: row.tellings_otherwise,
          won: row.customers_won,
          wordOfMouthCost: row.word_of_mouth_cost,
          unmet: row.unmet,
          unmetLost: row.unmet_lost,
          unmetCost: row.unmet_cost,
          delighted: row.delighted === 1,
          delightBrought: row.delight_brought,
          delightWorth: row.delight_worth,
        })
        for (const event of Object.keys(one.counts)) seen.add(event)
      }),
      { seed: 5, numRuns: 120 },
    )
    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining(['answered', 'blocked', 'considered', 'decided', 'granted', 'refused', 'transferred']),
    )
  })

  test('that hears everything changes nothing', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const model = compile(scenario)
        const key = keyOf('listener', 1)
        expect(bytesOf(simulate(model, key, new OneCustomer(0)))).toBe(bytesOf(simulate(model, key)))
      }),
      { seed: 6, numRuns: 20 },
    )
  })

  test('is told who counts, who serves and who decides', () => {
    const model = compile(
      scenarioOf(`
horizon: 1 day
warm_up: 1 h
demand: {at: [10 min, 70 min, 71 min]}
issues:
  refund: {talk: 3 min, wrap_up: 30 s, chain: [desk], remedy: {needed: 100%, amount: 50 EUR}}
teams:
  desk: {agents: 2, reports_to: boss, authority: {granted: 10 EUR}}
managers:
  boss: {people: 2, decides_in: 4 min}
`),
    )
    const listeners = [0, 1, 2].map((customer) => new OneCustomer(customer))
    for (const listener of listeners) simulate(model, keyOf('test', 0), listener)
    expect(listeners.map((listener) => listener.of('arrived')[0]!.counts)).toEqual([false, true, true])
    expect(listeners.map(({ outcome }) => outcome === null)).toEqual([true, false, false])
    const [, first, second] = listeners
    expect([first!.of('answered')[0]!.agent, second!.of('answered')[0]!.agent]).toEqual([1, 0])
    expect([first!.of('considered')[0]!.person, second!.of('considered')[0]!.person]).toEqual([0, 1])
    const at = (minutes: number) => ({ customer: 1, time: 60 * minutes })
    const decidedAt = 70 + 3 + 4
    expect(first!.of('considered')).toEqual([{ event: 'considered', ...at(73), manager: 0, person: 0, seconds: 240 }])
    expect(first!.of('decided')).toEqual([
      { event: 'decided', ...at(decidedAt), manager: 0, approved: true, suffices: true },
    ])
    expect(first!.of('granted')).toEqual([{ event: 'granted', ...at(decidedAt), team: 0, money: 50 }])
    expect(first!.of('leg_ended')).toEqual([
      { event: 'leg_ended', ...at(decidedAt), team: 0, home: 0, agent: 1, seconds: 450, wrapUp: 30 },
    ])
    const powers = { granted: 10, exceptions: true, exceptional: false }
    expect(first!.of('blocked')).toEqual([{ event: 'blocked', ...at(73), team: 0, gates: ['authority'], ...powers }])
  })
})
