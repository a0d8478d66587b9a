import { HOUR, MINUTE } from '../../kernel/units.js'
import type { DurationName } from '../../ledger/durations.js'
import type { Observations } from '../../ledger/observations.js'
import { findMeasure } from '../../measures/catalogue.js'
import { definitionsOf } from '../../measures/firm-definitions.js'
import type { Measure, Ratio, Terms } from '../../measures/measure.js'
import type { Observed } from '../../scenario/scenario.js'
import { issueRow, managerRow, segmentRow, teamRow, wholeOf } from '../figures.js'
import { type SummaryContext, termsOf } from '../summary.js'

/** Which figure: of the house or a part of it, by the catalogue's definition or the firm's own. */
export type FigurePath = Pick<Observed, 'measure' | 'scope' | 'name' | 'quantile' | 'definition'>

/** A figure over some replications, in the unit of its measure or definition; NaN where it is not known. */
export function figureOver(path: FigurePath, observations: readonly Observations[], context: SummaryContext): number {
  const measure = findMeasure(path.measure)!
  if (measure.over === 'cohort' && observations.some((one) => wholeOf(one).house('stopped_early') > 0)) {
    return Number.NaN
  }
  if (path.quantile !== undefined) return quantileOver(measure, path.quantile, observations)
  const terms = termsOf(context)
  const over = <From>(ratio: Ratio<From>, from: (one: Observations) => From) =>
    ratioOver(ratio, observations.map(from), terms)
  switch (path.scope) {
    case 'teams':
      return over(measure.team!, (one) => teamRow(one, context.teams.indexOf(path.name!)))
    case 'managers':
      return over(measure.manager!, (one) => managerRow(one, context.managers.indexOf(path.name!)))
    case 'issues':
      return over(journeyRatio(measure, path), (one) => issueRow(one, context.issues.indexOf(path.name!)))
    case 'customers':
      return over(journeyRatio(measure, path), (one) => segmentRow(one, context.segments.indexOf(path.name!)))
    case 'overall':
      return overall(measure, path, observations, terms)
  }
}

function overall(measure: Measure, path: FigurePath, observations: readonly Observations[], terms: Terms): number {
  const { whole } = measure
  if (path.definition === undefined && whole !== undefined) {
    if (!('value' in whole)) return ratioOver(whole, observations.map(wholeOf), terms)
    return meanOf(observations.map((one) => whole.value(wholeOf(one))))
  }
  return ratioOver(
    journeyRatio(measure, path),
    observations.map((one) => wholeOf(one).journey),
    terms,
  )
}

function journeyRatio({ id, journey }: Measure, { definition }: FigurePath) {
  return definition === undefined ? journey! : definitionsOf(id).find((one) => one.id === definition)!.journey
}

function ratioOver<From>({ numerator, denominator }: Ratio<From>, rows: readonly From[], terms: Terms): number {
  const sum = (of: (row: From, terms: Terms) => number) => rows.reduce((total, row) => total + of(row, terms), 0)
  return sum(numerator) / sum(denominator)
}

function quantileOver({ quantile, unit }: Measure, which: string, observations: readonly Observations[]): number {
  const seconds = unit === 'h' ? HOUR : MINUTE
  const share = Number(which.slice(1)) / 100
  return meanOf(observations.map(({ durations }) => durations[quantile as DurationName].quantile(share) / seconds))
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
