import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { structuralDiff } from '../../scenario/differences.js'
import type { Programme, Scenario } from '../../scenario/scenario.js'
import type { Design, ReadDesign } from '../design.js'
import { figureOf } from '../figures.js'
import { type Coalition, has, NOBODY, only } from '../gap/attribution.js'
import type { Simulate } from '../simulate.js'
import { costsOf, type MeasureCost, takenTogether } from './costs.js'
import { type HouseKey, halfOf, houseOf } from './doses.js'
import { frontOf } from './front.js'
import { halfWay } from './half-way.js'
import { Houses } from './houses.js'
import { MeasureSets, type ReadWith } from './measure-sets.js'
import type { MeasureInPlan, ProgrammePlan, StartStep } from './programme-plan.js'
import { type Choose, type Found, searchSets } from './search.js'
import { displayUnit, selectBest } from './select.js'
import { startOrder } from './start-order.js'
import { Scales, type Terms } from './weigh.js'
import { contrastOfValues } from './worth.js'
import { PARTS, type YearlyCost } from './yearly.js'

/** What a plan is asked for. */
export interface ProgrammeQuestion {
  readonly programme: Programme
  /** Today, with the replications that each told figure gets. */
  readonly base: Design
  readonly read: Pick<ReadDesign, 'written'>
  readonly readWith: ReadWith
  readonly terms: Terms
  /** Cash of the first year; null without one. */
  readonly budget: number | null
}

/** A question with all that is known before anything is simulated. */
export interface ProgrammeAsked extends ProgrammeQuestion {
  readonly sets: MeasureSets
  readonly costs: readonly MeasureCost[]
  readonly isAffordable: (set: Coalition) => boolean
}

/** Fewer replications have no interval. */
const FEWEST = 2

/**
 * Reads the sets of a programme.
 * @throws {Failure} `small-budget`, `too-few-replications`
 */
export function askProgramme(question: ProgrammeQuestion): ProgrammeAsked {
  const { programme, base, readWith, budget } = question
  const sets = new MeasureSets(programme, readWith)
  const costs = costsOf(programme, base.model)
  const firstYear = (set: Coalition) => takenTogether(costs.filter((_, index) => has(set, index))).first_year
  const cheapest = sets.needs.reduce((least, set) => (firstYear(set) < firstYear(least) ? set : least))
  if (budget !== null && firstYear(cheapest) > budget) {
    const [name, least] = [sets.namesOf(cheapest).join(' with '), Math.ceil(firstYear(cheapest))]
    throw failure('small-budget', `a budget of ${budget} pays for no measure of ${base.file}`, {
      hint: `the cheapest, ${name}, takes ${least} ${base.model.currency} in its first year`,
    })
  }
  if (typeof base.plan.replications === 'number' && base.plan.replications < FEWEST) {
    throw failure('too-few-replications', 'one replication says nothing of how sure a plan is', {
      hint: 'ask for two or more, such as --replications 20',
    })
  }
  return { ...question, sets, costs, isAffordable: (set) => budget === null || firstYear(set) <= budget }
}

/** What came of it, and what it was read from. */
export interface SimulatedProgramme {
  readonly plan: Omit<ProgrammePlan, 'worlds'>
  readonly best: Coalition
  readonly scales: Scales
  readonly houses: Houses
  readonly sets: MeasureSets
}

/** Replications of every set before it is decided which get more. */
const FIRST = 5
/** How sure to be that the best set is within a unit of the best. */
const SURE = 0.95

