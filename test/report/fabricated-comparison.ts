import { COMPARED, type Comparison } from '../../src/experiment/comparison.js'
import type { Difference, Verdict } from '../../src/experiment/difference.js'
import type { Figures, MeasureSummary, Summary } from '../../src/experiment/summary.js'
import { summary as base } from './fabricated-summary.js'

export function difference(mean: number | null, half_width: number | null, verdict: Verdict): Difference {
  const p = verdict === 'unproven' ? 0.4 : 1e-6
  const adjusted = mean === null ? null : p
  return { mean, half_width, p_value: adjusted, p_adjusted: adjusted, half_width_adjusted: half_width, verdict }
}

const scaled = <T extends Figures[string]>(figure: T, factor: number): T => ({
  ...figure,
  mean: figure.mean === null ? null : figure.mean * factor,
})

const mapped = <T extends Figures[string]>(figures: Readonly<Record<string, T>>, factor: number) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, scaled(figure, factor)]))

/** The invented house with less of everything. */
function less(factor: number): Summary {
  return {
    ...base,
    scenario: { name: 'Another', file: 'empowered.yaml', hash: 'def' },
    measures: mapped(base.measures, factor) as Readonly<Record<string, MeasureSummary>>,
    trust_loss_by_cause: mapped(base.trust_loss_by_cause, factor),
    time_by_cause: mapped(base.time_by_cause, factor),
    cost_by_part: mapped(base.cost_by_part, factor),
    expectations: [],
  }
}

/** A comparison with one variant, its figures invented to show the form. */
export function compared(overrides: Readonly<Record<string, Difference>> = {}): Comparison {
  const variant = less(0.75)
  const differences = COMPARED.filter((id) => base.measures[id]).map((id) => {
    const [before, after] = [base.measures[id]!, variant.measures[id]!]
    const moved = before.mean === null || after.mean === null ? null : after.mean - before.mean
    const verdict =
      before.better === null ? 'differs' : (moved ?? 0) > 0 === (before.better === 'higher') ? 'better' : 'worse'
    return [id, difference(moved, moved === null ? null : Math.abs(moved) / 12, verdict)] as const
  })
  return {
    schema: 'runaround/comparison@1',
    runaround: '0.1.0',
    base: 'ersatz',
    variants: ['empowered'],
    changes: {
      empowered: [
        { path: 'teams.front_line.authority.granted', base: '50 USD', variant: '300 USD' },
        { path: 'teams.front_line.empowerment.tools', base: '{claimed: 100%, actual: 60%}', variant: '95%' },
        { path: 'teams.claims.empowerment.tools', base: '85%', variant: '95%' },
        { path: 'teams.logistics.empowerment.tools', base: '85%', variant: '95%' },
        { path: 'approvals.policy', base: 'ladder', variant: null },
      ],
    },
    scenarios: { ersatz: base, empowered: variant },
    differences: { empowered: { ...Object.fromEntries(differences), ...overrides } },
  }
}
