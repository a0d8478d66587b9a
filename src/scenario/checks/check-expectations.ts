import { TIME_UNITS } from '../../kernel/units.js'
import type { Draft } from '../draft.js'
import { didYouMean } from '../nearest.js'
import type { Expectation } from '../scenario.js'
import { SCOPES } from '../tree/expect-by-id.js'
import type { Hint } from '../tree/problem-list.js'
import type { Tree } from '../tree/tree.js'
import { unknownMeasure } from '../unknown-measure.js'
import type { KnownMeasure, MeasureScope } from '../vocabulary.js'

const QUANTILES = ['p50', 'p90', 'p99']

/** Every threshold is on a measure that exists, where it exists, in a unit it can have. */
export function checkExpectations(draft: Draft, measures: readonly KnownMeasure[], currency: string | undefined): void {
  for (const expectation of draft.scenario.expect ?? []) {
    const { path } = expectation
    const measure = findMeasure(draft, path, measures)
    if (measure !== undefined) checkUnit(draft, expectation, measure, currency)
  }
}

function findMeasure(draft: Draft, path: string, measures: readonly KnownMeasure[]): KnownMeasure | undefined {
  const refuse = (code: string, message: string, hint?: Hint) => {
    draft.refuseKey(['expect', path], code, message, hint)
    return undefined
  }
  const steps = path.split('.')
  if (steps[0] === 'gap') return findGapMeasure(draft, path, measures)
  const scope: MeasureScope = SCOPES.includes(steps[0]!) && steps.length > 1 ? (steps[0] as MeasureScope) : 'overall'
  const [id = '', quantile, ...more] = scope === 'overall' ? steps : steps.slice(2)
  if (scope !== 'overall' && !draft.names(scope).includes(steps[1]!)) {
    return refuse('unknown-name', `there is no "${steps[1]}" in ${scope}`, () =>
      didYouMean(steps[1]!, draft.names(scope)),
    )
  }
  const measure = measures.find((candidate) => candidate.id === id)
  if (measure === undefined) {
    return refuse('unknown-measure', `there is no measure "${id}"`, () => unknownMeasure(id).hint)
  }
  if (!measure.scopes.includes(scope)) {
    const [where = 'overall'] = measure.scopes
    const written = where === 'overall' ? id : `${where}.NAME.${id}`
    return refuse(
      'wrong-scope',
      `"${id}" is not measured ${scope === 'overall' ? 'for the whole' : `by ${scope}`}`,
      `write ${written}`,
    )
  }
  if (quantile === undefined) return measure
  if (scope !== 'overall' || !measure.quantiles || !QUANTILES.includes(quantile) || more.length > 0) {
    const possible =
      measure.quantiles && scope === 'overall'
        ? `write ${id}, ${QUANTILES.map((q) => `${id}.${q}`).join(', ')}`
        : `write ${path.slice(0, path.indexOf(id))}${id}`
    return refuse('unknown-quantile', `there is no "${path}"`, possible)
  }
  return measure
}

/** `gap.trust_loss`: what the measure is, less what it would be if everything were as claimed. */
function findGapMeasure(draft: Draft, path: string, measures: readonly KnownMeasure[]): KnownMeasure | undefined {
  const id = path.slice('gap.'.length)
  const known = measures.filter(({ scopes }) => scopes.includes('gap'))
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

function checkUnit(
  draft: Draft,
  { path, unit }: Expectation,
  measure: KnownMeasure,
  currency: string | undefined,
): void {
  const possible = unitsOf(measure.unit, currency)
  // A threshold that was refused already has no unit to speak of.
  if (!unit || possible.includes(unit)) return
  const hint = possible.length === 0 ? 'leave the unit out' : `write a bare number or ${possible.join(', ')}`
  const at = draft.has('expect', path, 'at') ? ['expect', path, 'at'] : ['expect', path]
  draft.refuse(
    at,
    'wrong-unit',
    `${measure.id} is in ${measure.unit === 'currency' ? 'money' : measure.unit}, not in ${unit}`,
    hint,
  )
}

/** Units in which a threshold on a measure in that unit may be written, beside a bare number. */
export function unitsOf(unit: string, currency: string | undefined): readonly string[] {
  if (unit === 'share') return ['%']
  if (Object.hasOwn(TIME_UNITS, unit)) return Object.keys(TIME_UNITS)
  return unit.startsWith('currency') && currency !== undefined ? [currency] : []
}
