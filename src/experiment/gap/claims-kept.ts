import type { TeamCounter } from '../../ledger/counters.js'
import type { Observations } from '../../ledger/observations.js'
import type { Row } from '../../measures/measure.js'
import { ratioOfMeans } from '../../statistics/ratio-of-means.js'
import { GATES } from '../../vocabulary/gates.js'
import { figureOf, shareOf, teamRow, wholeOf } from '../figures.js'
import type { Figure } from '../summary.js'
import type { ClaimsKept, Gap } from './gap.js'

const PERCENT = 100

/**
 * Of the decisions that the claims say an agent could take, those that the agent could in fact take, and the gates that
 * block the others.
 * @param observations of the organisation as it is, one per replication
 * @param teams their names
 */
export function claimsKept(
  observations: readonly Observations[],
  teams: readonly string[],
  confidence: number,
): Gap['claims_kept'] {
  const of = (rows: readonly Row<TeamCounter>[]) => keptOf(rows, confidence)
  return {
    ...of(observations.map((observed) => wholeOf(observed).team)),
    teams: Object.fromEntries(
      teams.map((name, index) => [name, of(observations.map((observed) => teamRow(observed, index)))]),
    ),
  }
}

function keptOf(rows: readonly Row<TeamCounter>[], confidence: number): ClaimsKept {
  const possible = rows.map((row) => row('claimed_possible'))
  const share = (count: (row: Row<TeamCounter>) => number, most = 1): Figure =>
    shareOf(figureOf(ratioOfMeans(rows.map(count), possible, confidence)), most)
  return {
    decisions: possible.reduce((sum, count) => sum + count, 0) / possible.length,
    index: share((row) => PERCENT * (row('claimed_possible') - row('over_claims')), PERCENT),
    gates: Object.fromEntries(
      GATES.map((gate) => [
        gate,
        { any: share((row) => row(`over_claims_any_${gate}`)), only: share((row) => row(`over_claims_only_${gate}`)) },
      ]),
    ),
  }
}
