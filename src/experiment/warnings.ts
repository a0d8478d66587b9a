import type { Observations } from '../ledger/observations.js'
import { findMeasure, HEADLINE } from '../measures/catalogue.js'
import { namingOf } from '../measures/naming.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { capacityWarnings } from './capacity-warnings.js'
import { overloads } from './overload.js'
import { managerRow, teamRow, wholeOf } from './rows.js'
import type { Figure, Summary, Warning } from './summary.js'
import type { SummaryContext } from './summary-context.js'
import { warmUpWarnings } from './warm-up.js'

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
