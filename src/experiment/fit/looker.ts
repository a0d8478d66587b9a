import { Failure } from '../../kernel/failure.js'
import type { Observations } from '../../ledger/observations.js'
import type { Assignment } from '../../scenario/parse.js'
import type { Scenario, Unknown } from '../../scenario/scenario.js'
import { type Design, designAs } from '../design.js'
import { wholeOf } from '../figures.js'
import { counted, type FigureAsked, measureOf } from '../observed-figures.js'
import type { Simulate } from '../simulate.js'
import { assignmentsAt } from './coordinates.js'
import { type Look, type LookAt, lookOf, type Point } from './look.js'

/** The firm as a function of its unknowns. */
export interface Firm {
  /** As the file says. */
  readonly base: Design
  readonly unknowns: readonly Unknown[]
  /** The file with values set. @throws {Failure} where they are impossible */
  readonly scenarioAt: (assignments: readonly Assignment[]) => Scenario
}

/** Has the firm simulated at points, reads the figures that are watched, and counts. */
export class Looker {
  /** Replications. */
  simulated = 0
  /** Points. */
  tried = 0

  constructor(
    private readonly firm: Firm,
    private readonly watched: readonly FigureAsked[],
    private readonly simulate: Simulate,
  ) {}

  /** @param seed the customers that are the same at every point */
  at(seed: string): LookAt {
    return async (points, replications) => {
      const designs = points.map((point) => this.#design(point, seed, replications))
      const possible = designs.filter((design) => design !== null)
      const looks = new Map<Design, Look>()
      const completed = (index: number, observations: readonly Observations[]) => {
        const design = possible[index]!
        looks.set(design, this.#seen(observations, design))
      }
      if (possible.length > 0) await this.simulate(possible, { completed })
      this.simulated += possible.length * replications
      this.tried += possible.length
      return designs.map((design) => (design === null ? this.#nothing(replications) : looks.get(design)!))
    }
  }

  #design(point: Point, seed: string, replications: number): Design | null {
    const { base, unknowns, scenarioAt } = this.firm
    try {
      const design = designAs(base, scenarioAt(assignmentsAt(unknowns, point)))
      return { ...design, plan: { ...base.plan, seed, replications } }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return null
    }
  }

  /** What a stopped run has of its cohort is of those who came to an end before, and means nothing. */
  #seen(observations: readonly Observations[], { context }: Design): Look {
    const stopped = observations.map((one) => wholeOf(one).house('stopped_early') > 0)
    const found = this.watched.map((figure) => {
      const { estimate, each } = counted(figure, observations, context)
      if (measureOf(figure).over === 'span') return { mean: estimate.mean, each }
      return {
        mean: stopped.includes(true) ? Number.NaN : estimate.mean,
        each: each.map((value, replication) => (stopped[replication] ? Number.NaN : value)),
      }
    })
    return lookOf(
      observations.map((_, replication) => found.map(({ each }) => finite(each[replication]!))),
      found.map(({ mean }) => finite(mean)),
    )
  }

  #nothing(replications: number): Look {
    const figures = this.watched.map(() => Number.NaN)
    return { figures, errors: figures, each: Array.from({ length: replications }, () => figures) }
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN
}
