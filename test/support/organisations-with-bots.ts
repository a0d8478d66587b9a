import fc from 'fast-check'
import type { HouseEvent, Scenario, Segment, Team } from '../../src/scenario/scenario.js'
import { DAY, HOUR, lever, maybe, present, seldom, share } from './drawn-values.js'
import { organisation } from './organisations.js'

/** What a team has, which may be a bot's as well, and what is the bot's own. */
const bot = fc
  .record({
    kind: fc.constant('bot' as const),
    agents: fc.constantFrom(1, 3, 'unlimited' as const),
    cost: maybe(fc.constant(0.5)),
    wrong: maybe(share),
    judgement: maybe(share),
    keeps_promises: maybe(share),
    hides_the_exit: maybe(fc.nat(3)),
    authority: maybe(fc.record({ granted: fc.record({ actual: fc.constantFrom(20, 60), claimed: fc.constant(100) }) })),
    empowerment: maybe(fc.record({ tools: lever, history: lever }, { requiredKeys: [] })),
    ownership: fc.constantFrom('none' as const, 'team' as const),
  })
  .map((all) => present(all) as Team)

const OF_ANY = ['reports_to', 'transfer', 'patience', 'queue_limit', 'overflow', 'at_close'] as const

function asBot(of: Team, people: Team): Team {
  const kept = OF_ANY.flatMap((key) => (people[key] === undefined ? [] : [[key, people[key]] as const]))
  return { ...Object.fromEntries(kept), ...of }
}

const taste = maybe(fc.record({ share, leaves: share }, { requiredKeys: [] }))

/** What happens to a bot within the first days of the span. */
const update = fc
  .record({
    do: fc.constant('bot_update' as const),
    at: fc.constantFrom(0, 10 * HOUR, 3 * DAY),
    solves: maybe(fc.constantFrom({ by: -0.3 }, { to: 0.5 })),
    wrong: maybe(fc.constantFrom({ by: 0.2 })),
    judgement: maybe(fc.constantFrom({ to: 0.1 })),
  })
  .map((all) => present(all) as Omit<HouseEvent, 'team'>)

/** A small organisation of any kind, of whose teams the first is a bot, and maybe the last. */
export const organisationWithBots: fc.Arbitrary<Scenario> = fc
  .record({ scenario: organisation, first: bot, last: seldom(bot), plain: taste, dear: taste, update: seldom(update) })
  .map(({ scenario, first, last, plain, dear, update }): Scenario => {
    const names = Object.keys(scenario.teams)
    const bots = { [names.at(-1)!]: last, [names[0]!]: first }
    const { customers } = scenario
    const tastes: Readonly<Record<string, Segment['prefers_people']>> = { plain, dear }
    return {
      ...scenario,
      customers: Object.fromEntries(
        Object.entries(customers ?? {}).map(([name, segment]) => [
          name,
          present<Segment>({ ...segment, prefers_people: tastes[name]! }),
        ]),
      ),
      teams: Object.fromEntries(
        Object.entries(scenario.teams).map(([name, team]) => {
          const as = bots[name]
          return [name, as === undefined ? team : asBot(as, team)]
        }),
      ),
      ...(update === undefined
        ? {}
        : { events: [...(scenario.events ?? []), { ...update, team: names[0]! } as HouseEvent] }),
    }
  })
