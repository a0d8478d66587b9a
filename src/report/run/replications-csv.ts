import type { Summary } from '../../experiment/summary.js'
import type { TidyRow } from '../../experiment/tidy-rows.js'
import { csv } from '../formats/csv.js'

/** A scenario's summary with what each of its replications found. */
export interface Replications {
  readonly summary: Summary
  readonly rows: readonly TidyRow[]
}

const COLUMNS = [
  ...['scenario', 'file', 'replication', 'scope', 'name'],
  ...['measure', 'unit', 'numerator', 'denominator', 'value'],
]

/** A row for each scenario, replication, part of the house and measure. */
export function replicationsCsv(runs: readonly Replications[]): string {
  return csv(
    COLUMNS,
    runs.flatMap(({ summary: { scenario }, rows }) =>
      rows.map(({ replication, scope, name, measure, unit, numerator, denominator, value }) => [
        ...[scenario.name, scenario.file, replication, scope, name],
        ...[measure, unit, numerator, denominator, value],
      ]),
    ),
  )
}
