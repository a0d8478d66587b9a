import { type Sweep, sweepRows } from '../../experiment/sweep.js'

/** A sweep as tidy CSV: a column per parameter, then one row per point, replication and measure. */
export function sweepCsv(sweep: Sweep): string {
  const heading = ['point', ...sweep.parameters, 'replication', 'measure', 'unit', 'value']
  const rows = sweepRows(sweep).map(({ point, set, replication, measure, unit, value }) => [
    String(point),
    ...sweep.parameters.map((path) => set[path]!),
    String(replication),
    measure,
    unit,
    value === null ? '' : String(value),
  ])
  return [heading, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('')
}

/** As RFC 4180 has it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
