import type { Parameter } from './parameter.js'
import { BOTS } from './parameters/bots.js'
import { CHANNELS } from './parameters/channels.js'
import { CLAIMS } from './parameters/claims.js'
import { DECIDING, JUDGING, POLICY } from './parameters/deciding.js'
import { DELIGHT } from './parameters/delight.js'
import { EFFORT, LOYALTY, SATISFACTION } from './parameters/feelings.js'
import { HANDLING, REPEAT } from './parameters/handling.js'
import { MARKETING } from './parameters/marketing.js'
import { METHOD } from './parameters/method.js'
import { PEOPLE } from './parameters/people.js'
import { RECOMMENDING } from './parameters/recommending.js'
import { TREATMENT } from './parameters/treatment.js'
import { TRUST } from './parameters/trust.js'
import { TRUST_PROFILES, TRUST_SIZES } from './parameters/trust-sizes.js'
import { WORD_OF_MOUTH } from './parameters/word-of-mouth.js'

const STATED = [
  ...TRUST,
  ...TRUST_SIZES,
  ...TRUST_PROFILES,
  ...TREATMENT,
  ...SATISFACTION,
  ...EFFORT,
  ...LOYALTY,
  ...DELIGHT,
  ...WORD_OF_MOUTH,
  ...RECOMMENDING,
  ...MARKETING,
  ...DECIDING,
  ...JUDGING,
  ...POLICY,
  ...CLAIMS,
  ...HANDLING,
  ...CHANNELS,
  ...PEOPLE,
  ...REPEAT,
  ...BOTS,
  ...METHOD,
] as const

export type ParameterId = (typeof STATED)[number]['id']

/** Every default of the program, each stated once, grouped by theme. */
export const PARAMETERS: readonly Parameter<ParameterId>[] = STATED

/** Behavioural parameters after a scenario's `beliefs`, by id. */
export type Beliefs = Readonly<Record<ParameterId, number>>

/** A fresh copy of every default by id, in the unit that its parameter states. */
export function defaults(): Record<ParameterId, number> {
  return Object.fromEntries(PARAMETERS.map(({ id, value }) => [id, value])) as Record<ParameterId, number>
}

/** Parameters that belong together, by how their ids begin. */
export interface Family {
  readonly title: string
  readonly prefixes: readonly string[]
}

/** In the order in which a reader meets them. */
export const FAMILIES: readonly Family[] = [
  { title: 'Trust: sizes of events', prefixes: ['trust.size.'] },
  { title: 'Trust: what an event is about', prefixes: ['trust.profile.'] },
  { title: 'Trust: how it moves', prefixes: ['trust.'] },
  { title: 'Treatment', prefixes: ['treatment.'] },
  { title: 'Satisfaction', prefixes: ['satisfaction.'] },
  { title: 'Effort', prefixes: ['effort.'] },
  { title: 'Loyalty', prefixes: ['churn.', 'loyalty.'] },
  { title: 'Delight', prefixes: ['delight.'] },
  { title: 'Word of mouth', prefixes: ['word_of_mouth.'] },
  { title: 'Recommending', prefixes: ['recommending.'] },
  { title: 'Advertising', prefixes: ['marketing.'] },
  { title: 'Deciding', prefixes: ['deciding.'] },
  { title: 'Judging', prefixes: ['judging.'] },
  { title: 'Reading the policy', prefixes: ['policy.'] },
  { title: 'Undue requests', prefixes: ['claims.'] },
  { title: 'Handling', prefixes: ['handling.'] },
  { title: 'Channels', prefixes: ['channels.'] },
  { title: 'Trying again', prefixes: ['repeat.'] },
  { title: 'Bots', prefixes: ['bot.'] },
  { title: 'People over time', prefixes: ['people.'] },
  { title: 'Method', prefixes: ['run.', 'warning.', 'observed.', 'answers.'] },
]

/** The family of a parameter: the first whose prefix its id has; undefined where there is none. */
export function familyOf(id: string): Family | undefined {
  return FAMILIES.find(({ prefixes }) => prefixes.some((prefix) => id.startsWith(prefix)))
}
