/** A value of a cell; null stays empty. */
export type CsvValue = string | number | null

/**
 * How a text begins that a spreadsheet would compute: a name such as `=1+1` from somebody else's file must stay a name.
 * OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Rows as comma-separated values (RFC 4180, lines ended by a line feed): full doubles, no
 * rounding; a text that begins like a formula has an apostrophe before it.
 */
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
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
