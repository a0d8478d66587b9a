import * as z from 'zod'
import { TIME_UNITS } from '../../kernel/units.js'
import { GAP_MEASURES, MEASURES } from '../../measures/catalogue.js'
import { SCOPES, unknownMeasure } from '../measure-names.js'
import { didYouMean } from '../nearest.js'
import type { Hint } from '../tree/problem-list.js'
import type { Tree } from '../tree/tree.js'
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
type Measure = (typeof MEASURES)[number]
type Scope = 'overall' | 'customers' | 'issues' | 'teams' | 'managers' | 'gap'

const QUANTILES = ['p50', 'p90', 'p99']

/** Every threshold is on a measure that exists, where it exists, in a unit it can have. */
export function checkExpectations(draft: Promised, currency: string | undefined): void {
  for (const expectation of draft.scenario.expect ?? []) {
    const measure = findMeasure(draft, expectation.path)
    if (measure !== undefined) checkUnit(draft, expectation, measure, currency)
  }
}

function scopesOf({ id, journey, whole, team, manager }: Measure): readonly Scope[] {
  return [
    ...(journey || whole ? (['overall'] as const) : []),
    ...(journey ? (['customers', 'issues'] as const) : []),
    ...(team ? (['teams'] as const) : []),
    ...(manager ? (['managers'] as const) : []),
    ...(GAP_MEASURES.some((known) => known === id) ? (['gap'] as const) : []),
  ]
}

function findMeasure(draft: Promised, path: string): Measure | undefined {
  const refuse = (code: string, message: string, hint?: Hint) => {
    draft.refuseKey(['expect', path], code, message, hint)
    return undefined
  }
  const steps = path.split('.')
  if (steps[0] === 'gap') return findGapMeasure(draft, path)
  const scope: Scope = SCOPES.includes(steps[0]!) && steps.length > 1 ? (steps[0] as Scope) : 'overall'
  const [id = '', quantile, ...more] = scope === 'overall' ? steps : steps.slice(2)
  if (scope !== 'overall' && !draft.names(scope).includes(steps[1]!)) {
    return refuse('unknown-name', `there is no "${steps[1]}" in ${scope}`, () =>
      didYouMean(steps[1]!, draft.names(scope)),
    )
  }
  const measure = MEASURES.find((candidate) => candidate.id === id)
  if (measure === undefined) {
    return refuse('unknown-measure', `there is no measure "${id}"`, () => unknownMeasure(id).hint)
  }
  const scopes = scopesOf(measure)
  if (!scopes.includes(scope)) {
    const [where = 'overall'] = scopes
    const written = where === 'overall' ? id : `${where}.NAME.${id}`
    return refuse(
      'wrong-scope',
      `"${id}" is not measured ${scope === 'overall' ? 'for the whole' : `by ${scope}`}`,
      `write ${written}`,
    )
  }
  if (quantile === undefined) return measure
  const quantiles = measure.quantile !== undefined && scope === 'overall'
  if (!quantiles || !QUANTILES.includes(quantile) || more.length > 0) {
    const possible = quantiles
      ? `write ${id}, ${QUANTILES.map((q) => `${id}.${q}`).join(', ')}`
      : `write ${path.slice(0, path.indexOf(id))}${id}`
    return refuse('unknown-quantile', `there is no "${path}"`, possible)
  }
  return measure
}

/** `gap.trust_loss`: what the measure is, less what it would be if everything were as claimed. */
function findGapMeasure(draft: Promised, path: string): Measure | undefined {
  const id = path.slice('gap.'.length)
  const known = MEASURES.filter((measure) => scopesOf(measure).includes('gap'))
  const paths = known.map((each) => `gap.${each.id}`)
  const measure = known.find((candidate) => candidate.id === id)
  const hint = () => didYouMean(path, paths) ?? `write ${paths.join(', ')}`
  if (measure === undefined) draft.refuseKey(['expect', path], 'unknown-measure', `there is no "${path}"`, hint)
  else if (!statesClaims(draft)) {
    draft.refuseKey(
      ['expect', path],
      'no-claims',
      'there is no gap: nothing states what leaders claim',
      'write a claim beside what is, such as tools: {claimed: 100%, actual: 60%}',
    )
  }
  return measure
}

/** Whether `claimed` is written anywhere, sound or not. */
function statesClaims(draft: Draft): boolean {
  const within = (tree: Tree | undefined): boolean =>
    tree?.kind === 'map' && [...tree.entries].some(([key, { value }]) => key === 'claimed' || within(value))
  return within(draft.tree)
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
