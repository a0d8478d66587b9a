/** A value of a cell; null stays empty. */
export type CsvValue = string | number | null

/** Rows as comma-separated values (RFC 4180, lines ended by a line feed): full doubles, no rounding. */
export function csv(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [csvLine(columns)]
  for (const row of rows) lines.push(csvLine(row))
  return lines.join('')
}

/** One row, with its line feed. */
export function csvLine(row: readonly CsvValue[]): string {
  return `${row.map(field).join(',')}\n`
}

function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
