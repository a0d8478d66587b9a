import { describe, expect, it, test } from 'vitest'
import { PARAMETERS } from '../../src/evidence/registry.js'
import type { Summary } from '../../src/experiment/summary.js'
import { parse, problems } from '../scenario/support/reading.js'
import { experiment } from '../support/experiments.js'

/** Everything that a belief can bear on, and few customers: a week in which reviews, events and leavers tell. */
const HOUSE = `
horizon: 6 days
replications: 1
demand: {arrivals: 3 per hour, open: mon-sat 08:00-18:00, customer_base: 5000}
customers:
  plain:
    share: 70%
    patience: exponential(4 min)
    redial: {share: 50%, after: 1 h}
    calls_again: {share: 60%, after: 1 day}
    demands_manager: 20%
  dear: {share: 30%, hold_patience: exponential(5 min), lifetime_value: 400}
issues:
  broken:
    share: 70%
    severity: 3
    talk: lognormal(12 min, 1)
    explain: 2 min
    decide: 1 min
    chain: [desk, back]
    solvable: {desk: 50%, back: 90%}
    remedy: {needed: 80%, amount: "lognormal(45 USD, 1)", owner: back}
    novel: 30%
    exception: {share: 30%, unlawful: 5%}
    right_first_time: 80%
    reopens_after: 1 day
  question: {share: 30%, kind: enquiry, talk: 5 min, chain: [desk]}
teams:
  desk:
    agents: 2
    reports_to: lead
    wage: 20 USD per hour
    authority: {claimed: unlimited, granted: 40 USD, exceptions: false, routine: 10 USD}
    empowerment: {tools: 70%, training: 50%, orientation: 50%, guidelines: 50%, safety: 50%, history: 50%}
    transfer: {mode: warm, context: notes, misroute: 10%}
    time_target: {at: 10 min, pressure: 50%}
    queue_limit: 3
  back: {agents: 2, reports_to: head, wage: 25 USD per hour, transfer: {context: verbal}}
managers:
  lead: {people: 1, limit: 80 USD, decides_in: 4 min, available: 50%, review_time: 2 min, wage: 30 USD per hour}
  head: {people: 1, decides_in: 5 min, approves: 80%}
approvals: {hold_limit: 5 min, promise: 1 day}
culture:
  refusal: 50%
  substitute: {share: 30%, worth: 50%}
  review: 50%
  leadership: 50%
  attrition: 30%
  silos: 40%
  rules: {now: 0.5, age: 4 weeks}
events:
  - {at: day 2, do: reprimand, team: desk, public: true}
  - {at: day 4, do: training, team: desk}
  - {at: day 5, do: recognition, team: desk}
  - {at: day 5, do: manager_leaves, manager: lead, for: 2 days}
`

const { scenario } = parse(HOUSE)
const run = (beliefs: Readonly<Record<string, number>> = {}): Summary => experiment({ ...scenario, beliefs }, {})
/** Figures that are there where nothing is overridden. */
const figures = ({ measures }: Summary) => Object.entries(measures).map(([id, { mean, unit }]) => ({ id, mean, unit }))

describe('what a belief may be', () => {
  const usual = run()

  it('is stated for every parameter, around what is plausible', () => {
    for (const { id, limits, range } of PARAMETERS)
      expect(limits.low <= range[0] && range[1] <= limits.high, id).toBe(true)
  })

  const behaviours = PARAMETERS.filter(({ kind }) => kind === 'behaviour')
  test.each(
    behaviours.flatMap(({ id, limits, atMost }) => [limits.low, limits.high].map((end) => [id, end, atMost] as const)),
  )('leaves every figure a figure: %s at %f', (id, value, atMost) => {
    // What cannot exceed another is tried with that one moved out of its way.
    const others = Object.fromEntries([
      ...PARAMETERS.filter((other) => other.id === atMost && value > other.value).map((other) => [other.id, value]),
      ...PARAMETERS.filter((other) => other.atMost === id && value < other.value).map((other) => [other.id, value]),
    ])
    const known = figures(run({ [id]: value, ...others }))
    const isOne = (mean: number, unit: string) =>
      Number.isFinite(mean) && (unit !== 'share' || (mean >= 0 && mean <= 1 + 1e-9))
    const wrong = known.filter(({ id: measure, mean, unit }) =>
      mean === null ? usual.measures[measure]!.mean !== null : !isOne(mean, unit),
    )
    expect(wrong).toEqual([])
  })

  const refused = (belief: string, sets: readonly string[] = []) =>
    problems(`${HOUSE}beliefs:\n  ${belief}\n`, sets).map(({ code, column, length, message }) => ({
      code,
      at: [column, length],
      message,
    }))

  test.each([
    ['run.replications: 0', 'too-small', '0 is not possible here: write 1 to 100000 (replications)'],
    ['run.replications: -1', 'too-small', '-1 is not possible here: write 1 to 100000 (replications)'],
    ['run.replications: 2.5', 'no-whole-number', '2.5 is no whole number'],
    ['run.replications: 1000000000', 'too-large', '1000000000 is not possible here: write 1 to 100000 (replications)'],
    ['run.precision_cap: 0', 'too-small', '0 is not possible here: write 2 to 100000 (replications)'],
    ['run.stop_spans: 0.5', 'too-small', '0.5 is not possible here: write 1 to 100 (spans)'],
    ['churn.base: 3', 'too-large', '3 is not possible here: write 0 to 1 (share)'],
    ['people.learning: -1', 'too-small', '-1 is not possible here: write 0 to 1 (share)'],
    ['trust.gain_ratio: 0', 'too-small', '0 is not possible here: write 0.1 to 100 (factor)'],
    ['trust.wait_tolerance: 20 days', 'too-large', '28800 is not possible here: write 0 to 10080 (min)'],
  ])('refuses at its place: %s', (belief, code, message) => {
    const value = belief.split(': ')[1]!
    expect(refused(belief)).toEqual([{ code, at: [belief.indexOf(value) + 3, value.length], message }])
  })

  it('holds --set to the same limits', () => {
    const [problem] = problems(HOUSE, ['beliefs.run.replications=0'])
    expect(problem).toMatchObject({ code: 'too-small', file: '--set', line: 1, column: 26 })
  })

  it('refuses two values in the wrong order, be it by a default', () => {
    const [both] = refused('deciding.remedy_value: {low: 1.5, high: 1}')
    expect(both).toMatchObject({ code: 'wrong-order', at: [32, 3] })
    expect(refused('deciding.remedy_value.low: 1.3')[0]!.message).toBe(
      '"deciding.remedy_value.low" is 1.3, more than "deciding.remedy_value.high", 1.2',
    )
  })
})
