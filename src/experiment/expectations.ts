import { failure } from '../kernel/failure.js'
import { TIME_UNITS } from '../kernel/units.js'
import { findMeasure } from '../measures/catalogue.js'
import type { Percent } from '../measures/quantiles.js'
import { isOnGap } from '../scenario/measure-path.js'
import type { Expectation } from '../scenario/scenario.js'
import { endsOf, UNKNOWN } from './figures.js'
import type { ExpectationVerdict, Figure, Summary } from './summary.js'

export { isOnGap }

type Figured = Pick<Summary, 'measures' | 'breakdown'>

/** Scenario parts whose names may stand before a measure, and where their figures are. */
const SCOPES = { teams: 'team', issues: 'issue', customers: 'segment', managers: 'manager' } as const

/**
 * Judges each threshold on the estimate; `straddles` where the interval holds the threshold. What cannot be judged is not
 * met: an overload stopped the run, or nobody was observed. Thresholds on the gap wait for the second design.
 * @param strict judges on the worse end of the interval instead; without an interval nothing is met
 * @throws Failure where a path names no figure of this summary
 */
export function judge(
  expectations: readonly Expectation[],
  summary: Figured,
  strict = false,
): readonly ExpectationVerdict[] {
  return expectations.map((expectation) => {
    if (isOnGap(expectation)) return { ...judgeFigure(expectation, UNKNOWN, '', false), verdict: 'unproven' }
    const { figure, unit } = figureAt(expectation.path, summary)
    return judgeFigure(expectation, figure, unit, strict)
  })
}

/**
 * Judges one threshold on a figure.
 * @param unit of the figure
 * @param strict as in {@link judge}
 */
export function judgeFigure(
  expectation: Expectation,
  figure: Figure,
  unit: string,
  strict: boolean,
): ExpectationVerdict {
  const threshold = inUnit(expectation, unit)
  const { mean, half_width } = figure
  const ends = endsOf(figure)
  const unknown = mean === null ? 'figure' : strict && half_width === null ? 'interval' : null
  const judged = strict ? worseEnd(figure, expectation) : mean
  const isMet = unknown === null && judged !== null && keeps(judged, expectation.comparison, threshold)
  return {
    path: expectation.path,
    threshold: `${expectation.comparison} ${expectation.value}${spaced(expectation.unit)}`,
    mean,
    half_width,
    ...(figure.low === undefined ? {} : { low: figure.low }),
    ...(figure.high === undefined ? {} : { high: figure.high }),
    verdict: isMet ? 'met' : expectation.otherwise === 'fail' ? 'failed' : 'warned',
    straddles: ends !== null && ends.low < threshold && threshold < ends.high,
    unknown,
  }
}

function worseEnd(figure: Figure, { comparison }: Expectation): number | null {
  const ends = endsOf(figure)
  if (ends === null) return null
  return comparison.startsWith('<') ? ends.high : ends.low
}

function keeps(value: number, comparison: Expectation['comparison'], threshold: number): boolean {
  return {
    '<': value < threshold,
    '<=': value <= threshold,
    '>': value > threshold,
    '>=': value >= threshold,
  }[comparison]
}

/** The figure of a run under a path such as `teams.front_line.occupancy`. @throws Failure where there is none */
export function figureAt(path: string, { measures, breakdown }: Figured): { figure: Figure; unit: string } {
  const [first, second, third, ...more] = path.split('.')
  const scope = SCOPES[first as keyof typeof SCOPES]
  const id = scope === undefined ? first! : (third ?? '')
  const unit = findMeasure(id)?.unit ?? ''
  const measure = measures[id]
  let figure: Figure | undefined
  if (scope !== undefined) figure = more.length === 0 ? breakdown[scope][second ?? '']?.[id] : undefined
  else if (second === undefined) figure = measure
  else if (third === undefined) figure = measure?.quantiles?.[second.replace(/^p/, '') as Percent]
  if (figure === undefined) throw failure('no-such-figure', `"${path}" is no figure that a run finds`)
  return { figure, unit }
}

/** The threshold in the measure's own unit. */
function inUnit({ value, unit }: Expectation, measured: string): number {
  if (unit === '%') return value / 100
  const [given, own] = [TIME_UNITS[unit], TIME_UNITS[measured]]
  return given === undefined || own === undefined ? value : (value * given) / own
}

function spaced(unit: string): string {
  return unit === '' ? '' : ` ${unit}`
}
