import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/experiment/prepare.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { Figure, Summary } from '../../src/experiment/summary.js'
import { HOUSE } from '../../src/ledger/counters.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { scenarioOf } from '../support/tracing.js'

/** One replication, summarised; the horizon in seconds. */
function found(yaml: string, sets: readonly string[] = [], horizon?: number) {
  const { model, context } = prepare(scenarioOf(yaml, sets), 'x.yaml', '0', { horizon })
  const observations = simulate(model, keyOf('bounds', 0))
  return { summary: summarise([observations], context), lasted: observations.house[HOUSE.window_seconds]! }
}

const swamped = `
horizon: 2 weeks
warm_up: 2 h
demand: {arrivals: 40 per hour}
customers: {all: {patience: exponential(40 min), trust: 60, lifetime_value: 300 EUR, churn_base: 10%}}
issues:
  broken:
    share: 60%
    talk: exponential(5 min)
    explain: 1 min
    wrap_up: 30 s
    chain: [front, back]
    solvable: {front: 50%}
    remedy: {needed: 50%, amount: exponential(40 EUR)}
  query: {share: 40%, talk: 2 min, chain: [lounge]}
teams:
  front: {agents: 4, wage: 20 EUR per hour, reports_to: boss, authority: {granted: 20 EUR}}
  back: {agents: 1, patience: exponential(400 h), reports_to: boss}
  lounge: {agents: 9}
managers: {boss: {people: 1, decides_in: exponential(6 min), approves: 70%, wage: 50 EUR per hour}}
approvals: {hold_limit: 1 min}
culture: {refusal: 30%}
`

/** Where an estimate lies among bounds that were printed for it. */
function within({ at_least = Number.NEGATIVE_INFINITY, at_most = Number.POSITIVE_INFINITY }: Figure, truth: number) {
  // The run that goes on is a thousandth of a second longer.
  const slack = 1e-8 * Math.max(1, Math.abs(truth))
  return truth >= at_least - slack && truth <= at_most + slack
}

