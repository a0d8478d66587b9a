import { GAP_MEASURES, MEASURES } from '../measures/catalogue.js'
import { QUANTILES, type Quantile } from '../measures/quantiles.js'
import { SCOPES, unknownMeasure } from './measure-names.js'
import { didYouMean } from './nearest.js'
import type { Draft } from './sections/draft.js'
import type { Hint } from './tree/problem-list.js'
import type { Path, Tree } from './tree/tree.js'

type Measure = (typeof MEASURES)[number]

/** The parts of a house that figures are of. */
export type FigureScope = 'overall' | 'customers' | 'issues' | 'teams' | 'managers' | 'channels'

/** What the path of a figure names: `handle_time`, `issues.late.handle_time`, `journey_time.p90`. */
export interface FigurePlace {
  readonly measure: Measure
  readonly scope: FigureScope
  /** Of the part, where it is one. */
  readonly name?: string
  readonly quantile?: Quantile
}

/** Before a measure of the empowerment gap. */
export const GAP = 'gap.'

/** Whether a threshold is on the empowerment gap, which a run of one design does not find. */
export function isOnGap({ path }: { readonly path: string }): boolean {
  return path.split('.')[0] === 'gap'
}

/**
 * Finds the figure that a key names by its path.
 * @param at where the key stands: its last step is the path
 * @returns undefined where there is none, with a problem
 */
export function measureAt(draft: Draft, at: readonly [section: string, path: string]): FigurePlace | undefined {
  const refuse = (code: string, message: string, hint?: Hint) => {
    draft.refuseKey(at, code, message, hint)
    return undefined
  }
  const [, path] = at
  const steps = path.split('.')
  const scope: FigureScope = SCOPES.includes(steps[0]!) && steps.length > 1 ? (steps[0] as FigureScope) : 'overall'
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
  const place = { measure, scope, ...(scope === 'overall' ? {} : { name: steps[1]! }) }
  if (quantile === undefined) return place
  const quantiles = measure.quantile !== undefined && scope === 'overall'
  const known = QUANTILES.find((each) => each === quantile)
  if (quantiles && known !== undefined && more.length === 0) return { ...place, quantile: known }
  const possible = quantiles
    ? `write ${id}, ${QUANTILES.map((q) => `${id}.${q}`).join(', ')}`
    : `write ${path.slice(0, path.indexOf(id))}${id}`
  return refuse('unknown-quantile', `there is no "${path}"`, possible)
}

function scopesOf({ journey, whole, team, manager, channel }: Measure): readonly FigureScope[] {
  return [
    ...(journey || whole ? (['overall'] as const) : []),
    ...(journey ? (['customers', 'issues'] as const) : []),
    ...(team ? (['teams'] as const) : []),
    ...(manager ? (['managers'] as const) : []),
    ...(channel ? (['channels'] as const) : []),
  ]
}

/** `gap.trust_loss`: what the measure is, less what it would be if everything were as claimed. */
export function gapMeasureAt(draft: Draft, path: string): Measure | undefined {
  const id = path.slice(GAP.length)
  const paths = GAP_MEASURES.map((each) => `${GAP}${each}`)
  const measure = MEASURES.find((candidate) => candidate.id === id && GAP_MEASURES.some((known) => known === id))
  const hint = () => didYouMean(path, paths) ?? `write ${paths.join(', ')}`
  const at: Path = ['expect', path]
  if (measure === undefined) draft.refuseKey(at, 'unknown-measure', `there is no "${path}"`, hint)
  else if (!statesClaims(draft)) {
    draft.refuseKey(
      at,
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
