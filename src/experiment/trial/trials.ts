import type { Observations } from '../../ledger/observations.js'
import type { MeasureId } from '../../measures/catalogue.js'
import type { Scenario } from '../../scenario/scenario.js'
import { keyOf } from '../../simulation/key.js'
import { simulate } from '../../simulation/simulate.js'
import { COMPARED, type Comparison, compareSummaries } from '../comparison.js'
import { asWritten, type Dial, type Settings, turned } from '../dials/dial.js'
import { type Experiment, prepare } from '../prepare.js'
import { summarise } from '../summarise.js'
import type { Summary } from '../summary.js'

/** A design to be tried out with its dials turned: plain data. */
export interface Tried {
  readonly scenario: Scenario
  /** Base name of its file. */
  readonly file: string
  /** Of this program. */
  readonly version: string
  /** What its own figures rest on. */
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly dials: readonly Dial[]
}

/** What is known of a trial so far. */
export interface Found {
  readonly comparison: Comparison
  readonly replications: number
}

/** What the two sides of a trial are called. */
export interface Labels {
  readonly base: string
  readonly variant: string
}

/** What has been simulated of a design so far. */
interface Simulated {
  readonly experiment: Experiment
  readonly observations: Observations[]
}

/** A design as written, and with its dials turned, on the same customers: what was simulated once is not simulated again. */
export class Trials {
  readonly #simulated = new Map<string, Simulated>()

  constructor(
    readonly tried: Tried,
    private readonly measures: readonly MeasureId[] = COMPARED,
  ) {}

  /** Forgets all but the design as written and one with its dials turned. */
  keep(settings: Settings): void {
    const kept = [asWritten(this.tried.dials), settings].map(String)
    for (const key of this.#simulated.keys()) if (!kept.includes(key)) this.#simulated.delete(key)
  }

  /**
   * Holds the design with its dials turned against the design as written, one replication after the other, as `whatif`
   * does for as many.
   */
  *compare(settings: Settings, labels: Labels): Generator<Found, void> {
    for (let replications = 1; replications <= this.tried.replications; replications++) {
      const variant = this.summary(settings, replications)
      const base = this.summary(asWritten(this.tried.dials), replications)
      const comparison = compareSummaries(
        { label: labels.base, summary: base },
        [{ label: labels.variant, summary: variant, changes: [] }],
        this.measures,
      )
      yield { comparison, replications }
    }
  }

  /** What so many replications of the design with its dials turned find. */
  summary(settings: Settings, replications: number): Summary {
    this.simulate(settings, replications)
    const { experiment, observations } = this.#of(settings)
    return summarise(observations.slice(0, replications), experiment.context)
  }

  /** Makes sure that so many replications have been simulated. */
  simulate(settings: Settings, replications: number): void {
    const { experiment, observations } = this.#of(settings)
    while (observations.length < replications) {
      observations.push(simulate(experiment.model, keyOf(experiment.plan.seed, observations.length)))
    }
  }

  #of(settings: Settings): Simulated {
    const key = String(settings)
    const known = this.#simulated.get(key)
    if (known !== undefined) return known
    const { scenario, dials, file, version, seed, replications, confidence } = this.tried
    const options = { seed, replications, confidence }
    const experiment = prepare(turned(scenario, dials, settings), file, version, options)
    const found = { experiment, observations: [] }
    this.#simulated.set(key, found)
    return found
  }
}
