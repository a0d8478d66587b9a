import type { Cell, Table } from './report.js'

/** Names and values below each other. */
export function facts(pairs: readonly (readonly [string, Cell])[]): Table {
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: pairs.map(([name, value]) => [{ text: name, tone: 'dim' }, value]),
  }
}
