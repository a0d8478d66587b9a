import type { Precision } from './plan.js'
import type { Summary } from './summary.js'

/** Units in which a figure is shown; a half-width below one of them is precise enough whatever the mean. */
const DISPLAY_UNIT: Readonly<Record<string, number>> = { share: 0.001 }
const USUAL_DISPLAY_UNIT = 0.01

/** Whether every measure's half-width is within the target; measures without a figure cannot hold it up. */
export function isPrecise(summary: Summary, { target, measures }: Precision): boolean {
  return measures.every((id) => {
    const { mean, half_width, unit } = summary.measures[id]!
    if (mean === null) return true
    if (half_width === null) return false
    return half_width <= Math.max(target * Math.abs(mean), DISPLAY_UNIT[unit] ?? USUAL_DISPLAY_UNIT)
  })
}
