import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Behaviour, Moves } from '../../src/evidence/parameter.js'
import { PARAMETERS } from '../../src/evidence/registry.js'
import { plausibleEnds } from '../../src/experiment/plausible-values.js'
import {
  HOUSE,
  HOUSE_WIDTH,
  JOURNEY,
  JOURNEY_WIDTH,
  MANAGER,
  MANAGER_WIDTH,
  TEAM,
  TEAM_HOURS,
  TEAM_HOURS_WIDTH,
  TEAM_WEEK,
  TEAM_WEEK_WIDTH,
  TEAM_WIDTH,
  WEEKLY,
  WEEKLY_WIDTH,
} from '../../src/ledger/counters.js'
import type { Observations } from '../../src/ledger/observations.js'
import { compile } from '../../src/model/compile.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate, simulateOnce } from '../../src/simulation/simulate.js'
import { parseFile } from '../scenario/support/reading.js'
import { bytesOf } from '../support/bytes-of.js'
import { organisation } from '../support/organisations.js'
import { runSilently, scenarioOf } from '../support/tracing.js'

const KEY = keyOf('flow', 0)

/** The house of the mechanisms with all of them at work, crowded, and with people who come and go. */
const CROWDED = scenarioOf(readFileSync('scenarios/mechanisms/house.yaml', 'utf8'), [
  'horizon=12 days',
  'warm_up=1 day',
  'demand={arrivals: 7 per hour, customer_base: 50000}',
  'customers.regular.share=70%',
  'customers.regular.trust=60',
  'customers.regular.balk=2%',
  'customers.regular.demands_manager=30%',
  'customers.regular.redial.share=95%',
  'customers.regular.calls_again={share: 95%, after: 2 h, at_most: null}',
  'customers.other={share: 30%, patience: 3 min, redial: {share: 98%, after: 5 min}}',
  'issues.question.chain=[kiosk, front, billing]',
  'issues.question.solvable={kiosk: 30%, front: 60%, billing: 90%}',
  'issues.small.exception=null',
  'issues.small.undue=30%',
  'issues.small.exaggerates=30%',
  'issues.small.prevented=3%',
  'issues.large.undue=30%',
  'issues.large.exaggerates=30%',
  'teams.kiosk={agents: 2, wage: 20 EUR per hour, market_wage: 16 EUR per hour, transfer: {mode: cold, context: shared}, empowerment: {training: 60%}}',
  'teams.front.agents=2',
  'teams.front.market_wage=22 EUR per hour',
  'teams.front.spread=0.2',
  'teams.front.authority={claimed: 100 EUR, granted: 40 EUR, exceptions: false, routine: 5 EUR}',
  'teams.front.empowerment={tools: {claimed: 100%, actual: 60%}, training: 60%, orientation: 50%, guidelines: 50%, safety: 50%, recognition: 40%, history: 50%}',
  'teams.front.transfer={mode: warm, context: notes}',
  'teams.front.queue_limit=12',
  'teams.front.time_target={at: 6 min, pressure: 50%}',
  'teams.back.agents=1',
  'teams.back.market_wage=22 EUR per hour',
  'teams.back.transfer={mode: cold, context: verbal}',
  'teams.back.authority={granted: 60 EUR}',
  'teams.back.empowerment={safety: 60%, training: 70%}',
  'teams.billing.agents=1',
  'teams.billing.transfer={mode: cold, context: none}',
  'managers.supervisor.available=60%',
  'managers.supervisor.review_time=1 min',
  'approvals={hold_limit: 3 min, promise: 30 min}',
  'culture={rules: {now: 0.3, age: 4 weeks}, refusal: 50%, misunderstood: 30%, substitute: {share: 50%, worth: 40%}}',
  'culture.review=50%',
  'culture.leadership=50%',
  'culture.attrition=99.9% per year',
  'culture.referred=50%',
  'culture.delight={share: 30%, cost: 10 EUR}',
  'beliefs.people.hiring=0.2 weeks',
  'culture.silos={claimed: 0%, actual: 40%}',
  'marketing.budget=10000 EUR per month',
  'events=[{at: 3 days, do: reprimand, team: front}, {at: 5 days, do: recognition, team: front}, {at: 4 days, do: training, team: front}, {at: 5 days, do: demand_surge, factor: 2, for: 1 day}, {at: 6 days, do: manager_leaves, manager: support}]',
])

/** Channels and a bot have parameters of their own. */
const WITH_MORE = [
  ['scenarios/examples/channels.yaml', 'channels.chat.at_once=null', 'channels.chat.slowed=null'],
  [
    'scenarios/bots/hidden-exit.yaml',
    'teams.assistant.wrong=null',
    'teams.assistant.judgement=null',
    'issues.refund.chain=[assistant]',
  ],
].map(([file, ...sets]) => parseFile(file!, ['horizon=4 days', 'warm_up=0 s', ...sets]).scenario)

