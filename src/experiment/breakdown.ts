import type { Observations } from '../ledger/observations.js'
import { MEASURES } from '../measures/catalogue.js'
import type { Measure, Terms } from '../measures/measure.js'
import { journeyFigure, measured, placeFigure } from './figures.js'
import { issueRow, managerRow, segmentRow, teamRow } from './rows.js'
import type { Figure, Figures, Summary } from './summary.js'
import type { SummaryContext } from './summary-context.js'

/**
 * Every measure by team, issue, segment and manager role, where it makes sense there. A run that was stopped leaves those
 * untouched whose journeys have all ended, and of teams and roles what had happened until then.
 */
export function breakdownOf(
  observations: readonly Observations[],
  { teams, issues, segments, managers, confidence }: SummaryContext,
  terms: Terms,
): Summary['breakdown'] {
  return {
    team: by(teams, teamRow, ({ team }, rows) => team && placeFigure(team, rows, 'open_waits', terms, confidence)),
    issue: by(issues, issueRow, (measure, rows) => ofJourneys(measure, rows)),
    segment: by(segments, segmentRow, (measure, rows) => ofJourneys(measure, rows)),
    manager: by(
      managers,
      managerRow,
      ({ manager }, rows) => manager && placeFigure(manager, rows, 'open_requests', terms, confidence),
    ),
  }

  function ofJourneys(measure: Measure, rows: Parameters<typeof journeyFigure>[2]): Figure | undefined {
    return measure.journey && journeyFigure(measure, measure.journey, rows, terms, confidence)
  }

  function by<Row>(
    names: readonly string[],
    rowOf: (observed: Observations, index: number) => Row,
    figureOf: (measure: Measure, rows: readonly Row[]) => Figure | undefined,
  ): Readonly<Record<string, Figures>> {
    return Object.fromEntries(
      names.map((name, index) => {
        const rows = observations.map((observed) => rowOf(observed, index))
        const figures = MEASURES.flatMap((measure) => {
          const figure = figureOf(measure, rows)
          return figure === undefined ? [] : [[measure.id, measured(measure, figure)] as const]
        })
        return [name, Object.fromEntries(figures)]
      }),
    )
  }
}
