import type { Delegated, Delegation } from '../../experiment/delegate/delegation.js'
import { type CsvValue, csv } from '../formats/csv.js'

const COLUMNS = [
  ...['issue', 'levers', 'limit', 'cost', 'cost_half_width', 'from_best', 'from_best_half_width'],
  ...['from_today', 'from_today_half_width', 'verdict'],
  ...['trust_loss', 'trust_loss_from_today', 'trust_loss_from_today_half_width', 'on_the_spot', 'signed'],
]

/** A delegation as tidy CSV: a row for each issue, and for the whole house, at each limit and state of all else. */
export function delegationCsv({ whole, issues }: Delegation): string {
  const rows = Object.entries({ all: whole, ...issues }).flatMap(([issue, part]) => [
    ...rowsOf(issue, 'actual', part.actual),
    ...(part.claimed === null ? [] : rowsOf(issue, 'claimed', part.claimed)),
  ])
  return csv(COLUMNS, rows)
}

function rowsOf(issue: string, levers: string, { points, signed }: Delegated['actual']): readonly CsvValue[][] {
  return points.map(({ limit, measures, from_best, from_today }, index) => [
    ...[issue, levers, limit, measures.cost.mean, measures.cost.half_width, from_best.mean, from_best.half_width],
    ...[from_today.cost.mean, from_today.cost.half_width, from_today.cost.verdict],
    ...[measures.trust_loss.mean, from_today.trust_loss.mean, from_today.trust_loss.half_width],
    ...[measures.on_the_spot.mean, String(index === signed)],
  ])
}
