import { normalQuantile } from '../core/engine/normal-quantile.js'
import type { Observations } from '../ledger/observations.js'
import type { Observed } from '../scenario/scenario.js'
import { figureAt } from './expectations.js'
import { figureOf, measured, UNKNOWN } from './figures.js'
import { counted, measureOf } from './observed-figures.js'
import type { AgainstObserved, Figure, Summary, SummaryContext } from './summary.js'

/** Of the standard normal: 95 % lie within so many standard deviations, either way. */
export const Z_95 = normalQuantile(0.975)

type Found = Pick<Summary, 'measures' | 'breakdown'>

/**
 * Holds a run against what the firm has observed.
 * @param found the figures of the run
 * @param isStopped some replication was stopped before its cohort had ended
 */
export function againstObserved(
  all: readonly Observed[],
  observations: readonly Observations[],
  context: SummaryContext,
  found: Found,
  isStopped: boolean,
): readonly AgainstObserved[] {
  return all.map((observed) => {
    const measure = measureOf(observed)
    const { estimate } = counted(observed, observations, context)
    const own = isStopped ? UNKNOWN : measured(measure, figureOf(estimate))
    const model = observed.definition === undefined ? onlyFigure(figureAt(observed.path, found).figure) : own
    const your_error = errorOf(observed, estimate.standardError, context, observations.length)
    const standard_error = errorOfBoth(observed.value, estimate.standardError, your_error, context)
    const difference = model.mean === null ? null : model.mean - observed.value
    return {
      path: observed.path,
      unit: measure.unit.replace('currency', context.currency),
      as: observed.definition ?? null,
      yours: observed.value,
      your_error,
      total: observed.total ?? null,
      model,
      standard_error,
      standard_errors: difference === null || standard_error === null ? null : difference / standard_error,
      ...verdictOf(observed.value, model, standard_error, isStopped, context),
    }
  })
}

/** Without what else a measure says of itself. */
function onlyFigure({ mean, half_width, low, high, at_least, at_most }: Figure): Figure {
  return {
    ...{ mean, half_width },
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(at_least === undefined ? {} : { at_least }),
    ...(at_most === undefined ? {} : { at_most }),
  }
}

/**
 * Half-width of the 95 % interval of a firm's figure: as it states it, or else the luck of the period that it was recorded
 * in, from how replications differ; null where neither is known.
 */
export function errorOf(
  { error, period }: Pick<Observed, 'error' | 'period'>,
  standardError: number,
  { span }: Pick<SummaryContext, 'span'>,
  replications: number,
): number | null {
  if (error !== undefined) return error
  if (period === undefined || Number.isNaN(standardError)) return null
  return Z_95 * standardError * Math.sqrt((replications * span) / period)
}

/**
 * Standard error of the difference between a run and a firm's figure: of both together, and never less than
 * `observed.floor` of the figure.
 * @param standardError the run's; NaN where it is not known
 * @param yourError half-width of the 95 % interval of the firm's
 * @returns null where nothing of it is known
 */
function errorOfBoth(
  yours: number,
  standardError: number,
  yourError: number | null,
  { beliefs }: Pick<SummaryContext, 'beliefs'>,
): number | null {
  const ofModel = Number.isNaN(standardError) ? 0 : standardError
  const ofYours = (yourError ?? 0) / Z_95
  const both = Math.max(Math.sqrt(ofModel * ofModel + ofYours * ofYours), beliefs['observed.floor'] * Math.abs(yours))
  return both === 0 ? null : both
}

function verdictOf(
  yours: number,
  model: Figure,
  standardError: number | null,
  isStopped: boolean,
  { beliefs }: SummaryContext,
): Pick<AgainstObserved, 'verdict' | 'unknown'> {
  const near = beliefs['observed.near'] * Math.abs(yours)
  const { mean, at_least = Number.NEGATIVE_INFINITY, at_most = Number.POSITIVE_INFINITY } = model
  if (mean === null) {
    if (at_least > yours + near || at_most < yours - near) return { verdict: 'off', unknown: null }
    return { verdict: 'unknown', unknown: isStopped ? 'stopped' : 'nothing_observed' }
  }
  return { verdict: verdictBy(mean - yours, yours, standardError ?? 0, beliefs), unknown: null }
}

/** What is said of a model that is off by so much. @param standardError of the difference */
export function verdictBy(
  off: number,
  yours: number,
  standardError: number,
  beliefs: SummaryContext['beliefs'],
): 'agrees' | 'near' | 'off' {
  if (Math.abs(off) <= beliefs['observed.agrees'] * standardError) return 'agrees'
  return Math.abs(off) <= beliefs['observed.near'] * Math.abs(yours) ? 'near' : 'off'
}
