import { invariant } from '../../kernel/invariant.js'
import { type Contrast, type Linearised, linearContrast, linearised } from '../../statistics/linear-contrast.js'
import { isRounding } from '../../statistics/rounding.js'
import type { MeasureSummary, Summary } from '../summary.js'
import type { Coalition } from './coalition.js'
import { GAP_MEASURES, type GapMeasure } from './gap.js'

/** What each coalition of levers makes of each measure, on the same customers. */
export class Game {
  readonly #values = new Map<Coalition, Readonly<Record<GapMeasure, Linearised>>>()

  /** @param confidence of intervals, 0.95 for 95 % */
  constructor(
    readonly replications: number,
    readonly confidence: number,
  ) {}

  add(coalition: Coalition, { measures }: Pick<Summary, 'measures'>): void {
    const values = GAP_MEASURES.map((id) => [id, linearOf(measures[id]!)])
    this.#values.set(coalition, Object.fromEntries(values))
  }

  knows(coalition: Coalition): boolean {
    return this.#values.has(coalition)
  }

  /** In ascending order. */
  get coalitions(): readonly Coalition[] {
    return [...this.#values.keys()].sort((a, b) => a - b)
  }

  /** A coalition's figure. */
  at(measure: GapMeasure, coalition: Coalition): Contrast {
    return linearContrast([[1, this.#of(measure, coalition)]], this.confidence)
  }

  /**
   * What is taken off a measure by steps from one coalition to another, weighted and added up: its half-width is that of
   * the same sum of each replication's residuals, as in a paired difference.
   */
  taken(measure: GapMeasure, steps: readonly Step[]): Contrast {
    const terms = steps.flatMap(({ weight, from, to }): readonly (readonly [number, Linearised])[] => [
      [weight, this.#of(measure, from)],
      [-weight, this.#of(measure, to)],
    ])
    const found = linearContrast(terms, this.confidence)
    const magnitude = Math.max(...terms.map(([, { ratio }]) => Math.abs(ratio)))
    const isNothing = isRounding(found.mean, magnitude) && isRounding(found.standardError, magnitude)
    return isNothing ? { ...found, mean: 0, standardError: 0, halfWidth: 0, pValue: 1 } : found
  }

  #of(measure: GapMeasure, coalition: Coalition): Linearised {
    const values = this.#values.get(coalition)
    invariant(values !== undefined, 'a coalition is simulated before it is asked for')
    return values[measure]
  }
}

/** From a coalition to another, and how much that counts. */
export interface Step {
  readonly weight: number
  readonly from: Coalition
  readonly to: Coalition
}

/** Where a run was stopped nothing is known. */
function linearOf({ numerators, denominators, replications }: MeasureSummary): Linearised {
  if (numerators !== undefined && denominators !== undefined) return linearised({ numerators, denominators })
  return { ratio: Number.NaN, residuals: replications.map(() => Number.NaN) }
}
