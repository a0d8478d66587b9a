import { findMeasure } from '../measures/catalogue.js'
import type { Plan, Precision } from './plan.js'
import type { Summary } from './summary.js'

/** Units in which a figure is shown; a half-width below one of them is precise enough whatever the mean. */
const DISPLAY_UNIT: Readonly<Record<string, number>> = { share: 0.001 }
const USUAL_DISPLAY_UNIT = 0.01

/** Whether every measure's half-width is within the target; measures without a figure cannot hold it up. */
export function isPrecise(summary: Summary, precision: Precision): boolean {
  return imprecise(summary, precision).length === 0
}

/** A summary that says so where it stopped at the cap. */
export function conclude(summary: Summary, { replications }: Plan): Summary {
  const wide = typeof replications === 'number' ? [] : imprecise(summary, replications)
  if (typeof replications === 'number' || wide.length === 0) return summary
  const labels = wide.map((id) => findMeasure(id)?.label ?? id).join(', ')
  const warning = {
    code: 'precision-not-reached',
    message: `Stopped at ${summary.replications} replications, the most there may be, with ${labels} not yet within ${percent(replications.target)} % of the mean.`,
    advice: 'The half-widths shown are what was reached. Ask for less precision, or for a longer horizon.',
  }
  return { ...summary, warnings: [...summary.warnings, warning] }
}

function imprecise(summary: Summary, { target, measures }: Precision): readonly string[] {
  return measures.filter((id) => {
    const { mean, half_width, unit } = summary.measures[id]!
    if (mean === null) return false
    if (half_width === null) return true
    return half_width > Math.max(target * Math.abs(mean), DISPLAY_UNIT[unit] ?? USUAL_DISPLAY_UNIT)
  })
}

/** Without the last bits that 100 times a fraction may leave. */
function percent(share: number): number {
  return Number((100 * share).toPrecision(6))
}
