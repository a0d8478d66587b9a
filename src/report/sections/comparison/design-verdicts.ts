import type { Comparison } from '../../../experiment/comparison.js'
import type { Table, Warnings } from '../../report.js'
import { expectations } from '../verdicts.js'

/** What each design expects of itself. */
export function designExpectations({ base, variants, scenarios }: Comparison): readonly Table[] {
  return [base, ...variants].flatMap((label) => {
    const table = expectations(scenarios[label]!)
    return table === null ? [] : [{ ...table, title: `Expectations of ${label}` }]
  })
}

/** What to know of each design before trusting the figures; what is true of several is said once. */
export function designWarnings({ base, variants, scenarios }: Comparison): Warnings | null {
  const labels = [base, ...variants]
  const found = new Map<string, { message: string; advice: string; of: string[] }>()
  for (const label of labels) {
    for (const { message, advice } of scenarios[label]!.warnings) {
      const known = found.get(message)
      if (known === undefined) found.set(message, { message, advice, of: [label] })
      else known.of.push(label)
    }
  }
  if (found.size === 0) return null
  const warnings = [...found.values()].map(({ message, advice, of }) => ({
    message: `${of.length === labels.length ? 'All designs' : of.join(', ')}: ${message}`,
    advice,
  }))
  return { kind: 'warning', title: 'Before you trust this', warnings }
}
