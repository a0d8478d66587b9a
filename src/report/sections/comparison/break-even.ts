import type { Comparison } from '../../../experiment/comparison.js'
import { fixedText, significantText } from '../../figure-text.js'
import type { Note } from '../../report.js'

/** From which worth of a customer on which design is the cheaper one; null where no customer is worth anything. */
export function breakEven(comparison: Comparison, labels: readonly string[]): Note | null {
  const texts = labels.flatMap((label) => textOf(comparison, label) ?? [])
  if (texts.length === 0) return null
  return { kind: 'note', title: 'Break-even lifetime value', text: texts.join(' '), tone: 'plain' }
}

function textOf(comparison: Comparison, label: string): string | null {
  const found = comparison.break_even?.[label]
  const cost = comparison.differences[label]?.cost
  if (found === undefined || found === null || cost === undefined) return null
  const { base, scenarios } = comparison
  const cheaper = found.cheaper_above === 'variant' ? label : base
  const { factor, low, high, worth } = found
  if (factor === null) {
    if (cost.verdict === 'unproven') return null
    return `${cheaper} costs less than ${cheaper === label ? base : label} whatever a customer is worth.`
  }
  const { currency } = scenarios[base]!
  const amounts = Object.entries(worth).map(([segment, value]) => {
    const amount = `${significantText(value < 100 ? value : Math.round(value))} ${currency}`.trim()
    return Object.keys(worth).length === 1 ? amount : `${segment} ${amount}`
  })
  const interval =
    low === null || high === null
      ? ', a turning point that simulation noise leaves without bounds'
      : `; between ${fixedText(low, 2)} and ${fixedText(high, 2)} times, neither is cheaper beyond simulation noise`
  const other = cheaper === label ? base : label
  return `${cheaper} costs less where a customer is worth more than ${fixedText(factor, 2)} times what is stated (${amounts.join(', ')}), and ${other} where less${interval}.`
}
