import { type Experiment, prepare } from '../../../src/experiment/prepare.js'
import { invariant } from '../../../src/kernel/invariant.js'
import { type Source, type Surroundings, variantsOf } from '../../../src/scenario/parse.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { type Replication, replicationOf } from '../verify/replication.js'
import { bytesOf } from './bytes-of.js'

/** A scenario that is run under many assignments, each design once, always with the same customers. */
export class House {
  /** By how a design is written, and by what it comes to. */
  readonly #lived = new Map<string, readonly Replication[]>()
  readonly #bytes = new Map<string, string>()
  readonly #variant: ReturnType<typeof variantsOf>

  constructor(
    private readonly source: Source,
    surroundings: Surroundings,
  ) {
    this.#variant = variantsOf(source, surroundings)
  }

  /**
   * Runs the house with assignments laid over it, as `--set` would.
   * @throws {Failure} where they make no sense
   */
  replications(assignments: readonly string[]): readonly Replication[] {
    const written = assignments.join('\n')
    const known = this.#lived.get(written)
    if (known !== undefined) return known
    const { model, plan, context } = this.#prepared(assignments)
    const { replications } = plan
    invariant(typeof replications === 'number', 'the house states how often it is run')
    const lived =
      this.#lived.get(context.hash) ??
      Array.from({ length: replications }, (_, n) => replicationOf(model, simulate(model, keyOf(plan.seed, n)), []))
    this.#lived.set(written, lived).set(context.hash, lived)
    return lived
  }

  /**
   * What the first replication leaves, as text that differs where any bit does. Run for every way of writing a design:
   * that they come to the same is what is asked.
   */
  bytes(assignments: readonly string[]): string {
    const written = assignments.join('\n')
    const known = this.#bytes.get(written)
    if (known !== undefined) return known
    const { model, plan } = this.#prepared(assignments)
    const bytes = bytesOf(simulate(model, keyOf(plan.seed, 0)))
    this.#bytes.set(written, bytes)
    return bytes
  }

  #prepared(assignments: readonly string[]): Experiment {
    const { scenario } = this.#variant(assignments.map(assignmentOf))
    return prepare(scenario, this.source.name, '')
  }
}

function assignmentOf(text: string): { path: string; value: string } {
  const equals = text.indexOf('=')
  return { path: text.slice(0, equals), value: text.slice(equals + 1) }
}