describe('what is still known where an overload stopped the run', () => {
  const stopped = found(swamped, ['beliefs={run: {stop_open_journeys: 300}}'])
  // The same customers, followed to the end of all their journeys.
  const whole = found(swamped, [], stopped.lasted + 1e-3)
  const figures = (pick: (summary: Summary) => Readonly<Record<string, Figure>>) =>
    Object.entries(pick(stopped.summary)).map(([id, figure]) => ({ id, figure, truth: pick(whole.summary)[id]!.mean }))

  test('the run was stopped, and the other had the same customers', () => {
    expect(stopped.summary.warnings.map(({ code }) => code)).toContain('stopped-early')
    expect(whole.summary.warnings.map(({ code }) => code)).not.toContain('stopped-early')
    expect(whole.summary.customers).toBe(stopped.summary.customers)
    expect(whole.summary.customers).toBeGreaterThan(1000)
  })

  test('every bound of the house holds what comes of it, and most measures have one', () => {
    const bounded = figures(({ measures }) => measures).filter(
      ({ figure }) => figure.at_least !== undefined || figure.at_most !== undefined,
    )
    for (const { id, figure, truth } of bounded) {
      expect(figure.mean, id).toBeNull()
      if (truth !== null) expect(within(figure, truth), `${id}: ${JSON.stringify(figure)} ${truth}`).toBe(true)
    }
    expect(bounded.length).toBeGreaterThan(40)
    for (const id of ['handle_time', 'trust_loss', 'resolution', 'queue_time', 'satisfaction', 'word_of_mouth']) {
      expect(bounded.map((one) => one.id)).toContain(id)
    }
  })

  test.each([
    'unmet',
    'cost_unmet',
    'cost_churn',
    'cost_churn_at_best',
    'customers_lost',
    'cost_a_year',
    'cost',
    'operating_cost_per_contact',
  ] as const)(
    '%s has bounds, from below and from above where nobody knows how much may be paid, which hold what comes of it',
    (id) => {
      const [figure, truth] = [stopped.summary.measures[id]!, whole.summary.measures[id]!.mean!]
      expect(truth).not.toBe(0)
      expect([figure.at_least, figure.at_most].some((bound) => bound !== undefined)).toBe(true)
      expect(within(figure, truth), `${JSON.stringify(figure)} ${truth}`).toBe(true)
    },
  )

  test('of money that nobody may be granted any more, cost has both bounds', () => {
    const questions = [...['broken', 'query'].map((issue) => `issues.${issue}.remedy=null`), 'horizon=3 days']
    const cut = found(swamped, [...questions, 'beliefs={run: {stop_open_journeys: 120}}'])
    const run = found(swamped, questions, cut.lasted + 1e-3)
    for (const id of ['cost', 'cost_a_year', 'customers_lost', 'cost_churn', 'cost_word_of_mouth', 'word_of_mouth']) {
      const figure = cut.summary.measures[id]!
      expect([figure.at_least, figure.at_most].map(Number.isFinite), id).toEqual([true, true])
      expect(within(figure, run.summary.measures[id]!.mean!), id).toBe(true)
    }
  })

  test('with delight, and with customers counted, as well', () => {
    const more = ['culture.delight={share: 50%, cost: 5 EUR}', 'demand.customer_base=20000']
    const cut = found(swamped, [...more, 'beliefs={run: {stop_open_journeys: 200}}'])
    const run = found(swamped, more, cut.lasted + 1e-3)
    expect(run.summary.measures.delighted!.mean).toBeGreaterThan(0)
    for (const [id, { at_least, at_most }] of Object.entries(cut.summary.measures)) {
      const truth = run.summary.measures[id]?.mean
      if (typeof truth !== 'number' || (at_least === undefined && at_most === undefined)) continue
      expect(within(cut.summary.measures[id]!, truth), `${id}: ${at_least} ${truth} ${at_most}`).toBe(true)
    }
  })

  test.each(['endings', 'time_by_cause'] as const)('so do those of the %s', (ledger) => {
    for (const { id, figure, truth } of figures((summary) => summary[ledger])) {
      expect(within(figure, truth!), id).toBe(true)
      expect(figure.at_least, id).toBeDefined()
    }
  })

  test('each part of cost is known, of the hours of the span, or bounded', () => {
    for (const { id, figure, truth } of figures((summary) => summary.cost_by_part)) {
      if (figure.mean !== null) expect(figure.mean, id).toBeCloseTo(truth!, 6)
      else expect([figure.at_least !== undefined, within(figure, truth!)], id).toEqual([true, true])
    }
  })

  test('an issue and a team that the overload does not touch have all their figures', () => {
    const short = ['horizon=3 days', 'customers.all.patience=null', 'issues.broken.talk=exponential(15 min)']
    const long = found(swamped, short).summary
    const relieved = found(swamped, [
      ...short,
      'teams.back.agents=20',
      'teams.front.agents=20',
      'managers.boss.people=9',
    ]).summary
    expect([long, relieved].map(({ warnings }) => warnings.some(({ code }) => code === 'stopped-early'))).toEqual([
      true,
      false,
    ])
    expect(long.breakdown.issue.broken!.trust_loss!.mean).toBeNull()
    expect(long.breakdown.issue.query).toEqual(relieved.breakdown.issue.query)
    expect(long.breakdown.team.lounge).toEqual(relieved.breakdown.team.lounge)
  })

  test('at the overloaded team waits are at least what they had come to, and the hours paid are known', () => {
    const { queue_time: wait, delayed } = stopped.summary.breakdown.team.back!
    expect(wait!.mean).toBeNull()
    expect(wait!.at_least).toBeGreaterThan(60)
    expect(delayed!.at_least).toBe(delayed!.at_most)
    const { cost, cost_labour_busy, cost_labour_idle } = stopped.summary.measures
    expect([cost!.mean, cost_labour_busy!.mean === null, cost_labour_idle!.mean === null]).toEqual([null, false, false])
    const parts = stopped.summary.cost_by_part
    expect(parts.labour_busy!.mean).toBe(cost_labour_busy!.mean)
    expect(parts.churn!.mean).toBeNull()
  })
})