const COUNTERS = {
  journeys: [JOURNEY, JOURNEY_WIDTH],
  teams: [TEAM, TEAM_WIDTH],
  managers: [MANAGER, MANAGER_WIDTH],
  house: [HOUSE, HOUSE_WIDTH],
  weeks: [WEEKLY, WEEKLY_WIDTH],
  teamWeeks: [TEAM_WEEK, TEAM_WEEK_WIDTH],
  teamHours: [TEAM_HOURS, TEAM_HOURS_WIDTH],
} as const

/** Counters of what moments are worth. Every other is of the flow. */
const VALUED: ReadonlySet<string> = new Set([
  ...Object.keys(JOURNEY).flatMap((name) => (name.startsWith('trust_') ? [`journeys.${name}`] : [])),
  ...[
    ...[
      'distrusting',
      'open_trust',
      'satisfaction',
      'promoters',
      'detractors',
      'effort',
      'churn',
      'persons_lost',
      'churn_cost',
    ],
    ...['churn_cost_at_best', 'unmet_lost', 'unmet_cost', 'tellings_positive', 'tellings_negative'],
    ...['tellings_otherwise', 'customers_won', 'word_of_mouth_cost', 'delight_brought', 'delight_worth'],
  ].map((name) => `journeys.${name}`),
  'teams.attrition_cost',
  ...[
    ...['base_tellings_positive', 'base_tellings_negative', 'customers_brought', 'customers_bought'],
    ...['bought_at_margin', 'bought_worth'],
  ].map((name) => `house.${name}`),
  'weeks.trust_lost',
])

/** Which counters of the flow differ anywhere. */
function flowMoved(one: Observations, other: Observations): readonly string[] {
  const moved = (Object.keys(COUNTERS) as (keyof typeof COUNTERS)[]).flatMap((rows) => {
    const [names, width] = COUNTERS[rows]
    const differing = [...one[rows].keys()].filter((at) => !Object.is(one[rows][at], other[rows][at]))
    return differing.map((at) => `${rows}.${names[at % width]}`)
  })
  return [...new Set(moved)].filter((name) => !VALUED.has(name))
}

const behaviours = PARAMETERS.filter(
  (parameter): parameter is Behaviour<typeof parameter.id> => parameter.kind === 'behaviour',
)
const thatMove = (moves: Moves) => behaviours.filter((parameter) => parameter.moves === moves)

/** Every valuation at the same end of its range. */
function valuedOtherwise(scenario: Scenario, end: 0 | 1): Scenario {
  const moved = Object.fromEntries(thatMove('valuation').map(({ id, range }) => [id, range[end]]))
  return { ...scenario, beliefs: { ...scenario.beliefs, ...moved } }
}

describe('a parameter of valuation', () => {
  test('changes nothing that happens, and how it is valued', () => {
    const asItIs = runSilently(CROWDED, KEY)
    for (const end of [0, 1] as const) {
      const otherwise = runSilently(valuedOtherwise(CROWDED, end), KEY)
      expect(flowMoved(asItIs.observations, otherwise.observations)).toEqual([])
      expect(otherwise.observations.inSystemByDay).toEqual(asItIs.observations.inSystemByDay)
      expect(otherwise.observations.durations).toEqual(asItIs.observations.durations)
      expect(otherwise.sum('trust_final')).not.toBe(asItIs.sum('trust_final'))
    }
  })

  test('does so in any small organisation', () => {
    fc.assert(
      fc.property(organisation, fc.constantFrom(0 as const, 1 as const), (scenario, end) => {
        const [asItIs, otherwise] = [scenario, valuedOtherwise(scenario, end)].map((one) => runSilently(one, KEY))
        expect(flowMoved(asItIs!.observations, otherwise!.observations)).toEqual([])
      }),
      { seed: 13, numRuns: 40 },
    )
  })
})

test('a run that is valued in several ways at once leaves what a run for each would have left', () => {
  fc.assert(
    fc.property(organisation, (scenario) => {
      const models = [scenario, valuedOtherwise(scenario, 0), valuedOtherwise(scenario, 1)].map((one) => compile(one))
      const together = simulateOnce(models, KEY)
      expect(together.map(bytesOf)).toEqual(models.map((model) => bytesOf(simulate(model, KEY))))
    }),
    { seed: 14, numRuns: 30 },
  )
})

describe('a parameter of the flow', () => {
  test('changes something that happens', () => {
    const houses = [CROWDED, ...WITH_MORE].map((scenario) => {
      const asItIs = runSilently(scenario, KEY)
      const ends = plausibleEnds(scenario, asItIs.model.parameters).map((one) => [one.varied.path, one] as const)
      return { asItIs: asItIs.observations, ends: new Map(ends) }
    })
    const idle = thatMove('flow').filter(({ id }) =>
      houses.every(({ asItIs, ends }) => {
        const { low, high } = ends.get(`beliefs.${id}`)!
        const moves = (end: typeof low) =>
          end !== null && flowMoved(asItIs, runSilently(end.scenario, KEY).observations).length > 0
        return !(moves(high) || moves(low))
      }),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })
})
