import { pairedRatios } from '../../statistics/paired-difference.js'
import { ratioOfMeans } from '../../statistics/ratio-of-means.js'
import { figureOf } from '../figures.js'
import { type Coalition, has, NOBODY } from '../gap/attribution.js'
import type { Figure } from '../summary.js'
import { type MeasureCost, takenTogether } from './costs.js'
import { courseOfMeasures, type HouseKey, houseOf, type Mixture, type PlanWeek, weeksOf } from './doses.js'
import type { Houses } from './houses.js'
import type { MeasureSets } from './measure-sets.js'
import type { ByKind, Outcome } from './programme-plan.js'
import {
  contrastOfValues,
  type Payback,
  paybackOf,
  presentCost,
  presentHoursAway,
  presentValues,
  type SavingOf,
  yearsOfHouses,
} from './worth.js'
import type { PartKind } from './yearly.js'

/** Over which years, and what later money is worth. */
export interface Terms {
  readonly years: number
  /** A year, 0.08 for 8 %. */
  readonly discount: number
  readonly confidence: number
}

/** Cash and assumed value: what measures are ranked by. */
export type Line = 'cash' | 'worth'

/** What sets of measures are worth, from the houses that are simulated. */
export class Scales {
  readonly weeks: readonly PlanWeek[]
  readonly #courses = new Map<Coalition, readonly Mixture[]>()

  constructor(
    private readonly sets: MeasureSets,
    readonly costs: readonly MeasureCost[],
    readonly halves: ReadonlySet<number>,
    private readonly terms: Terms,
    private readonly houses: Houses,
  ) {
    this.weeks = weeksOf(terms.years)
  }

  /** The houses that a set is made of on its way: its own, and those before all of it works in full. */
  housesOf(set: Coalition): readonly HouseKey[] {
    if (set === NOBODY) return []
    const met = this.course(set).flatMap((mixture) => [...mixture.keys()])
    return [...new Set([houseOf(set), ...met])]
  }

  /** Replications that all of its houses and today’s have. */
  replications(set: Coalition): number {
    return Math.min(...[houseOf(NOBODY), ...this.housesOf(set)].map((house) => this.houses.count(house)))
  }

  isOverloaded(set: Coalition): boolean {
    return this.housesOf(set).some((house) => this.houses.overloaded.has(house))
  }

  course(set: Coalition): readonly Mixture[] {
    const known = this.#courses.get(set)
    if (known !== undefined) return known
    const made = courseOfMeasures(this.sets.inOrder(set), this.costs, this.sets.needs, this.halves, this.weeks)
    this.#courses.set(set, made)
    return made
  }

  costsOf(set: Coalition): readonly MeasureCost[] {
    return this.costs.filter((_, index) => has(set, index))
  }

  /** The net present value of a set in each replication. */
  values(set: Coalition, line: PartKind | 'worth', replications = this.replications(set)): readonly number[] {
    return this.valuesWith(set, line, this.savingIn(line), replications)
  }

  /** The same with other savings than those that were simulated. */
  valuesWith(set: Coalition, line: PartKind | 'worth', saving: SavingOf, replications: number): readonly number[] {
    const { discount } = this.terms
    const costs = this.costsOf(set)
    const taken =
      line === 'assumed'
        ? 0
        : line === 'capacity'
          ? presentHoursAway(costs, discount)
          : presentCost(costs, this.weeks, discount)
    return presentValues(yearsOfHouses(this.course(set), this.weeks, discount), saving, taken, replications)
  }

  paybackWith(set: Coalition, saving: SavingOf, replications: number): Payback {
    return paybackOf(this.course(set), this.weeks, this.costsOf(set), saving, replications, this.terms.confidence)
  }

  savingIn(line: PartKind | 'worth'): SavingOf {
    if (line !== 'worth') return (house) => this.houses.saving(house, line)
    return (house) => {
      const assumed = this.houses.saving(house, 'assumed')
      return this.houses.saving(house, 'cash').map((cash, replication) => cash + assumed[replication]!)
    }
  }

  /** All that is told of a set. @param replications of all its houses */
  outcome(set: Coalition, replications: number): Outcome {
    const figure = (values: readonly number[]) => figureOf(contrastOfValues(values, this.terms.confidence))
    const byKind = (of: (kind: PartKind) => readonly number[]): ByKind => ({
      cash: figure(of('cash')),
      capacity: figure(of('capacity')),
      assumed: figure(of('assumed')),
    })
    const isNone = set === NOBODY
    const nothing = Array.from({ length: replications }, () => 0)
    const payback = (line: Line) =>
      isNone ? { months: 0, low: 0, high: 0 } : this.paybackWith(set, this.savingIn(line), replications)
    return {
      measures: this.sets.namesOf(set),
      takes: takenTogether(this.costsOf(set)),
      saves_a_year: byKind((kind) =>
        isNone ? nothing : this.houses.saving(houseOf(set), kind).slice(0, replications),
      ),
      net_present_value: byKind((kind) => this.values(set, kind, replications)),
      worth: figure(this.values(set, 'worth', replications)),
      payback: { cash: payback('cash'), with_assumed: payback('worth') },
      trust_loss: this.trustChange(set, replications),
    }
  }

  /** What one set is worth more than another. */
  difference(set: Coalition, other: Coalition, replications: number): Figure {
    const [one, another] = [set, other].map((each) => this.values(each, 'worth', replications)) as [number[], number[]]
    return figureOf(
      contrastOfValues(
        one.map((value, index) => value - another[index]!),
        this.terms.confidence,
      ),
    )
  }

  trustChange(set: Coalition, replications: number): Figure {
    if (set === NOBODY) return { mean: 0, half_width: 0 }
    return figureOf(
      pairedRatios(this.#trust(NOBODY, replications), this.#trust(set, replications), this.terms.confidence),
    )
  }

  trust(set: Coalition, replications: number): Figure {
    const { numerators, denominators } = this.#trust(set, replications)
    return figureOf(ratioOfMeans(numerators, denominators, this.terms.confidence))
  }

  #trust(set: Coalition, replications: number) {
    const { numerators, denominators } = this.houses.of(houseOf(set)).trust
    return { numerators: numerators.slice(0, replications), denominators: denominators.slice(0, replications) }
  }
}
