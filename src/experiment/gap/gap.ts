import type { GapMeasure } from '../../measures/catalogue.js'
import type { Reference, StatedClaim } from '../../scenario/claims/claims.js'
import type { UnclaimedId, UnclaimedPlace } from '../../scenario/claims/unclaimed.js'
import type { LeverId } from '../../vocabulary/levers.js'
import type { ExpectationVerdict, Figure, Summary, Warning } from '../summary.js'
import type { Worlds } from '../worlds.js'

export { GAP_MEASURES, type GapMeasure } from '../../measures/catalogue.js'
export type { Reference, StatedClaim, StatedLever } from '../../scenario/claims/claims.js'
export type { LeverId } from '../../vocabulary/levers.js'

/** A figure that is tested. */
export interface Effect extends Figure {
  /** By Holm over all effects of the gap; null where it is not known. */
  readonly p_adjusted: number | null
  /** Beyond simulation noise. */
  readonly proven: boolean
}

/** What one lever has to do with the gap; in each, what making it true takes off the measure. */
export interface LeverEffect {
  /** Its fair part: the Shapley value. The parts add up to the gap. */
  readonly shapley: Effect
  /** The part of its half-width that comes from drawing orders instead of trying all; 0 where all were tried. */
  readonly sampling_half_width: number | null
  /** Of the gap; null where there is none. */
  readonly share: number | null
  /** It alone is made true. */
  readonly alone: Figure
  /** It is made true after all others. */
  readonly last: Figure
}

/** One measure of a gap. */
export interface MeasuredGap {
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly actual: Figure
  /** As claimed, or ideal. */
  readonly target: Figure
  /** Actual less target. */
  readonly gap: Effect
  readonly levers: Readonly<Partial<Record<LeverId, LeverEffect>>>
  /** What the levers do only together: the gap less the sum of what each does alone. */
  readonly interaction: Figure
}

/** A lever that does less than a third of its fair part alone: little, unless another is made true as well, judged on the first measure. */
export interface Dependence {
  readonly lever: LeverId
  /** With which it does most beyond what both do alone; null where no single other one helps. */
  readonly partner: LeverId | null
  /** Whether what it does alone is less than a third of its fair part by more than the interval of that. */
  readonly proven: boolean
  /** What both do together beyond the sum of what each does alone. */
  readonly together: Figure
}

/** One lever made true after those before it. */
export interface RoadmapStep {
  readonly lever: LeverId
  /** What it takes off the first measure here, and alone. */
  readonly gain: Figure
  readonly alone: Figure
  /** Whether its place matters: what it takes off here and alone differ beyond simulation noise, by a tenth of the gap. */
  readonly order_matters: boolean
  /** Levers that would take off as much here, as far as one can tell. */
  readonly alike: readonly LeverId[]
  /** Where each measure stands after this step. */
  readonly after: Readonly<Record<GapMeasure, Figure>>
}

/** How far claims hold: shares of the decisions that the claims say an agent could take. */
export interface ClaimsKept {
  /** Such decisions in a replication, on average. */
  readonly decisions: number
  /** Those that the agent could in fact take, 0 to 100. */
  readonly index: Figure
  /** By gate: shares that it blocks, and that it alone blocks. */
  readonly gates: Readonly<Record<string, { readonly any: Figure; readonly only: Figure }>>
}

/** What it costs that an organisation is not what its leaders claim: the body of `gap --json`. */
export interface Gap {
  readonly schema: 'runaround/gap@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: Summary['scenario']
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly currency: string
  readonly reference: Reference
  /** Customers simulated as the organisation is, and how many that makes in a year. */
  readonly customers: number
  readonly customers_per_year: number
  /** Persons, as the scenario states; null where it does not. */
  readonly customer_base: number | null
  /** Persons that the gap loses a year, each once however many cases. */
  readonly customers_lost: Figure
  readonly method: {
    readonly kind: 'exact' | 'sampled'
    readonly coalitions: number
    /** Different ones, which were simulated. */
    readonly designs: number
    /** Random orders; null where all were tried. */
    readonly orders: number | null
  }
  /** Every lever that states a claim; those that differ from it share the gap. */
  readonly claims: readonly StatedClaim[]
  readonly measures: Readonly<Record<GapMeasure, MeasuredGap>>
  readonly dependences: readonly Dependence[]
  readonly claims_kept: ClaimsKept & { readonly teams: Readonly<Record<string, ClaimsKept>> }
  /** What mending it takes off each measure, of what hurts customers and no claim is about. */
  readonly unclaimed: readonly {
    readonly what: UnclaimedId
    readonly places: readonly UnclaimedPlace[]
    /** Of the first measure, by Holm over all of these. */
    readonly proven: boolean
    readonly p_adjusted: number | null
    readonly takes_off: Readonly<Record<GapMeasure, Figure>>
  }[]
  /** Where `--path` asks for it. */
  readonly path?: readonly RoadmapStep[]
  /** Where `--worlds` asks for them. */
  readonly worlds?: Worlds
  /** Every coalition's measures, so that anyone can recompute the split. */
  readonly coalitions: readonly {
    readonly made_true: readonly LeverId[]
    readonly measures: Readonly<Record<GapMeasure, number | null>>
  }[]
  readonly expectations: readonly ExpectationVerdict[]
  readonly warnings: readonly Warning[]
}
