import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type Coalition, NOBODY, only } from '../gap/attribution.js'
import type { Simulate } from '../simulate.js'
import type { ProgrammeAsked } from './ask-programme.js'
import { type HouseKey, halfOf, houseOf } from './doses.js'
import { halfWay } from './half-way.js'
import { Houses } from './houses.js'
import type { MeasureSets } from './measure-sets.js'
import { lastOf, planOf } from './plan-of.js'
import type { ProgrammePlan } from './programme-plan.js'
import { type Choose, searchSets } from './search.js'
import { displayUnit, selectBest } from './select.js'
import { startOrder } from './start-order.js'
import { Scales } from './weigh.js'
import { contrastOfValues } from './worth.js'

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
        unit: displayUnit,
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
  const weighed = { found, onCash, order: order.filter(isKnown), last, told, halved, scales, houses }
  return { plan: planOf(asked, weighed), best, scales, houses, sets }
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
