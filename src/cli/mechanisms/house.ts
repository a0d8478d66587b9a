import { keyOf } from '../../engine/streams.js'
import { prepare } from '../../experiment/prepare.js'
import { simulate } from '../../journey/simulate.js'
import { invariant } from '../../kernel/invariant.js'
import { parseScenario, type Source, type Surroundings } from '../../scenario/parse.js'
import { type Replication, replicationOf } from '../verify/replication.js'
import { bytesOf } from './bytes-of.js'

/** What one design of the house left. */
export interface Lived {
  readonly replications: readonly Replication[]
  /** Of the first replication: differ where any bit does. */
  readonly bytes: string
}

/** A scenario that is run under many assignments, each design once, always with the same customers. */
export class House {
  readonly #known = new Map<string, Lived>()

  constructor(
    private readonly source: Source,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * Runs the house with assignments laid over it, as `--set` would.
   * @throws {Failure} where they make no sense
   */
  live(assignments: readonly string[]): Lived {
    const name = assignments.join('\n')
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const { scenario } = parseScenario(this.source, this.surroundings, assignments.map(assignmentOf))
    const { model, plan } = prepare(scenario, this.source.name, '')
    invariant(typeof plan.replications === 'number', 'the house states how often it is run')
    let bytes = ''
    const replications: Replication[] = []
    for (let n = 0; n < plan.replications; n++) {
      const observations = simulate(model, keyOf(plan.seed, n))
      if (n === 0) bytes = bytesOf(observations)
      replications.push(replicationOf(model, observations, []))
    }
    const lived = { replications, bytes }
    this.#known.set(name, lived)
    return lived
  }
}

function assignmentOf(text: string): { path: string; value: string } {
  const equals = text.indexOf('=')
  return { path: text.slice(0, equals), value: text.slice(equals + 1) }
}
