import { MEASURES } from '../measures/catalogue.js'
import type { Measure, Ratio, Terms } from '../measures/measure.js'
import type { Observations } from '../observations/observations.js'
import { measured, ratioFigure, sumsOf, UNKNOWN } from './figures.js'
import { issueRow, managerRow, segmentRow, teamRow } from './rows.js'
import type { Figures, Summary } from './summary.js'
import type { SummaryContext } from './summary-context.js'

/** Every measure by team, issue, segment and manager role, where it makes sense there. */
export function breakdownOf(
  observations: readonly Observations[],
  context: SummaryContext,
  terms: Terms,
  stopped: boolean,
): Summary['breakdown'] {
  return {
    team: by(context.teams, teamRow, (measure) => measure.team),
    issue: by(context.issues, issueRow, (measure) => measure.journey),
    segment: by(context.segments, segmentRow, (measure) => measure.journey),
    manager: by(context.managers, managerRow, (measure) => measure.manager),
  }

  function by<From>(
    names: readonly string[],
    rowOf: (observed: Observations, index: number) => From,
    ratioOf: (measure: Measure) => Ratio<From> | undefined,
  ): Readonly<Record<string, Figures>> {
    const figuresOf = (index: number): Figures => {
      const rows = observations.map((observed) => rowOf(observed, index))
      return Object.fromEntries(
        MEASURES.flatMap((measure) => {
          const ratio = ratioOf(measure)
          if (ratio === undefined) return []
          const known = !(stopped && measure.over === 'cohort')
          const figure = known ? ratioFigure(sumsOf(ratio, rows, terms), context.confidence) : UNKNOWN
          return [[measure.id, measured(measure, figure)]]
        }),
      )
    }
    return Object.fromEntries(names.map((name, index) => [name, figuresOf(index)]))
  }
}