/** Simulates the sets of a programme, more often those that decide, and weighs them. */
export async function simulateProgramme(asked: ProgrammeAsked, simulate: Simulate): Promise<SimulatedProgramme> {
  const { base, sets, costs, terms, isAffordable } = asked
  const { replications } = base.plan
  invariant(typeof replications === 'number', 'a plan has a fixed number of replications')
  const halves = halvesOf(asked)
  const scenarioOf = (house: HouseKey) => {
    const half = halves.get(house)
    const scenario = half ?? sets.scenario(Number(house))
    invariant(scenario !== null, 'only houses that are possible are simulated')
    return scenario
  }
  const houses = new Houses(base, scenarioOf, simulate)
  const halved = new Set(sets.indices.filter((index) => halves.has(halfOf(index))))
  const scales = new Scales(sets, costs, halved, terms, houses)
  const ensure = async (wanted: readonly (readonly [Coalition, number])[]) => {
    const counts = new Map<HouseKey, number>()
    for (const [set, count] of wanted) {
      for (const house of [houseOf(NOBODY), ...scales.housesOf(set)]) {
        counts.set(house, Math.max(count, counts.get(house) ?? 0))
      }
    }
    await houses.ensure(counts)
    if (houses.overloaded.has(houseOf(NOBODY))) {
      throw failure('overloaded', `${base.file} is overloaded as it is, so that nothing can be held against it`, {
        hint: 'runaround run says where; give it more people, or fewer customers',
      })
    }
  }
  const isKnown = (set: Coalition) => !scales.isOverloaded(set)
  const choose: Choose = async (among) => {
    const first = Math.min(replications, FIRST)
    await ensure(among.map((set) => [set, first]))
    const known = among.filter(isKnown)
    const selection = await selectBest(
      {
        count: known.length,
        values: (candidate) => scales.values(known[candidate]!, 'worth'),
        sample: (counts) => ensure(known.map((set, index) => [set, counts[index]!])),
      },
      {
        first,
        batch: Math.max(known.length, 10),
        most: known.length * replications,
        sure: SURE,
        unit: (best) => displayUnit(best),
      },
    )
    return { set: known[selection.best]!, selection }
  }
  const isOpen = (set: Coalition) => sets.isSensible(set) && isAffordable(set) && sets.scenario(set) !== null
  const found = await searchSets(sets, isOpen, choose)
  const { best } = found
  const meanOf = (set: Coalition, line: 'cash' | 'worth') =>
    isKnown(set) ? contrastOfValues(scales.values(set, line), terms.confidence).mean : Number.NEGATIVE_INFINITY
  const onCash = found.met.reduce((top, set) => (meanOf(set, 'cash') > meanOf(top, 'cash') ? set : top), NOBODY)
  const order = await startOrder(
    sets,
    best,
    (set) => meanOf(set, 'worth'),
    (next) => ensure(next.map((set) => [set, Math.min(replications, FIRST)])),
  )
  const last = sets.indices.map((index) => lastOf(sets, best, index))
  const told = [...sets.needs, best, onCash, ...order, ...last.flatMap((pair) => pair ?? [])]
  await ensure(told.map((set) => [set, replications]))
  const plan = {
    ...headOf(asked),
    measures: Object.fromEntries(
      sets.names.map((name, index) => [name, measureOf(asked, scales, index, best, last[index]!, halved.has(index))]),
    ),
    best: scales.outcome(best, replications),
    best_on_cash: scales.outcome(onCash, replications),
    order: order.map((set, step): StartStep => {
      const before = order[step - 1] ?? NOBODY
      const index = sets.indices.find((each) => has(set, each) && !has(before, each))!
      return {
        measure: sets.names[index]!,
        starts: costs[index]!.starts,
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
    front: frontOf([...new Set([...found.met, ...told])].filter(isKnown), (set) => sets.namesOf(set), {
      scales,
      houses,
      most: replications,
      confidence: terms.confidence,
    }),
    selection: selectionOf(found, houses),
    warnings: base.context.warnings,
  }
  return { plan, best, scales, houses, sets }
}

/** Houses with a measure half way, of measures that take time and have a half. */
function halvesOf({ sets, costs }: ProgrammeAsked): ReadonlyMap<HouseKey, Scenario> {
  const found = sets.indices.flatMap((index) => {
    const { ramp, fades } = costs[index]!
    const [with_, without] = [sets.needs[index]!, sets.needs[index]! & ~only(index)].map((set) => sets.scenario(set))
    if ((ramp === 0 && fades === null) || !with_ || !without) return []
    const half = halfWay(without, with_)
    return half === null ? [] : [[halfOf(index), half] as const]
  })
  return new Map(found)
}

/** Two sets that differ by what a measure adds after all others of the best one; null where there is no such pair. */
function lastOf(sets: MeasureSets, best: Coalition, index: number): readonly [Coalition, Coalition] | null {
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
