import type { Observations } from '../ledger/observations.js'
import { findMeasure, type MeasureId } from '../measures/catalogue.js'
import type { Measure, Ratio, Terms, Whole } from '../measures/measure.js'
import { measured, ratioFigure, summed, sumsOf, UNKNOWN, weekPartOf } from './figures.js'
import { WEEK_MEASURES, WEEK_PARTS, type WeekPart } from './parts-of-week.js'
import type { Figures, Summary, SummaryContext } from './summary.js'

/**
 * The measures of contacts and people by hour of the day and by weekday, as far as the run has booked them: of every part in
 * which there was somebody. Of a run that was stopped only how busy people were is known.
 */
export function weekBreakdown(
  observations: readonly Observations[],
  { week = {}, confidence }: SummaryContext,
  terms: Terms,
  stopped: boolean,
): Pick<Summary['breakdown'], WeekPart> {
  const told = WEEK_PARTS.flatMap((part) => {
    const parts = week[part]
    return parts === undefined ? [] : [[part, Object.fromEntries(parts.flatMap(figuresOf))] as const]
  })
  return Object.fromEntries(told)

  function figuresOf(part: Parameters<typeof weekPartOf>[1]): readonly (readonly [string, Figures])[] {
    const wholes = observations.map((observed) => weekPartOf(observed, part))
    const contacts = summed(wholes.map(({ journey }) => journey))('offered')
    const people = summed(wholes.map(({ team }) => team))('on_duty_seconds')
    if (contacts === 0 && people === 0) return []
    const figures = weekRatios().map(([id, measure, ratio]) => {
      const isKnown = !stopped || measure.over === 'span'
      return [id, measured(measure, isKnown ? ratioFigure(sumsOf(ratio, wholes, terms), confidence) : UNKNOWN)]
    })
    return [[part.name, Object.fromEntries(figures)]]
  }
}

/** What is told of a part of the week, and how it is estimated there. */
export function weekRatios(): readonly (readonly [id: MeasureId, measure: Measure, ratio: Ratio<Whole>])[] {
  return WEEK_MEASURES.map((id) => {
    const measure = findMeasure(id)!
    const { whole, journey } = measure
    return [id, measure, whole !== undefined && 'numerator' in whole ? whole : ofJourneys(journey!)]
  })
}

function ofJourneys({ formula, numerator, denominator }: NonNullable<Measure['journey']>): Ratio<Whole> {
  return {
    formula,
    numerator: ({ journey }, terms) => numerator(journey, terms),
    denominator: ({ journey }, terms) => denominator(journey, terms),
  }
}
