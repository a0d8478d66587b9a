import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import { factsOf } from '../../src/simulation/customer-facts.js'
import { keyOf, type StreamKey } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { Cohort, pickCustomer } from '../../src/story/cohort.js'
import { Hearing, type Whom } from '../../src/story/hearing.js'
import type { Story } from '../../src/story/story.js'
import { tell } from '../../src/story/tell.js'
import { ENDINGS } from '../../src/vocabulary/endings.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { parseFile } from '../scenario/support/reading.js'
import { rowOfOne } from '../support/alone.js'
import { bytesOf } from '../support/bytes-of.js'
import { organisation } from '../support/organisations.js'
import { scenarioOf } from '../support/tracing.js'

const KEY = keyOf('story', 0)
const SCENARIO = { name: 'Test', file: 'test.yaml', hash: '' }

function told(model: Model, key: StreamKey, whom: Whom): { story: Story; hearing: Hearing } | undefined {
  const hearing = new Hearing(whom)
  simulate(model, key, hearing)
  if (hearing.number < 0) return undefined
  return {
    story: tell(hearing, factsOf(model, key, hearing.number, hearing.heard[0]!.time), { model, scenario: SCENARIO }),
    hearing,
  }
}

/** A claim that the front line may not grant: asks, holds, is called back with a no, calls again, is granted. */
const CLAIM = scenarioOf(`
horizon: 1 week
warm_up: 1 h
demand: {at: [10 min, 70 min]}
customers: {all: {share: 100%, trust: 70, calls_again: {share: 100%, after: 1 day, at_most: 1}}}
issues:
  claim: {talk: 3 min, explain: 1 min, wrap_up: 30 s, chain: [desk, office], remedy: {needed: 100%, amount: 50 EUR, owner: office}}
teams:
  desk: {agents: 2, wage: 30 EUR per hour, transfer: {mode: cold}}
  office: {agents: 1, wage: 60 EUR per hour, reports_to: boss, authority: {granted: 10 EUR}}
managers:
  boss: {people: 1, decides_in: 10 min, approves: 0%, wage: 90 EUR per hour}
approvals: {hold_limit: 4 min, promise: 5 min}
culture: {silos: 100%}
`)

