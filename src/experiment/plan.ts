import { findMeasure } from '../measures/catalogue.js'
import type { Summary } from './summary.js'

/** How much to simulate, from which random numbers, and how sure to be. */
export interface Plan {
  /** Any text. */
  readonly seed: string
  /** A fixed number of replications, or as many as the precision takes. */
  readonly replications: number | Precision
  /** Of a fixed number, those before are known already and not simulated again; 0 where absent. */
  readonly first?: number
  /** 0.95 for 95 %. */
  readonly confidence: number
}

/** Replications in batches until each measure's half-width is small enough, or the cap is reached. */
interface Precision {
  /** Half-width relative to the mean, 0.02 for 2 %; one display unit where the mean is nearly nothing. */
  readonly target: number
  /** Ids of the measures. */
  readonly measures: readonly string[]
  readonly batch: number
  readonly cap: number
}

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

/** Replications to run before judging again, `until` excluded. */
interface Round {
  readonly from: number
  readonly until: number
}

/**
 * The replications to run next; null when there are enough. A precision is sought in fixed batches, which all designs
 * run while any of them is not precise, so that they stay paired.
 * @param found what each design has shown so far; empty before the first round
 */
export function nextRound({ replications, first = 0 }: Plan, found: readonly Summary[]): Round | null {
  const from = found[0]?.replications ?? 0
  if (typeof replications === 'number') return from === 0 ? { from: first, until: replications } : null
  const { batch, cap } = replications
  const enough = from > 0 && found.every((summary) => isPrecise(summary, replications))
  return enough || from >= cap ? null : { from, until: Math.min(cap, from + batch) }
}

/** The most replications that may be needed. */
export function mostReplications({ replications, first = 0 }: Plan): number {
  return typeof replications === 'number' ? replications - first : replications.cap
}
