import type { Measure } from './measure.js'
import { ANSWERS } from './themes/answers.js'
import { BOTS } from './themes/bots.js'
import { CONTACTS } from './themes/contacts.js'
import { MONEY } from './themes/cost.js'
import { CUSTOMERS } from './themes/customers.js'
import { DECIDING } from './themes/deciding.js'
import { FEELINGS } from './themes/feelings.js'
import { PEOPLE } from './themes/people.js'
import { RESOLUTION } from './themes/resolution.js'
import { TIME } from './themes/time.js'
import { TRUST } from './themes/trust.js'
import { WAITING } from './themes/waiting.js'
import { WORD_OF_MOUTH } from './themes/word-of-mouth.js'

const DECLARED = [
  ...TIME,
  ...CONTACTS,
  ...WAITING,
  ...RESOLUTION,
  ...DECIDING,
  ...ANSWERS,
  ...TRUST,
  ...FEELINGS,
  ...WORD_OF_MOUTH,
  ...MONEY,
  ...CUSTOMERS,
  ...PEOPLE,
  ...BOTS,
] as const

export type MeasureId = (typeof DECLARED)[number]['id']

/** Every measure, each declared once, grouped by theme. */
export const MEASURES: readonly Measure<MeasureId>[] = DECLARED

/** What a report begins with, and a precision is judged on where nothing else is named. */
export const HEADLINE: readonly MeasureId[] = ['handle_time', 'repeat_explanations', 'trust_loss', 'word_of_mouth']

/** What an empowerment gap is told in, each per customer: the one that leads first. */
export const GAP_MEASURES = ['trust_loss', 'churn', 'word_of_mouth', 'cost'] as const satisfies readonly MeasureId[]
export type GapMeasure = (typeof GAP_MEASURES)[number]

const BY_ID: ReadonlyMap<string, Measure<MeasureId>> = new Map(MEASURES.map((measure) => [measure.id, measure]))

/** The measure of that id, or undefined where there is none. */
export function findMeasure(id: string): Measure<MeasureId> | undefined {
  return BY_ID.get(id)
}

const BY_NAME: ReadonlyMap<string, Measure<MeasureId>> = new Map(
  MEASURES.flatMap((measure) => namesOf(measure).map((name) => [name.toLowerCase(), measure] as const)),
)

/** Every name by which a user may ask for a measure: its id, and what the trade calls it. */
export function namesOf({ id, alias }: Measure<MeasureId>): readonly string[] {
  return alias === undefined ? [id] : [id, alias]
}

/** The measure that a user means by an id or the trade's name, in capitals or not; undefined where there is none. */
export function measureNamed(name: string): Measure<MeasureId> | undefined {
  return BY_NAME.get(name.toLowerCase())
}