describe('a story', () => {
  test('adds up to what the run books for this customer, to the last bit or nearly', () => {
    let compared = 0
    fc.assert(
      fc.property(organisation, fc.nat(200), (scenario, pick) => {
        const model = compile(scenario)
        const key = keyOf('story', pick)
        const found = told(model, key, { counted: 1 + (pick % 9) })
        if (found === undefined) return
        const { story, hearing } = found
        const row = rowOfOne(model, key, hearing.heard[0]!.time)
        // Several who come at one moment cannot be counted apart; a stopped run has no end to compare.
        if (row.customers !== 1 || story.ending === null) return
        compared++
        expect(row[`ended_${story.ending}`]).toBe(1)
        for (const cause of TIME_CAUSES) {
          expect(story.minutes_by_cause[cause] ?? 0).toBeCloseTo(row[`time_${cause}`] / 60, 9)
        }
        for (const cause of TRUST_CAUSES) expect(story.trust.by_cause[cause] ?? 0).toBe(row[`trust_${cause}`])
        expect(story.minutes).toBeCloseTo(row.journey_seconds / 60, 6)
        expect(story.trust.start).toBe(row.trust_start)
        expect(story.trust.final).toBe(row.trust_final)
        expect(story.trust.start - story.trust.loss).toBeCloseTo(story.trust.final, 9)
        expect(story).toMatchObject({
          contacts: row.contacts,
          legs: row.legs,
          transfers: row.transfers,
          explanations: row.explanations + row.repeat_explanations,
          approvals: row.approval_layers,
          outcome: { satisfaction: row.satisfaction, effort: row.effort, churn: row.churn },
          cost: { concessions: row.concession, churn: row.churn_cost, word_of_mouth: row.word_of_mouth_cost },
        })
        // Moments follow each other, and each goes on from the trust of the one before.
        let trust = story.trust.start
        for (const { moves, trust: after } of story.moments) {
          for (const move of moves) {
            expect(move.before).toBe(trust)
            trust = move.after
          }
          expect(after).toBe(trust)
        }
      }),
      { seed: 3, numRuns: 120 },
    )
    expect(compared).toBeGreaterThan(60)
  })

  test('of a bundled design adds up too: the worst of ersatz', () => {
    const { scenario } = parseFile('scenarios/ersatz.yaml')
    const model = compile(scenario)
    const key = keyOf('homeware', 0)
    const cohort = new Cohort()
    simulate(model, key, cohort)
    const { story, hearing } = told(model, key, { counted: pickCustomer(cohort.fares, 'worst') })!
    const row = rowOfOne(model, key, hearing.heard[0]!.time)
    expect(row.customers).toBe(1)
    for (const cause of TRUST_CAUSES) expect(story.trust.by_cause[cause] ?? 0).toBe(row[`trust_${cause}`])
    for (const cause of TIME_CAUSES) {
      expect(story.minutes_by_cause[cause] ?? 0).toBeCloseTo(row[`time_${cause}`] / 60, 9)
    }
    expect(story.outcome).toMatchObject({ satisfaction: row.satisfaction, churn: row.churn })
    expect(story.cost).toMatchObject({ concessions: row.concession, churn: row.churn_cost })
    expect(story.trust.loss).toBeGreaterThan(50)
  })

  test('of the n-th who counts is that of the same customer by the run’s own number', () => {
    const model = compile(CLAIM)
    const byCount = told(model, KEY, { counted: 1 })
    expect(byCount!.hearing.number).toBe(1)
    expect(told(model, KEY, { number: 1 })!.story).toEqual(byCount!.story)
    expect(told(model, KEY, { counted: 2 })).toBeUndefined()
    // In the warm-up, and so not counted.
    expect(told(model, KEY, { number: 0 })).toBeUndefined()
  })

  test('names who did what, what stood in the way and what was promised', () => {
    const { story } = told(compile(CLAIM), KEY, { counted: 1 })!
    expect(story.customer).toMatchObject({ arrived: 70, issue: 'claim', amount: 50, exceptional: false })
    expect(story.minutes_by_cause).toEqual({
      explaining: 1,
      repeat_explaining: 2,
      talking: expect.closeTo(13.8, 9),
      hold_approval: 8,
      waiting_call_back: 12,
      between_contacts: 1440,
    })
    const first = story.moments.flatMap(({ minute, events }) => events.map((event) => ({ minute, ...event })))
    expect(first).toContainEqual({ minute: 70, event: 'answered', team: 'desk', agent: 2, minutes: 3 })
    expect(first).toContainEqual({
      minute: 74,
      event: 'blocked',
      team: 'desk',
      block: { gates: ['ownership'], limit: null, authority: [] },
    })
    expect(first).toContainEqual({
      minute: 78,
      event: 'blocked',
      team: 'office',
      block: { gates: ['authority'], limit: 10, authority: ['amount'] },
    })
    expect(first).toContainEqual({ minute: 78, event: 'considered', manager: 'boss', person: 1, minutes: 10 })
    expect(first).toContainEqual({
      minute: 82,
      event: 'released',
      team: 'office',
      promise: { amount: 5, unit: 'minutes' },
    })
    expect(first).toContainEqual({ minute: 88, event: 'decided', manager: 'boss', approved: false, suffices: true })
    expect(story.ending).toBe('refused')
    expect(story).toMatchObject({ contacts: 2, transfers: 2, refusals: 2, approvals: 2 })
  })

  test('counts agents’ and managers’ time at their wages', () => {
    const { story } = told(compile(CLAIM), KEY, { counted: 1 })!
    const desk = (2 * (4 + 0.5) * 30) / 60
    // Three minutes of talk, a minute of explaining, four of hold, and wrap-up; then the answer, half as long.
    const office = story.cost.agents - desk
    expect(story.cost.managers).toBeCloseTo((2 * 10 * 90) / 60, 9)
    expect(office).toBeGreaterThan((2 * 8.5 * 60) / 60)
    expect(story.cost.total).toBeCloseTo(
      story.cost.agents + story.cost.managers + story.cost.churn + story.cost.word_of_mouth,
      9,
    )
  })

  test('of a problem that was prevented has no journey', () => {
    const model = compile(
      scenarioOf(`
horizon: 1 day
demand: {at: [1 h]}
issues: {leak: {talk: 3 min, chain: [desk], prevented: 100%}}
teams: {desk: {agents: 1}}
`),
    )
    const { story } = told(model, KEY, { counted: 1 })!
    expect(story).toMatchObject({ prevented: true, ending: null, contacts: 0, minutes: 0, outcome: null })
  })

  test('is heard without changing a byte of the run', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const model = compile(scenario)
        const silent = bytesOf(simulate(model, KEY))
        expect(bytesOf(simulate(model, KEY, new Hearing({ counted: 1 })))).toBe(silent)
        expect(bytesOf(simulate(model, KEY, new Cohort()))).toBe(silent)
      }),
      { seed: 4, numRuns: 15 },
    )
  })
})

describe('the cohort', () => {
  test('holds how each counted customer fared: their losses are the run’s, and so are their ends', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const model = compile(scenario)
        const cohort = new Cohort()
        const { journeys } = simulate(model, KEY, cohort)
        const total = cohort.fares.reduce((sum, { loss }) => sum + loss, 0)
        const hearings = cohort.fares.slice(0, 3).map(({ customer }) => told(model, KEY, { counted: customer })!.story)
        expect(hearings.map(({ ending, trust: { loss } }) => ({ ending, loss: loss.toFixed(9) }))).toEqual(
          cohort.fares.slice(0, 3).map(({ ending, loss }) => ({ ending, loss: loss.toFixed(9) })),
        )
        expect(ENDINGS).toEqual(expect.arrayContaining(cohort.fares.map(({ ending }) => ending)))
        expect(Number.isFinite(total) && journeys.length > 0).toBe(true)
      }),
      { seed: 8, numRuns: 20 },
    )
  })
})
