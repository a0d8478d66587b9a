import type { Observations } from '../ledger/observations.js'
import { findMeasure, MEASURES } from '../measures/catalogue.js'
import type { Measure, Ratio, Whole } from '../measures/measure.js'
import { channelRow, issueRow, managerRow, numberOrNull, segmentRow, teamRow, weekPartOf, wholeOf } from './figures.js'
import { LEDGERS, type Ledger } from './ledgers.js'
import { type PartOfWeek, WEEK_PARTS, type WeekPart } from './parts-of-week.js'
import { unitIn } from './summarise.js'
import type { SummaryContext } from './summary.js'
import { termsOf } from './summary.js'
import { weekRatios } from './week-breakdown.js'

/** One measure of one replication, of the whole house or of a part of it; null where it is not known. */
export interface TidyRow {
  /** From 1. */
  readonly replication: number
  readonly scope: 'all' | Ledger['kind'] | 'team' | 'issue' | 'segment' | 'manager' | 'channel' | WeekPart
  /** Of the cause or part; empty for the whole. */
  readonly name: string
  readonly measure: string
  readonly unit: string
  /** Both null where the measure is no ratio. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/**
 * All that each replication found, for those who compute further: by replication, cause or part, and measure. The causes
 * or parts of a measure add up to it.
 * @param first number of the first of these replications
 */
export function tidyRows(
  observations: readonly Observations[],
  context: SummaryContext,
  first = 1,
): readonly TidyRow[] {
  const terms = termsOf(context)
  return observations.flatMap((observed, index) => {
    const whole = wholeOf(observed)
    const known = (measure: Measure) => measure.over === 'span' || whole.house('stopped_early') === 0
    return [
      ...MEASURES.map((measure) => {
        const head = headOf(measure, 'all', '')
        if (!known(measure)) return { ...head, ...NOTHING }
        if (measure.whole === undefined) return { ...head, ...ratio(measure.journey!, whole.journey) }
        if ('value' in measure.whole) return { ...head, ...NOTHING, value: numberOrNull(measure.whole.value(whole)) }
        return { ...head, ...ratio<Whole>(measure.whole, whole) }
      }),
      ...Object.values(LEDGERS).flatMap(({ total, kind, denominator, parts }: Ledger) => {
        const measure = findMeasure(total)!
        return Object.entries(parts).map(([name, numerator]) => ({
          ...headOf(measure, kind, name),
          ...(known(measure) ? ratio<Whole>({ numerator, denominator }, whole) : NOTHING),
        }))
      }),
      ...parts('team', context.teams, teamRow, ({ team }) => team),
      ...parts('issue', context.issues, issueRow, ({ journey }) => journey),
      ...parts('segment', context.segments, segmentRow, ({ journey }) => journey),
      ...parts('manager', context.managers, managerRow, ({ manager }) => manager),
      ...parts('channel', context.channels, channelRow, ({ channel }) => channel),
      ...WEEK_PARTS.flatMap((scope) => (context.week?.[scope] ?? []).flatMap((part) => ofWeek(scope, part))),
    ]

    function parts<From>(
      scope: TidyRow['scope'],
      names: readonly string[],
      rowOf: (observed: Observations, index: number) => From,
      ratioOf: (measure: Measure) => Ratio<From> | undefined,
    ): readonly TidyRow[] {
      return names.flatMap((name, at) => {
        const row = rowOf(observed, at)
        return MEASURES.flatMap((measure) => {
          const estimator = ratioOf(measure)
          if (estimator === undefined) return []
          return [{ ...headOf(measure, scope, name), ...(known(measure) ? ratio(estimator, row) : NOTHING) }]
        })
      })
    }

    function ofWeek(scope: WeekPart, part: PartOfWeek): readonly TidyRow[] {
      const row = weekPartOf(observed, part)
      return weekRatios().map(([, measure, estimator]) => ({
        ...headOf(measure, scope, part.name),
        ...(known(measure) ? ratio(estimator, row) : NOTHING),
      }))
    }

    function headOf({ id, unit }: Measure, scope: TidyRow['scope'], name: string) {
      return { replication: first + index, scope, name, measure: id, unit: unitIn(unit, context.currency) }
    }
  })

  function ratio<From>({ numerator, denominator }: Pick<Ratio<From>, 'numerator' | 'denominator'>, from: From) {
    const [above, below] = [numerator(from, terms), denominator(from, terms)]
    return { numerator: above, denominator: below, value: numberOrNull(above / below) }
  }
}

const NOTHING = { numerator: null, denominator: null, value: null } as const
