import type { ExpectationVerdict } from '../experiment/summary.js'
import type { Problem } from '../kernel/failure.js'
import type { Change } from '../scenario/differences.js'
import type { Unusable } from './read-baseline.js'

/**
 * What became of a measure: `worse` fails the gate, `better` is welcome, `tolerated` is worse by no more than is let
 * pass, `unproven` is within simulation noise. `lost` fails too: it was known and is not any more; so does `unjudged`: it
 * was seen in too few replications to tell it from noise. `differs` is a note on a measure that is not gated or has no
 * direction.
 */
export type Finding = 'same' | 'worse' | 'better' | 'tolerated' | 'unproven' | 'lost' | 'unjudged' | 'differs'

/** One measure against its baseline. */
export interface CheckedMeasure {
  readonly unit: string
  readonly gated: boolean
  readonly baseline: number | null
  readonly now: number | null
  /** Now less baseline. */
  readonly difference: number | null
  /** Of the difference; null where figures are compared exactly. */
  readonly half_width: number | null
  /** By Holm over the gated measures and designs of the call; null where figures are compared exactly. */
  readonly p_adjusted: number | null
  /** How much worse is let pass, in the measure's unit. */
  readonly tolerance: number
  readonly finding: Finding
}

/** One design against its baseline. */
export interface CheckedDesign {
  /** Short name: that of the file. */
  readonly label: string
  /** Its key in the baseline: a path. */
  readonly file: string
  /** `exact` where the same design meets the same customers, so that any difference is the program's. */
  readonly mode: 'exact' | 'statistical'
  readonly design_changed: boolean
  readonly changes: readonly Change[]
  /** Versions of the program. */
  readonly programs: { readonly baseline: string; readonly now: string }
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly measures: Readonly<Record<string, CheckedMeasure>>
  readonly expectations: readonly ExpectationVerdict[]
  readonly verdict: 'passed' | 'improved' | 'regressed'
}

/** A design that could not be held against anything. */
export interface UncheckedDesign extends Unusable {
  readonly label: string
  /** Key of the scenario; the baseline's own path where nobody knows or finds the scenario. */
  readonly file: string
  /** What mends it. */
  readonly hint: string
  /** The words of the command that does so, where there is one. */
  readonly command?: readonly string[]
}

/** What a call of the gate found: the body of `check --json`. */
export interface Check {
  readonly schema: 'runaround/check@1'
  /** Version of the program. */
  readonly runaround: string
  readonly designs: readonly CheckedDesign[]
  readonly unchecked: readonly UncheckedDesign[]
  /** Mistakes in scenarios or in the call; where there is one, nothing was simulated. */
  readonly problems: readonly Problem[]
}
