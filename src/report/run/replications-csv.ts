import type { LevelWorlds } from '../../experiment/in-worlds.js'
import type { AgainstObserved, Summary } from '../../experiment/summary.js'
import type { TidyRow } from '../../experiment/tidy-rows.js'
import { type CsvValue, csv } from '../formats/csv.js'

/** A scenario's summary with what each of its replications found. */
export interface Replications {
  readonly summary: Summary
  readonly rows: readonly TidyRow[]
}

const COLUMNS = [
  ...['scenario', 'file', 'replication', 'scope', 'name'],
  ...['measure', 'unit', 'numerator', 'denominator', 'value'],
]

/** A row for each scenario, replication, part of the house and measure; then what was held against the firm's own figures, and the ranges over firms that fit them. */
export function replicationsCsv(runs: readonly Replications[]): string {
  return csv(
    COLUMNS,
    runs.flatMap(({ summary: { scenario, observed = [], worlds, measures }, rows }) => [
      ...rows.map(({ replication, scope, name, measure, unit, numerator, denominator, value }) => [
        ...[scenario.name, scenario.file, replication, scope, name],
        ...[measure, unit, numerator, denominator, value],
      ]),
      ...[...observed.flatMap(againstRows), ...(worlds === undefined ? [] : firmRows(worlds, measures))].map((row) => {
        return [scenario.name, scenario.file, ...row]
      }),
    ]),
  )
}

/** A figure of the firm, that of the run over all replications, and the difference with its verdict. */
function againstRows({
  path,
  as,
  unit,
  yours,
  model,
  standard_errors,
  verdict,
}: AgainstObserved): readonly CsvValue[][] {
  const row = (scope: string, name: string, unit: string, value: number | null) => {
    return [null, scope, name, path, unit, null, null, value]
  }
  return [
    row('yours', as ?? '', unit, yours),
    row('model', as ?? '', unit, model.mean),
    row('off by', verdict, 'standard errors', standard_errors),
  ]
}

/** Between what each measure lies in nine tenths of the firms; how many they are of is its name. */
function firmRows({ measures }: LevelWorlds, summaries: Summary['measures']): readonly CsvValue[][] {
  return Object.entries(measures).flatMap(([id, { worlds, low, high }]) =>
    [low, high].map((value, index) => {
      const scope = index === 0 ? 'firms, low' : 'firms, high'
      return [null, scope, `${worlds}`, id, summaries[id]!.unit, null, null, value]
    }),
  )
}
