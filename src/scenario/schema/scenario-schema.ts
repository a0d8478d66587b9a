import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import type { Issue, Scenario, Segment } from '../scenario.js'
import { TEN_YEARS } from '../values/bounds.js'
import { choice } from '../values/choice.js'
import { currency } from '../values/currency.js'
import { integer } from '../values/decimal.js'
import { seconds } from '../values/duration.js'
import { positiveShare } from '../values/share.js'
import { text } from '../values/text.js'
import { approvals } from './approvals.js'
import { culture } from './culture.js'
import { segment } from './customers.js'
import { demand } from './demand.js'
import { EVENTS, events } from './events.js'
import { expectations } from './expect.js'
import { issue } from './issues.js'
import { manager } from './managers.js'
import { marketing } from './marketing.js'
import { key, named, required, type Section } from './section.js'
import { team } from './teams.js'

type Unshared<T extends { readonly share: number }> = Readonly<
  Record<string, Omit<T, 'share'> & { readonly share?: number }>
>

/** A scenario before its name, its lone shares and its beliefs are filled in. */
export type WrittenScenario = Omit<Scenario, 'name' | 'customers' | 'issues' | 'beliefs'> & {
  readonly name?: string
  readonly customers?: Unshared<Segment>
  readonly issues: Unshared<Issue>
  readonly beliefs?: unknown
}

/** The whole language, as one schema. */
export function scenarioSchema(section: Section): z.ZodType<WrittenScenario> {
  return section({
    name: key(text, 'What reports call this scenario; the name of the file where absent.'),
    description: key(text, 'What it shows.'),
    extends: key(text, 'A file to build on, relative to this one; this file wins, null deletes.'),
    seed: key(text, 'Any text; the same seed gives the same figures.'),
    horizon: key(seconds(SECOND, TEN_YEARS), 'How long customers are counted, after the warm-up.'),
    warm_up: key(seconds(0, TEN_YEARS), 'How long before counting begins.'),
    replications: key(integer(1, 100_000), 'How many independent runs.'),
    precision: key(positiveShare, 'Relative half-width to reach, instead of a number of runs.'),
    currency: key(currency, 'Three letters.'),
    service_level: section({
      within: required(seconds(), 'Answered within.'),
      of: key(choice('offered', 'answered', 'long_enough'), 'Of which customers.'),
    })
      .describe('How the service level is defined.')
      .exactOptional(),
    demand: demand(section).describe('When customers come.'),
    customers: named(segment(section)).describe('Kinds of customers, by name.').exactOptional(),
    issues: named(issue(section)).describe('What customers come about, by name.'),
    teams: named(team(section)).describe('Teams of agents, by name.'),
    managers: named(manager(section)).describe('Managers, by name.').exactOptional(),
    approvals: approvals(section).describe('How requests climb the organisation.').exactOptional(),
    culture: culture(section).describe("The house's habits.").exactOptional(),
    marketing: marketing(section).describe('What is spent on winning customers.').exactOptional(),
    events: events(section).describe(EVENTS).exactOptional(),
    beliefs: z
      .record(z.string(), z.unknown())
      .describe('Overrides of behavioural defaults, by their registry id.')
      .exactOptional(),
    expect: expectations(section)
      .describe('Thresholds by measure, such as trust_loss: "< 9"; gap.trust_loss is one on the empowerment gap.')
      .exactOptional(),
  })
}
