import type { Parameter } from './parameter.js'
import { CLAIMS } from './parameters/claims.js'
import { DECIDING } from './parameters/deciding.js'
import { EFFORT } from './parameters/effort.js'
import { HANDLING } from './parameters/handling.js'
import { JUDGING } from './parameters/judging.js'
import { LOYALTY } from './parameters/loyalty.js'
import { MARKETING } from './parameters/marketing.js'
import { METHOD } from './parameters/method.js'
import { PEOPLE } from './parameters/people.js'
import { POLICY } from './parameters/policy.js'
import { REPEAT } from './parameters/repeat.js'
import { SATISFACTION } from './parameters/satisfaction.js'
import { TREATMENT } from './parameters/treatment.js'
import { TRUST } from './parameters/trust.js'
import { TRUST_PROFILES } from './parameters/trust-profiles.js'
import { TRUST_SIZES } from './parameters/trust-sizes.js'
import { WORD_OF_MOUTH } from './parameters/word-of-mouth.js'

const STATED = [
  ...TRUST,
  ...TRUST_SIZES,
  ...TRUST_PROFILES,
  ...TREATMENT,
  ...SATISFACTION,
  ...EFFORT,
  ...LOYALTY,
  ...WORD_OF_MOUTH,
  ...MARKETING,
  ...DECIDING,
  ...JUDGING,
  ...POLICY,
  ...CLAIMS,
  ...HANDLING,
  ...PEOPLE,
  ...REPEAT,
  ...METHOD,
] as const

export type ParameterId = (typeof STATED)[number]['id']

/** Every default of the program, each stated once, grouped by theme. */
export const PARAMETERS: readonly Parameter<ParameterId>[] = STATED

/** A fresh copy of every default by id, in the unit that its parameter states. */
export function defaults(): Record<ParameterId, number> {
  return Object.fromEntries(PARAMETERS.map(({ id, value }) => [id, value])) as Record<ParameterId, number>
}
