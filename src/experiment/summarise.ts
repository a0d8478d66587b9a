import type { ChannelCounter } from '../ledger/counters.js'
import type { DurationName } from '../ledger/durations.js'
import type { Observations } from '../ledger/observations.js'
import { boundsOf } from '../measures/bounds.js'
import { findMeasure, MEASURES } from '../measures/catalogue.js'
import type { Measure, Row, Terms, Unit, Whole } from '../measures/measure.js'
import { PERCENTS } from '../measures/quantiles.js'
import { meanWithHalfWidth } from '../statistics/interval.js'
import { againstObserved } from './against-observed.js'
import { courseOf } from './course.js'
import { judge } from './expectations.js'
import {
  boundedFigure,
  channelRow,
  figureOf,
  issueRow,
  journeyFigure,
  managerRow,
  measured,
  numberOrNull,
  placeFigure,
  quantileValues,
  ratioFigure,
  segmentRow,
  summed,
  summedWhole,
  sumsOf,
  teamRow,
  UNKNOWN,
  wholeOf,
} from './figures.js'
import { ledgersOf } from './ledgers.js'
import {
  type Figure,
  type Figures,
  type MeasureSummary,
  type Summary,
  type SummaryContext,
  termsOf,
} from './summary.js'
import { warningsOf } from './warnings.js'
import { weekBreakdown } from './week-breakdown.js'

/**
 * What many replications found, as JSON holds it: null for what is not known, never NaN. Where any replication was
 * stopped before its cohort had ended, figures of the cohort are null, with bounds where there are any.
 * @param observations one per replication, in order
 * @throws Failure where an expectation names a figure that does not exist
 */
export function summarise(observations: readonly Observations[], context: SummaryContext): Summary {
  const wholes = observations.map(wholeOf)
  const stopped = wholes.some(({ house }) => house('stopped_early') > 0)
  const terms = termsOf(context)
  const run = { observations, wholes, terms, confidence: context.confidence, currency: context.currency, stopped }
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
  const found = {
    schema: 'runaround/summary@1' as const,
    runaround: context.version,
    scenario: { name: context.name, file: context.file, hash: context.hash },
    seed: context.seed,
    replications: observations.length,
    confidence: context.confidence,
    customers: total(wholes.map(({ journey }) => journey('customers'))),
    events: total(wholes.map(({ house }) => house('events'))),
    currency: context.currency,
    measures: Object.fromEntries(MEASURES.map((measure) => [measure.id, measureSummary(measure, run)])),
    breakdown: {
      ...breakdownOf(observations, context, terms),
      ...weekBreakdown(observations, context, terms, stopped),
    },
    ...ledgersOf(wholes, context.confidence, stopped),
    course: courseOf(observations, context, stopped),
  }
  return {
    ...found,
    expectations: judge(context.expectations, found, context.strict),
    ...(context.observed === undefined
      ? {}
      : { observed: againstObserved(context.observed, observations, context, found, stopped) }),
    warnings: [...context.warnings, ...warningsOf(observations, found, context)],
  }
}

interface Run {
  readonly observations: readonly Observations[]
  readonly wholes: readonly Whole[]
  readonly terms: Terms
  readonly confidence: number
  readonly currency: string
  /** Some replication was stopped before its cohort had ended. */
  readonly stopped: boolean
}

/** One measure over the whole house. A stopped run only bounds those of its cohort, whose slowest journeys are missing. */
function measureSummary(measure: Measure, run: Run): MeasureSummary {
  const head = { unit: unitIn(measure.unit, run.currency), better: measure.better }
  if (run.stopped && measure.over === 'cohort') {
    return {
      ...head,
      ...measured(measure, untilStopped(measure, run)),
      replications: run.wholes.map(() => null),
      ...quantilesOf(measure, run),
    }
  }
  if (measure.whole && 'value' in measure.whole) {
    const { value } = measure.whole
    const values = run.wholes.map(value)
    const figure = measured(measure, figureOf(meanWithHalfWidth(values, run.confidence)))
    return { ...head, ...figure, replications: values.map(numberOrNull) }
  }
  const sums = measure.whole
    ? sumsOf(measure.whole, run.wholes, run.terms)
    : sumsOf(
        measure.journey!,
        run.wholes.map(({ journey }) => journey),
        run.terms,
      )
  return {
    ...head,
    ...measured(measure, ratioFigure(sums, run.confidence)),
    ...sums,
    replications: sums.numerators.map((numerator, i) => numberOrNull(numerator / sums.denominators[i]!)),
    ...quantilesOf(measure, run),
  }
}

function untilStopped(measure: Measure, { wholes, terms }: Run): Figure {
  if (measure.journey === undefined) {
    const { whole } = measure
    if (whole === undefined || 'value' in whole || whole.whileOpen === undefined) return UNKNOWN
    return boundedFigure(whole.whileOpen(summedWhole(wholes), terms))
  }
  return boundedFigure(boundsOf(measure, measure.journey, summed(wholes.map(({ journey }) => journey)), terms))
}

/** The unit as shown: the scenario's currency where money is meant. */
export function unitIn(unit: Unit, currency: string): string {
  return unit.replace('currency', currency)
}

function quantilesOf({ quantile, unit }: Measure, run: Run): Pick<MeasureSummary, 'quantiles'> {
  if (quantile === undefined) return {}
  const figures = PERCENTS.map((percent) => [percent, run.stopped ? UNKNOWN : quantileFigure(quantile, percent)])
  return { quantiles: Object.fromEntries(figures) }

  function quantileFigure(name: DurationName, percent: string): Figure {
    const values = quantileValues(run.observations, name, unit, Number(percent) / 100)
    return figureOf(meanWithHalfWidth(values, run.confidence))
  }
}

/**
 * Every measure by team, issue, segment and manager role, where it makes sense there. A run that was stopped leaves those
 * untouched whose journeys have all ended, and of teams and roles what had happened until then.
 */
function breakdownOf(
  observations: readonly Observations[],
  { teams, issues, segments, managers, channels, confidence }: SummaryContext,
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
    ...(channels.length === 0 ? {} : { channel: withSums(by(channels, channelRow, ofChannel)) }),
  }

  /** A run that was stopped leaves who was slowest out. */
  function ofChannel({ channel }: Measure, rows: readonly Row<ChannelCounter>[]): Figure | undefined {
    if (channel === undefined) return undefined
    const stopped = observations.some((observed) => wholeOf(observed).house('stopped_early') > 0)
    return stopped ? UNKNOWN : ratioFigure(sumsOf(channel, rows, terms), confidence)
  }

  /** A comparison pairs designs replication by replication. */
  function withSums(figures: Readonly<Record<string, Figures>>): NonNullable<Summary['breakdown']['channel']> {
    return Object.fromEntries(
      channels.map((name, index) => {
        const rows = observations.map((observed) => channelRow(observed, index))
        return [
          name,
          Object.fromEntries(
            Object.entries(figures[name]!).map(([id, figure]) => [
              id,
              figure === UNKNOWN ? figure : { ...figure, ...sumsOf(findMeasure(id)!.channel!, rows, terms) },
            ]),
          ),
        ]
      }),
    )
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
        const figures: Record<string, Figure> = {}
        for (const measure of MEASURES) {
          const figure = figureOf(measure, rows)
          if (figure !== undefined) figures[measure.id] = measured(measure, figure)
        }
        return [name, figures]
      }),
    )
  }
}
