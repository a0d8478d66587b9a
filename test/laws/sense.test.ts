import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Issue, Manager, Scenario, Segment, Team } from '../../src/scenario/scenario.js'
import { keyOf } from '../../src/simulation/key.js'
import { organisation } from '../support/organisations.js'
import { type Run, runSilently } from '../support/tracing.js'
import { GOOD, senseIn } from './sense-in-designs.js'

/** The strictest design and the freest; `npm run test:long` has all seven. */
describe.each(['bureaucratic', 'empowered'] as const)('in %s', { timeout: 120_000 }, senseIn)

type Change = (scenario: Scenario) => Scenario

function each<T>(record: Readonly<Record<string, T>> | undefined, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, one]) => [name, change(one)]))
}
const segments =
  (change: (segment: Segment) => Segment): Change =>
  (scenario) => ({ ...scenario, customers: each(scenario.customers, change) })
const teams =
  (change: (team: Team) => Team): Change =>
  (scenario) => ({ ...scenario, teams: each(scenario.teams, change) })
const managers =
  (change: (manager: Manager) => Manager): Change =>
  (scenario) => ({ ...scenario, managers: each(scenario.managers, change) })
const issues =
  (change: (issue: Issue) => Issue): Change =>
  (scenario) => ({ ...scenario, issues: each(scenario.issues, change) })

const noRedial = segments(({ redial: _, ...rest }) => rest)
const silent = segments((one) =>
  one.calls_again === undefined ? one : { ...one, calls_again: { ...one.calls_again, share: 0 } },
)

/** One at work wherever there is anybody. */
function alone(team: Team): Team {
  if (!Array.isArray(team.agents)) return { ...team, agents: 1 }
  return { ...team, agents: team.agents.map((at) => ({ ...at, agents: Math.min(1, at.agents) })) }
}

/** Random organisations, and what becomes of their customers as they are. */
const ORGANISATIONS = fc
  .sample(organisation, { seed: 31, numRuns: 200 })
  .map((scenario, n) => ({ scenario, key: keyOf('sense', n), run: runSilently(scenario, keyOf('sense', n)) }))

/** Each organisation with and without a change, the same customers in both; without those that were stopped. */
function pairs(change: Change): readonly (readonly [Run, Run])[] {
  return ORGANISATIONS.flatMap(({ scenario, key, run }) => {
    const pair = [run, runSilently(change(scenario), key)] as const
    const isWhole = pair.every((one) => one.house('stopped_early') === 0 && one.sum('customers') > 0)
    return isWhole && run.sum('customers') === pair[1].sum('customers') ? [pair] : []
  })
}

describe('over 200 random organisations', () => {
  test.each<[string, Change]>([
    ['customers who do not redial', noRedial],
    ['customers who do not call again', silent],
    ['customers who never try twice', (scenario) => silent(noRedial(scenario))],
    ['teams of one', teams(alone)],
    ['teams of one without a waiting place', teams((team) => ({ ...alone(team), queue_limit: 0 }))],
    ['refusing every time', (scenario) => ({ ...scenario, culture: { ...scenario.culture, refusal: 1 } })],
    ['managers who take an hour', managers((one) => ({ ...one, decides_in: { law: 'constant', value: 4000 } }))],
  ])('%s make customers less trusting, satisfied, loyal and kind in talk', (what, change) => {
    const all = pairs(change)
    expect(all.length).toBeGreaterThan(180)
    for (const [measure, of] of Object.entries(GOOD)) {
      const moved = all.map(([written, changed]) => of(changed) - of(written))
      expect(
        moved.reduce((sum, one) => sum + one, 0),
        measure,
      ).toBeLessThan(0)
      // In a single house fewer who clog a line can be a relief, and a no at once kinder than a manager's after a while;
      // on the whole it is neither.
      if (what.startsWith('refusing')) continue
      expect(moved.filter((one) => one > 1e-9).length, measure).toBeLessThan(moved.filter((one) => one < -1e-9).length)
    }
  })

  test('preventing failures costs no organisation trust, loyalty or talk', () => {
    const prevented = issues((issue) =>
      issue.kind === 'enquiry' ? issue : { ...issue, prevented: Math.max(0.5, issue.prevented ?? 0) },
    )
    // Who is spared frees agents for others, whose luck with them is another: one house at a time only for the spared.
    const all = pairs(prevented)
    for (const measure of ['trust', 'net talk', 'loyalty'] as const) {
      const worse = all.filter(([written, spared]) => GOOD[measure]!(spared) < GOOD[measure]!(written) - 1e-9)
      expect(worse.length, measure).toBeLessThanOrEqual(2)
    }
  })
})
