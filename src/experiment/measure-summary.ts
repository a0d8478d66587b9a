import { HOUR, MINUTE } from '../kernel/units.js'
import type { DurationName } from '../ledger/durations.js'
import type { Observations } from '../ledger/observations.js'
import { boundsOf } from '../measures/bounds.js'
import type { Measure, Terms, Unit, Whole } from '../measures/measure.js'
import { meanWithHalfWidth } from '../statistics/interval.js'
import { boundedFigure, figureOf, measured, numberOrNull, ratioFigure, sumsOf, UNKNOWN } from './figures.js'
import { summed, summedWhole } from './rows.js'
import type { Figure, MeasureSummary } from './summary.js'

const QUANTILES = ['50', '90', '99'] as const

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
export function measureSummary(measure: Measure, run: Run): MeasureSummary {
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
  const seconds = unit === 'h' ? HOUR : MINUTE
  const figures = QUANTILES.map((percent) => [percent, run.stopped ? UNKNOWN : quantileFigure(quantile, percent)])
  return { quantiles: Object.fromEntries(figures) }

  function quantileFigure(name: DurationName, percent: string): Figure {
    const values = run.observations.map(({ durations }) => durations[name].quantile(Number(percent) / 100) / seconds)
    return figureOf(meanWithHalfWidth(values, run.confidence))
  }
}
