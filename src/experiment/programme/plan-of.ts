import { structuralDiff } from '../../scenario/differences.js'
import { figureOf } from '../figures.js'
import { type Coalition, has, NOBODY, only } from '../gap/attribution.js'
import type { ProgrammeAsked } from './ask-programme.js'
import { takenTogether } from './costs.js'
import { houseOf } from './doses.js'
import { frontOf } from './front.js'
import type { Houses } from './houses.js'
import type { MeasureSets } from './measure-sets.js'
import type { MeasureInPlan, ProgrammePlan, StartStep } from './programme-plan.js'
import type { Found } from './search.js'
import type { Scales } from './weigh.js'
import { contrastOfValues } from './worth.js'
import { PARTS, type YearlyCost } from './yearly.js'

/** What was found out of a programme. */
interface Weighed {
  readonly found: Found
  /** The best set by cash alone. */
  readonly onCash: Coalition
  /** The sets that are reached one after the other. */
  readonly order: readonly Coalition[]
  /** By measure. */
  readonly last: readonly ReturnType<typeof lastOf>[]
  /** Sets that have all replications. */
  readonly told: readonly Coalition[]
  /** Measures whose house half way is simulated. */
  readonly halved: ReadonlySet<number>
  readonly scales: Scales
  readonly houses: Houses
}

/** The figures of a plan, but for the worlds. */
export function planOf(asked: ProgrammeAsked, weighed: Weighed): Omit<ProgrammePlan, 'worlds'> {
  const { base, sets, costs, terms } = asked
  const { found, onCash, order, last, told, halved, scales, houses } = weighed
  const { best } = found
  const replications = base.plan.replications as number
  return {
    ...headOf(asked),
    measures: Object.fromEntries(
      sets.names.map((name, index) => [name, measureOf(asked, scales, index, best, last[index]!, halved.has(index))]),
    ),
    best: scales.outcome(best, replications),
    best_on_cash: scales.outcome(onCash, replications),
    order: order.map((set, step): StartStep => {
      const before = order[step - 1] ?? NOBODY
      const fresh = sets.indices.filter((index) => has(set, index) && !has(before, index))
      return {
        measures: fresh.map((index) => sets.names[index]!),
        starts: Math.min(...fresh.map((index) => costs[index]!.starts)),
        adds: scales.difference(set, before, replications),
        after: scales.outcome(set, replications),
      }
    }),
    ...yearOf(houses, best, replications, terms.confidence),
    trust_loss: {
      before: scales.trust(NOBODY, replications),
      after: scales.trust(best, replications),
      change: scales.trustChange(best, replications),
    },
    front: frontOf(
      [...new Set([...found.met, ...told])].filter((set) => !scales.isOverloaded(set)),
      (set) => sets.namesOf(set),
      { scales, houses, most: replications, confidence: terms.confidence },
    ),
    selection: selectionOf(found, houses),
    warnings: base.context.warnings,
  }
}

/** Two sets that differ by what a measure adds after all others of the best one; null where there is no such pair. */
export function lastOf(sets: MeasureSets, best: Coalition, index: number): readonly [Coalition, Coalition] | null {
  if (has(best, index)) return [best, sets.without(best, index)]
  const with_ = best | sets.needs[index]!
  return sets.isSensible(with_) && sets.scenario(with_) !== null ? [with_, best] : null
}

function measureOf(
  { programme, sets, costs, base, read, readWith, isAffordable }: ProgrammeAsked,
  scales: Scales,
  index: number,
  best: Coalition,
  last: readonly [Coalition, Coalition] | null,
  half_way: boolean,
): MeasureInPlan {
  const replications = base.plan.replications as number
  const name = sets.names[index]!
  const needed = sets.needs[index]! & ~only(index)
  const before = needed === NOBODY ? read : readWith(sets.assignments(needed))
  const { agents, starts, ramp, fades } = costs[index]!
  return {
    changes: structuralDiff(before.written, readWith(sets.assignments(sets.needs[index]!)).written),
    takes: { ...takenTogether([costs[index]!]), agents },
    starts,
    ramp,
    fades,
    needs: programme[name]!.needs ?? [],
    excludes: sets.excluded.flatMap(([one, other]) =>
      one === index ? [sets.names[other]!] : other === index ? [sets.names[one]!] : [],
    ),
    half_way,
    alone: scales.isOverloaded(sets.needs[index]!) ? null : scales.outcome(sets.needs[index]!, replications),
    in_best: has(best, index),
    adds_last:
      last === null || last.some((set) => scales.isOverloaded(set))
        ? null
        : scales.difference(last[0], last[1], replications),
    affordable: isAffordable(sets.needs[index]!),
  }
}

function headOf({ base, terms, budget }: ProgrammeAsked) {
  const { name, file, hash, seed, version, confidence, currency } = base.context
  return {
    schema: 'runaround/plan@1' as const,
    runaround: version,
    scenario: { name, file, hash },
    seed,
    replications: base.plan.replications as number,
    confidence,
    currency,
    years: terms.years,
    discount: terms.discount,
    budget,
  }
}

/** What a year costs by part, before and after. */
function yearOf(
  houses: Houses,
  best: Coalition,
  replications: number,
  confidence: number,
): Pick<ProgrammePlan, 'year'> {
  const [before, after] = [NOBODY, best].map((set) => houses.of(houseOf(set)).parts) as [Parts, Parts]
  const figure = (values: readonly number[]) => figureOf(contrastOfValues(values.slice(0, replications), confidence))
  const year = PARTS.map((part) => [
    part,
    {
      before: figure(before[part]),
      after: figure(after[part]),
      change: figure(after[part].slice(0, replications).map((cost, index) => cost - before[part][index]!)),
    },
  ])
  return { year: Object.fromEntries(year) as ProgrammePlan['year'] }
}

type Parts = YearlyCost['parts']

function selectionOf({ kind, met, selection }: Found, houses: Houses): ProgrammePlan['selection'] {
  const { chance, unit, sampled } = selection
  return { kind, sets: met.length, chance, unit, sampled, replications: houses.simulated }
}
