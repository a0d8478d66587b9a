import { DAY, WEEK } from '../kernel/units.js'
import type { Observations } from '../ledger/observations.js'
import { meanWithHalfWidth } from '../statistics/interval.js'
import { mser5 } from '../statistics/mser5.js'
import type { Warning } from './summary.js'
import type { SummaryContext } from './summary-context.js'

const WEEKDAYS = 7
/** Below that MSER-5 cannot tell: it wants ten batches of five days. */
const LEAST_DAYS = 50
/** The cut was chosen by the data, and a warning that is often wrong is not read. */
const BEYOND_DOUBT = 0.999

/**
 * Where the counted days begin before the house has settled, by MSER-5 on the mean over replications of customers on the
 * line per day, each weekday held against its own kind. Mere noise suggests a cut too: one counts that moves the mean by
 * more than its half-width, and does so in most replications.
 */
export function warmUpWarnings(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  const days = observations[0]!.inSystemByDay.length
  if (days < LEAST_DAYS) return []
  const counted = Math.ceil(context.warmUp / DAY)
  const series = withoutWeekdays(observations.map(({ inSystemByDay }) => inSystemByDay))
  const cut = mser5(Array.from({ length: days }, (_, day) => mean(series.map((replication) => replication[day]!))))
  const settles = cut >= 0
  // What never settles is held against its second half.
  const from = settles ? cut : Math.floor((counted + days) / 2)
  if (from <= counted) return []
  const all = series.map((replication) => mean(replication.subarray(counted)))
  const moved = series.map((replication, i) => all[i]! - mean(replication.subarray(from)))
  const shift = meanWithHalfWidth(moved, BEYOND_DOUBT)
  const matters = Math.abs(shift.mean) > meanWithHalfWidth(all, context.confidence).halfWidth
  if (!matters || !(Math.abs(shift.mean) > shift.halfWidth)) return []
  const later = mean(all) - shift.mean
  const early = mean(series.map((replication) => mean(replication.subarray(counted, from))))
  return [settles ? tooShort(from - counted, early / later - 1, Math.ceil((from * DAY) / WEEK)) : unsettled(days)]
}

function tooShort(days: number, more: number, weeks: number): Warning {
  const difference = `${Math.abs(Math.round(more * 100))} % ${more < 0 ? 'fewer' : 'more'}`
  return {
    code: 'warm-up-too-short',
    message: `The first ${days} counted days are not like the rest: ${difference} customers on the line than later.`,
    advice: `Let the house settle before counting: warm_up: ${weeks} week${weeks === 1 ? '' : 's'}.`,
  }
}

function unsettled(days: number): Warning {
  return {
    code: 'never-settled',
    message: `In ${days} days the house does not settle: the customers on the line keep becoming more or fewer.`,
    advice:
      'The figures depend on how long the run lasts. Lengthen warm_up and horizon, or look for what keeps growing.',
  }
}

/** Day totals of each replication less what their weekday has more than others, over all replications and weeks. */
function withoutWeekdays(replications: readonly Float64Array[]): readonly Float64Array[] {
  const weekdays = Array.from({ length: WEEKDAYS }, (_, weekday) =>
    mean(replications.map((totals) => mean(totals.filter((_, day) => day % WEEKDAYS === weekday)))),
  )
  const usual = mean(weekdays)
  return replications.map((totals) => totals.map((total, day) => total - weekdays[day % WEEKDAYS]! + usual))
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}
