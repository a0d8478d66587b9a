import type { Scenario } from '../../scenario/scenario.js'
import { type Design, designAs } from '../design.js'
import { type Coalition, NOBODY, only } from '../gap/attribution.js'
import type { Simulate } from '../simulate.js'
import { type HouseKey, houseOf } from './doses.js'
import type { MeasureSets } from './measure-sets.js'
import { joined, type YearlyCost, yearlyCostOf } from './yearly.js'

/** The houses of a plan as far as they are simulated, all on the same customers: the n-th replications belong together. */
export class Houses {
  readonly #designs = new Map<HouseKey, Design>()
  readonly #found = new Map<HouseKey, YearlyCost>()
  /** Those that an overload stopped. */
  readonly overloaded = new Set<HouseKey>()
  /** Replications of all houses. */
  simulated = 0

  /** @param scenarioOf what a house says */
  constructor(
    private readonly base: Design,
    private readonly scenarioOf: (house: HouseKey) => Scenario,
    private readonly simulate: Simulate,
  ) {}

  /** Replications of a house so far. */
  count(house: HouseKey): number {
    return this.#found.get(house)?.kinds.cash.length ?? 0
  }

  of(house: HouseKey): YearlyCost {
    const found = this.#found.get(house)
    if (found === undefined) throw new Error(`a house is simulated before it is asked for: ${house}`)
    return found
  }

  /** What a year of a house saves against today in one kind, in each replication that both have. */
  saving(house: HouseKey, kind: keyof YearlyCost['kinds']): readonly number[] {
    const [before, after] = [this.of(houseOf(NOBODY)).kinds[kind], this.of(house).kinds[kind]]
    return after.slice(0, before.length).map((cost, replication) => before[replication]! - cost)
  }

  /** Simulates what is missing for so many replications of each house. */
  async ensure(wanted: ReadonlyMap<HouseKey, number>): Promise<void> {
    const missing = [...wanted].filter(([house, count]) => !this.overloaded.has(house) && this.count(house) < count)
    if (missing.length === 0) return
    const designs = missing.map(([house, count]): Design => {
      const { plan, ...design } = this.#design(house)
      return { ...design, plan: { ...plan, first: this.count(house), replications: count } }
    })
    const summaries = await this.simulate(designs)
    for (const [index, [house, count]] of missing.entries()) {
      this.simulated += count - this.count(house)
      const later = yearlyCostOf(summaries[index]!)
      const before = this.#found.get(house)
      if (later === null) this.overloaded.add(house)
      else this.#found.set(house, before === undefined ? later : joined(before, later))
    }
  }

  #design(house: HouseKey): Design {
    const known = this.#designs.get(house)
    if (known !== undefined) return known
    const design = house === houseOf(NOBODY) ? this.base : designAs(this.base, this.scenarioOf(house))
    this.#designs.set(house, design)
    return design
  }
}

/** Between which sets a house is; without the second it is the first. */
export function placeOf(
  { needs }: MeasureSets,
  house: HouseKey,
): { readonly full: Coalition; readonly without: Coalition | null } {
  const [, index] = /^half (\d+)$/.exec(house) ?? []
  if (index === undefined) return { full: Number(house), without: null }
  const full = needs[Number(index)]!
  return { full, without: full & ~only(Number(index)) }
}
