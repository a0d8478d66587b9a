import { invariant } from '../kernel/invariant.js'
import type { JourneyCounter } from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import { findMeasure } from '../measures/catalogue.js'
import { definitionsOf } from '../measures/firm-definitions.js'
import type { Measure, Ratio, Row } from '../measures/measure.js'
import { partOf } from '../measures/quantiles.js'
import type { Observed } from '../scenario/scenario.js'
import { type Estimate, meanWithHalfWidth } from '../statistics/interval.js'
import { ratioOfMeans } from '../statistics/ratio-of-means.js'
import { channelRow, issueRow, managerRow, quantileValues, segmentRow, sumsOf, teamRow, wholeOf } from './figures.js'
import { type SummaryContext, termsOf } from './summary.js'

/** What a run says of a figure that was observed, counted as the firm counts it. */
export interface Counted {
  readonly estimate: Estimate
  /** Of each replication by itself, in order; NaN where nothing was seen. */
  readonly each: readonly number[]
}

/** Which figure, counted how. */
export type FigureAsked = Pick<Observed, 'measure' | 'scope' | 'name' | 'quantile' | 'definition'>

/** The measure of a figure as the firm means it: under its own definition, where it states one. */
export function measureOf({ measure: id, definition }: Pick<FigureAsked, 'measure' | 'definition'>): Measure {
  const measure = findMeasure(id)
  invariant(measure !== undefined, 'an observed figure is of a measure')
  const own = definitionsOf(id).find((each) => each.id === definition)
  if (own === undefined) return measure
  const { whole: _, unbounded: __, ...rest } = measure
  return { ...rest, unit: own.unit, journey: own.journey }
}

/**
 * Counts an observed figure in a run; what a stopped run has of its cohort is counted too, and means little.
 * @param observations one per replication, in order
 */
export function counted(
  observed: FigureAsked,
  observations: readonly Observations[],
  context: SummaryContext,
): Counted {
  const terms = termsOf(context)
  const { confidence } = context
  const measure = measureOf(observed)
  const { scope, name = '', quantile } = observed
  if (quantile !== undefined) {
    return ofValues(quantileValues(observations, measure.quantile!, measure.unit, partOf(quantile)))
  }
  const rows = <R>(names: readonly string[], rowOf: (each: Observations, index: number) => R) => {
    return observations.map((each) => rowOf(each, names.indexOf(name)))
  }
  if (scope === 'teams') return ofRatio(measure.team!, rows(context.teams, teamRow))
  if (scope === 'channels') return ofRatio(measure.channel!, rows(context.channels, channelRow))
  if (scope === 'managers') return ofRatio(measure.manager!, rows(context.managers, managerRow))
  if (scope === 'issues') return ofRatio<Row<JourneyCounter>>(measure.journey!, rows(context.issues, issueRow))
  if (scope === 'customers') return ofRatio<Row<JourneyCounter>>(measure.journey!, rows(context.segments, segmentRow))
  const wholes = observations.map(wholeOf)
  if (measure.whole === undefined)
    return ofRatio(
      measure.journey!,
      wholes.map(({ journey }) => journey),
    )
  if ('value' in measure.whole) return ofValues(wholes.map(measure.whole.value))
  return ofRatio(measure.whole, wholes)

  function ofRatio<From>(ratio: Ratio<From>, from: readonly From[]): Counted {
    const { numerators, denominators } = sumsOf(ratio, from, terms)
    return {
      estimate: ratioOfMeans(numerators, denominators, confidence),
      each: numerators.map((numerator, i) => numerator / denominators[i]!),
    }
  }

  function ofValues(each: readonly number[]): Counted {
    return { estimate: meanWithHalfWidth(each, confidence), each }
  }
}
