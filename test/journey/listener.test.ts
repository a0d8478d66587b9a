import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf, type StreamKey } from '../../src/engine/streams.js'
import type { JourneyEvent, JourneyListener, JourneyOutcome } from '../../src/journey/listener.js'
import { simulate } from '../../src/journey/simulate.js'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { rowOfOne } from '../support/alone.js'
import { bytesOf } from '../support/bytes-of.js'
import { organisation } from '../support/organisations.js'
import { scenarioOf } from '../support/tracing.js'

/** Adds up all that is said of one customer. */
class OneCustomer implements JourneyListener {
  readonly trust: Record<string, number> = {}
  readonly time: Record<string, number> = {}
  readonly counts: Partial<Record<JourneyEvent, number>> = {}
  readonly values: Partial<Record<JourneyEvent, number>> = {}
  readonly details: Partial<Record<JourneyEvent, number[]>> = {}
  arrived = Number.NaN
  outcome: JourneyOutcome | null = null
  readonly powers: unknown[] = []

  constructor(readonly customer: number) {}

  happened(event: JourneyEvent, time: number, customer: number, _: number, value: number, detail?: number): void {
    if (customer !== this.customer) return
    if (event === 'arrived') this.arrived = time
    this.counts[event] = (this.counts[event] ?? 0) + 1
    this.values[event] = (this.values[event] ?? 0) + value
    if (detail !== undefined) this.details[event] = [...(this.details[event] ?? []), detail]
  }

  trusted(_: number, customer: number, cause: number, before: number, after: number): void {
    if (customer !== this.customer) return
    const name = `trust_${TRUST_CAUSES[cause]}`
    this.trust[name] = (this.trust[name] ?? 0) + 100 * (before - after)
  }

  spent(_: number, customer: number, cause: number, seconds: number): void {
    if (customer !== this.customer) return
    const name = `time_${TIME_CAUSES[cause]}`
    this.time[name] = (this.time[name] ?? 0) + seconds
  }

  judged(customer: number, ...powers: readonly unknown[]): void {
    if (customer === this.customer) this.powers.push(powers)
  }

  concluded(customer: number, outcome: JourneyOutcome): void {
    if (customer === this.customer) this.outcome = outcome
  }
}

/** A counted customer at whose moment nobody else arrives, who can be counted alone. */
function someCustomer(model: Model, key: StreamKey, pick: number): number | undefined {
  const counted: { readonly customer: number; readonly time: number }[] = []
  simulate(model, key, {
    happened: (event, time, customer, _, value) => {
      if (event === 'arrived' && value === 1) counted.push({ customer, time })
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
        expect(one.values.handled ?? 0).toBe(row.handle_seconds)
        expect(one.values.wrapped_up ?? 0).toBe(row.wrap_up_seconds)
        expect(one.values.granted ?? 0).toBe(row.concession)
        expect(one.outcome).toEqual({
          ability: row.trust_ability,
          benevolence: row.trust_benevolence,
          integrity: row.trust_integrity,
          satisfaction: row.satisfaction,
          effort: row.effort,
          churn: row.churn,
          churnBase: expect.toSatisfy((base) => model.segments.some(({ churnBase }) => churnBase === base)),
          tellsGood: row.tellings_positive,
          tellsBad: row.tellings_negative,
          tellsOtherwise: row.tellings_otherwise,
          churnCost: row.churn_cost,
          wordOfMouthCost: row.word_of_mouth_cost,
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
    expect(listeners.map(({ values }) => values.arrived)).toEqual([0, 1, 1])
    expect(listeners.map(({ outcome }) => outcome === null)).toEqual([true, false, false])
    const [, first, second] = listeners
    expect([first!.details.answered, second!.details.answered]).toEqual([[1], [0]])
    expect([first!.details.considered, second!.details.considered]).toEqual([[0], [1]])
    expect(first!.values).toMatchObject({ considered: 240, handled: 450, wrapped_up: 30, decided: 1, granted: 50 })
    // Authority alone blocks: the second bit of the set.
    expect(first!.details.blocked).toEqual([2])
    expect(first!.powers).toEqual([[10, true, false]])
  })
})
