import type { MeasureSummary, Summary } from '../experiment/summary.js'
import type { AcceptedMeasure, Baseline, Gated } from './baseline.js'
import { toleranceOf } from './gate.js'

/** A measure as accepted and as found. */
export interface Pair {
  readonly id: string
  readonly accepted: AcceptedMeasure
  readonly found: MeasureSummary
  /** Absent where the measure is not watched. */
  readonly gated: Gated | undefined
  /** In the measure's unit. */
  readonly tolerance: number
}

/** Every measure that both sides know, the gated ones first, in the gate's order. */
export function pairsOf({ gate, measures }: Baseline, summary: Summary): readonly Pair[] {
  const others = Object.keys(summary.measures).filter((id) => !Object.hasOwn(gate, id) && Object.hasOwn(measures, id))
  return [...Object.keys(gate), ...others].map((id) => {
    const gated = Object.hasOwn(gate, id) ? gate[id] : undefined
    const accepted = measures[id]!
    const tolerance = gated === undefined ? 0 : toleranceOf(gated, accepted.mean ?? 0)
    return { id, accepted, found: summary.measures[id]!, gated, tolerance }
  })
}
