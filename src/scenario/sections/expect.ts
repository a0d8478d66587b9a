import * as z from 'zod'
import { TIME_UNITS } from '../../kernel/units.js'
import type { Measure } from '../../measures/measure.js'
import { gapMeasureAt, isOnGap, measureAt } from '../measure-path.js'
import { DECIMAL, type Form, Mistake, padded, textOf, value } from '../values/form.js'
import { bounded } from '../values/number.js'
import { choice } from '../values/word.js'
import type { Draft } from './draft.js'
import { key, required, type Section } from './section.js'

interface Threshold {
  readonly comparison: '<' | '<=' | '>' | '>='
  /** The number as written, without its unit: 9, 55, 48. */
  readonly value: number
  /** As written: `%`, `h`, `USD`, or empty for the measure's own unit. */
  readonly unit: string
}

/** No figure of a run is larger. */
const MOST = 1e15

const SHAPE = new RegExp(`^(<=|>=|<|>) ?(-?(?:${DECIMAL})) ?(%|[A-Za-z]+)?$`)

/** A comparison with a number, with or without a unit: `< 9`, `>= 55%`, `<= 48 h`. */
export const threshold: Form<Threshold> = {
  what: 'a threshold such as "< 9" or ">= 55%"',
  json: {
    type: 'string',
    pattern: padded(`(?:<=|>=|<|>)\\s*-?(?:${DECIMAL})(?:\\s*(?:%|[A-Za-z]+))?`),
    examples: ['< 9', '>= 55%', '<= 48 h'],
  },
  read: (raw) => {
    const text = textOf(raw, 'threshold')
    const [, comparison, digits, unit = ''] = SHAPE.exec(text) ?? []
    if (comparison === undefined) {
      throw new Mistake('no-threshold', `"${text}" is no threshold`, 'write <, <=, > or >= and a number, such as "< 9"')
    }
    return {
      comparison: comparison as Threshold['comparison'],
      value: bounded(Number(digits), text, [-MOST, MOST]),
      unit,
    }
  },
}

/** A threshold on a measure, judged on the estimate. */
export interface Expectation extends Threshold {
  /** As written: `trust_loss`, `issues.worn_washer.trust_loss`, `time_to_resolution.p90`. */
  readonly path: string
  readonly otherwise: 'fail' | 'warn'
}

/** Thresholds by measure. */
export function expectations(section: Section): z.ZodType<readonly Expectation[], unknown> {
  const graded = section({
    at: required(
      threshold,
      'The threshold.',
      'The estimate is held against it; with --strict the worse end of its interval.',
    ),
    else: key(
      choice('fail', 'warn'),
      'What happens where it is missed; fail where absent.',
      { neutral: 'fail' },
      'A missed threshold fails the run, or only warns.',
    ),
  }).transform(({ at, else: otherwise = 'fail' }) => ({ ...at, otherwise }))
  const bare = value(threshold).transform((at) => ({ ...at, otherwise: 'fail' as const }))
  return z
    .record(z.string(), z.union([bare, graded]))
    .transform((map) => Object.entries(map).map(([path, written]): Expectation => ({ path, ...written })))
}

type Promised = Draft<{ readonly expect: readonly Expectation[] }>

/** Every threshold is on a measure that exists, where it exists, in a unit it can have. */
export function checkExpectations(draft: Promised, currency: string | undefined): void {
  for (const expectation of draft.scenario.expect ?? []) {
    const { path } = expectation
    const measure = isOnGap(expectation) ? gapMeasureAt(draft, path) : measureAt(draft, ['expect', path])?.measure
    if (measure !== undefined) checkUnit(draft, expectation, measure, currency)
  }
}

function checkUnit(draft: Promised, { path, unit }: Expectation, measure: Measure, currency: string | undefined): void {
  const possible = unitsOf(measure.unit, currency)
  // A threshold that was refused already has no unit to speak of.
  if (!unit || possible.includes(unit)) return
  const hint = possible.length === 0 ? 'leave the unit out' : `write a bare number or ${possible.join(', ')}`
  const at = draft.has('expect', path, 'at') ? ['expect', path, 'at'] : ['expect', path]
  const what = measure.unit === 'currency' ? 'money' : measure.unit
  draft.refuse(at, 'wrong-unit', `${measure.id} is in ${what}, not in ${unit}`, hint)
}

/** Units in which a threshold on a measure in that unit may be written, beside a bare number. */
export function unitsOf(unit: string, currency: string | undefined): readonly string[] {
  if (unit === 'share') return ['%']
  if (Object.hasOwn(TIME_UNITS, unit)) return Object.keys(TIME_UNITS)
  return unit.startsWith('currency') && currency !== undefined ? [currency] : []
}
