import Table from 'cli-table3'

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}
export const thousands = (value) => Math.round(value).toLocaleString('en')

/** `0.11 (0.10–0.12)`: the median, the least and the most. */
export function spreadText(values) {
  const digits = [0.1, 10].filter((limit) => median(values) < limit).length
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((x) =>
    x.toFixed([0, 2, 3][digits]),
  )
  return values.length === 1 ? middle : `${middle} (${least}–${most})`
}

/** Without lines between rows, so that all fits on a screen. */
export function tableOf(head, rows) {
  const none = Object.fromEntries(['mid', 'left-mid', 'mid-mid', 'right-mid'].map((side) => [side, '']))
  const colAligns = head.map((_, i) => (i === 0 || typeof rows[0][i] !== 'string' ? 'left' : 'right'))
  const table = new Table({ head, chars: none, colAligns, style: { head: [], border: [] } })
  table.push(...rows)
  return table.toString()
}
