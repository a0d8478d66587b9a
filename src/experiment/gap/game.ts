import { invariant } from '../../kernel/invariant.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { isRounding } from '../../statistics/interval.js'
import { type Contrast, type Linearised, linearContrast, linearised } from '../../statistics/ratio-of-means.js'
import type { MeasureSummary, Summary } from '../summary.js'
import type { Coalition } from './attribution.js'
import { GAP_MEASURES } from './gap.js'

/** What each coalition of levers, or of groups of changes, makes of each measure, on the same customers. */
export class Game {
  readonly #values = new Map<Coalition, ReadonlyMap<MeasureId, Linearised>>()

  /**
   * @param confidence of intervals, 0.95 for 95 %
   * @param measures those that may be asked for
   */
  constructor(
    readonly replications: number,
    readonly confidence: number,
    private readonly measures: readonly MeasureId[] = GAP_MEASURES,
  ) {}

  add(coalition: Coalition, { measures }: Pick<Summary, 'measures'>): void {
    this.#values.set(coalition, new Map(this.measures.map((id) => [id, linearOf(measures[id]!)])))
  }

  knows(coalition: Coalition): boolean {
    return this.#values.has(coalition)
  }

  /** In ascending order. */
  get coalitions(): readonly Coalition[] {
    return [...this.#values.keys()].sort((a, b) => a - b)
  }

  /** A coalition's figure. */
  at(measure: MeasureId, coalition: Coalition): Contrast {
    return linearContrast([[1, this.#of(measure, coalition)]], this.confidence)
  }

  /**
   * What is taken off a measure by steps from one coalition to another, weighted and added up: its half-width is that of
   * the same sum of each replication's residuals, as in a paired difference.
   */
  taken(measure: MeasureId, steps: readonly Step[]): Contrast {
    const terms = steps.flatMap(({ weight, from, to }): readonly (readonly [number, Linearised])[] => [
      [weight, this.#of(measure, from)],
      [-weight, this.#of(measure, to)],
    ])
    const found = linearContrast(terms, this.confidence)
    const magnitude = Math.max(...terms.map(([, { ratio }]) => Math.abs(ratio)))
    const isNothing = isRounding(found.mean, magnitude) && isRounding(found.standardError, magnitude)
    return isNothing ? { ...found, mean: 0, standardError: 0, halfWidth: 0, pValue: 1 } : found
  }

  #of(measure: MeasureId, coalition: Coalition): Linearised {
    const values = this.#values.get(coalition)
    const found = values?.get(measure)
    invariant(found !== undefined, 'a coalition is simulated before it is asked for')
    return found
  }
}

/** From a coalition to another, and how much that counts. */
export interface Step {
  readonly weight: number
  readonly from: Coalition
  readonly to: Coalition
}

/** Where a run was stopped nothing is known; what is no ratio of sums has each replication's own figure. */
function linearOf({ mean, numerators, denominators, replications }: MeasureSummary): Linearised {
  if (numerators !== undefined && denominators !== undefined) return linearised({ numerators, denominators })
  const ratio = mean ?? Number.NaN
  return { ratio, residuals: replications.map((value) => (value ?? Number.NaN) - ratio) }
}
