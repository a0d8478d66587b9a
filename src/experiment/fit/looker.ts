import { Failure } from '../../kernel/failure.js'
import type { Assignment } from '../../scenario/parse.js'
import type { Scenario, Unknown } from '../../scenario/scenario.js'
import { type Design, designAs } from '../design.js'
import type { Simulate } from '../simulate.js'
import { assignmentsAt } from './coordinates.js'
import { type Look, type LookAt, lookOf, type Point } from './look.js'
import { type FigurePath, figureOver } from './watched.js'

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
    private readonly watched: readonly FigurePath[],
    private readonly simulate: Simulate,
  ) {}

  /** @param seed the customers that are the same at every point */
  at(seed: string): LookAt {
    return async (points, replications) => {
      const designs = points.map((point) => this.#design(point, seed, replications))
      const possible = designs.filter((design) => design !== null)
      const looks = new Map<Design, Look>()
      const completed = (index: number, observations: Parameters<typeof figureOver>[1]) => {
        const design = possible[index]!
        const over = (some: typeof observations) =>
          this.watched.map((path) => finite(figureOver(path, some, design.context)))
        looks.set(
          design,
          lookOf(
            observations.map((one) => over([one])),
            over(observations),
          ),
        )
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

  #nothing(replications: number): Look {
    const figures = this.watched.map(() => Number.NaN)
    return { figures, errors: figures, each: Array.from({ length: replications }, () => figures) }
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN
}
