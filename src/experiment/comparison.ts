import type { Change } from '../scenario/differences.js'
import type { BreakEven } from './break-even.js'
import type { Ranking } from './ranking.js'
import type { Split } from './split.js'
import type { Figure, Summary } from './summary.js'
import type { Worlds } from './worlds.js'

export type { Change } from '../scenario/differences.js'

/**
 * What may be said of a difference: `unproven` unless it is beyond simulation noise, else by the measure's own
 * direction; `differs` where a measure has none.
 */
export type Verdict = 'better' | 'worse' | 'differs' | 'unproven'

/** Variant less base, on the same customers. The half-width is that of this difference alone. */
export interface Difference extends Figure {
  /** Two-sided, of this difference alone; null with fewer than two replications, or where either side is unknown. */
  readonly p_value: number | null
  /** By Holm over all differences of the comparison; the verdict rests on it. Null where it is no part of them. */
  readonly p_adjusted: number | null
  /** Of the interval on which the verdict rests, wider than that of this difference alone; null like `p_adjusted`. */
  readonly half_width_adjusted: number | null
  readonly verdict: Verdict
}

/** By id of the measure. */
export type Differences = Readonly<Record<string, Difference>>

/** One design of a comparison under the name by which the reader knows it. */
export interface Named {
  readonly label: string
  readonly summary: Summary
}

/** A design, and how it departs from the base. */
export interface NamedVariant extends Named {
  readonly changes: readonly Change[]
}

/** Designs on the same customers: the body of `compare --json` and `whatif --json`. */
export interface Comparison {
  readonly schema: 'runaround/comparison@1'
  /** Version of the program. */
  readonly runaround: string
  /** Label of the design that the others are held against. */
  readonly base: string
  /** Labels, in the order of the call. */
  readonly variants: readonly string[]
  /** By label: how the variant's organisation departs from the base, path by path. */
  readonly changes: Readonly<Record<string, readonly Change[]>>
  /** By label, the base among them: what `run` says of each. */
  readonly scenarios: Readonly<Record<string, Summary>>
  /** By label of the variant. */
  readonly differences: Readonly<Record<string, Differences>>
  /** Where several variants are held against the base, or `--where` asks for it. */
  readonly ranking?: Ranking
  /** Where `--split` asks for it, of base and only variant. */
  readonly split?: Split
  /** By label of the variant; null where no customer is worth anything. */
  readonly break_even?: Readonly<Record<string, BreakEven | null>>
  /** Where `--worlds` asks for them. */
  readonly worlds?: Worlds
}
