import { DAY, WEEK } from '../kernel/units.js'
import type { Observations } from '../ledger/observations.js'
import { findMeasure, HEADLINE } from '../measures/catalogue.js'
import { namingOf } from '../measures/naming.js'
import { meanWithHalfWidth } from '../statistics/interval.js'
import { mser5 } from '../statistics/mser5.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { capacityWarnings } from './capacity-warnings.js'
import { managerRow, teamRow, wholeOf } from './figures.js'
import { overloads } from './overload.js'
import { pays } from './premium.js'
import type { Figure, Summary, SummaryContext, Warning } from './summary.js'

type Found = Omit<Summary, 'expectations' | 'warnings'>

/** Share of cost beyond which a conclusion is said to rest on assumptions: more than on anything else. */
const MOSTLY = 0.6

/** All that a reader should know before trusting the figures: a closed list, each with advice. */
export function warningsOf(
  observations: readonly Observations[],
  summary: Found,
  context: SummaryContext,
): readonly Warning[] {
  return [
    ...capacityWarnings(observations, summary.breakdown, context),
    ...stoppedEarly(observations),
    ...unsettled(observations, context),
    ...nobodyCompleted(observations),
    ...neverUsed(observations, context),
    ...tooFewReplications(summary, context),
    ...restsOnAssumptions(summary),
    ...loudPays(summary, context),
  ]
}

/** An overload, or a stop that follows from it, already says why the house does not settle. */
function unsettled(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  const stopped = observations.some((observed) => wholeOf(observed).house('stopped_early') > 0)
  return stopped || overloads(observations, context).length > 0 ? [] : warmUpWarnings(observations, context)
}

function stoppedEarly(observations: readonly Observations[]): readonly Warning[] {
  const houses = observations.map((observed) => wholeOf(observed).house)
  const stopped = houses.filter((house) => house('stopped_early') > 0)
  if (stopped.length === 0) return []
  const open = Math.max(...stopped.map((house) => house('open_journeys_at_stop')))
  return [
    {
      code: 'stopped-early',
      message: `${stopped.length} of ${observations.length} replications were stopped with up to ${open} journeys still open.`,
      advice:
        'Relieve the overload: what becomes of customers who never come to an end cannot be measured. Bounds (≥, or from to) hold for all contacts until then, whatever becomes of the open ones; figures of teams and managers tell what had happened there; those of issues and customers whose journeys had all ended are whole.',
    },
  ]
}

function nobodyCompleted(observations: readonly Observations[]): readonly Warning[] {
  const rows = observations.map((observed) => wholeOf(observed).journey)
  const somebody = rows.some((row) => row('prevented') > 0 || ENDINGS.some((ending) => row(`ended_${ending}`) > 0))
  if (somebody) return []
  return [
    {
      code: 'nobody-completed',
      message: 'Nobody completed a journey in the counted span.',
      advice: 'Lengthen `horizon`, shorten `warm_up`, or check `arrivals` and `open`.',
    },
  ]
}

function neverUsed(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  const unused = (what: string) => ({
    code: 'never-used',
    message: `${what} in any replication.`,
    advice: 'Check that the scenario means it: what is never used changes nothing.',
  })
  const teams = context.teams.filter((_, index) =>
    observations.every((observed) => {
      const row = teamRow(observed, index)
      return row('offered') === 0 && row('legs') === 0 && row('window_joins') === 0
    }),
  )
  const managers = context.managers.filter((_, index) =>
    observations.every((observed) => {
      const row = managerRow(observed, index)
      return row('decided') === 0 && row('window_joins') === 0
    }),
  )
  return [
    ...teams.map((name) => unused(`The team ${name} was never reached`)),
    ...managers.map((name) => unused(`The manager role ${name} was never asked`)),
  ]
}

/** What a half-width is held against: a balance of gains and losses may be near 0 and still be well known. */
function yardstick(id: string, mean: number, { measures, trust_loss_by_cause }: Found): number {
  const gross = (figures: readonly (Figure | undefined)[]) =>
    figures.reduce((total, figure) => total + Math.abs(figure?.mean ?? 0), 0)
  if (id === 'word_of_mouth') return gross([measures.word_of_mouth_positive, measures.word_of_mouth_negative])
  return id === 'trust_loss' ? gross(Object.values(trust_loss_by_cause)) : Math.abs(mean)
}

function tooFewReplications(summary: Found, context: SummaryContext): readonly Warning[] {
  const few = HEADLINE.filter((id) => {
    const figure = summary.measures[id]
    if (figure === undefined || figure.mean === null) return false
    if (figure.half_width === null) return true
    return figure.half_width > context.beliefs['warning.half_width'] * yardstick(id, figure.mean, summary)
  })
  if (few.length === 0) return []
  return [
    {
      code: 'too-few-replications',
      message: `${summary.replications === 1 ? 'One replication says' : `${summary.replications} replications say`} little about ${few.map((id) => namingOf(findMeasure(id)!).noun).join(', ')}.`,
      advice: 'Four times as many replications halve the interval: --replications, or --precision 2%.',
    },
  ]
}

function restsOnAssumptions({ cost_by_part }: Found): readonly Warning[] {
  const size = (part: string) => Math.abs(cost_by_part[part]?.mean ?? 0)
  const total = Object.keys(cost_by_part).reduce((sum, part) => sum + size(part), 0)
  const assumed = size('churn') + size('word_of_mouth')
  if (!(assumed > MOSTLY * total)) return []
  return [
    {
      code: 'rests-on-assumptions',
      message: `${Math.round((assumed / total) * 100)} % of the cost is the value of customers lost or put off, whose size rests on assumptions.`,
      advice:
        'State `lifetime_value` and `churn_base` from your own records, and quote the rest of the cost beside it.',
    },
  ]
}

const LOUD_PAYS = 'loud-pays'

/** Whether it says that being loud pays, which stands where it is told who gets a yes. */
export function isOnLoudness({ code }: Warning): boolean {
  return code === LOUD_PAYS
}

/** Beyond noise, and by more than nobody learns from. */
function loudPays({ measures }: Found, { beliefs }: SummaryContext): readonly Warning[] {
  const premium = measures.loudness_premium
  if (premium === undefined || !pays(premium, beliefs['warning.loudness'])) return []
  return [
    {
      code: LOUD_PAYS,
      message: `Being loud pays: with the same merit and case, of 100 who demand a manager ${Number(premium.mean!.toPrecision(2))} more get a yes than of 100 who take a no quietly.`,
      advice:
        'Let the front line grant what managers grant anyway (`authority.granted`, `exceptions`), or managers hold to the same rule (`approves`). As it is, the quiet pay for it, and customers learn to shout.',
    },
  ]
}

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
  return [settles ? tooShort(from - counted, early / later - 1, Math.ceil((from * DAY) / WEEK)) : neverSettled(days)]
}

function tooShort(days: number, more: number, weeks: number): Warning {
  const difference = `${Math.abs(Math.round(more * 100))} % ${more < 0 ? 'fewer' : 'more'}`
  return {
    code: 'warm-up-too-short',
    message: `The first ${days} counted days are not like the rest: ${difference} customers on the line than later.`,
    advice: `Let the house settle before counting: warm_up: ${weeks} week${weeks === 1 ? '' : 's'}.`,
  }
}

function neverSettled(days: number): Warning {
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
