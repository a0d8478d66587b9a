import { type Design, designAs } from '../design.js'
import { type Coalition, NOBODY, sizeOf } from '../gap/attribution.js'
import type { Simulate } from '../simulate.js'
import type { Possible } from '../worlds.js'
import { type HouseKey, houseOf } from './doses.js'
import { placeOf } from './houses.js'
import type { MeasureSets } from './measure-sets.js'
import type { ProgrammeWorlds } from './programme-plan.js'
import type { SimulatedProgramme } from './simulate-programme.js'
import type { SavingOf } from './worth.js'
import { type YearlyCost, yearlyCostOf } from './yearly.js'

/** Enough, since what chance does to them is known from the main experiment. */
const REPLICATIONS = 2
const TAIL = 0.05

type Line = 'cash' | 'worth'

/**
 * Simulates today and the best set in many worlds. What chance did to the few replications of a world is known from the same
 * ones in the world as assumed, and taken off. On the way to the best set a world adds as much, or takes as much off, as so
 * many of its measures are there.
 * @param possible what today and the best set say in each world, in this order
 * @returns null where there is nothing to do
 */
export async function weighInWorlds(
  { label, worlds, ...possible }: Possible,
  base: Design,
  { best, scales, houses, sets }: SimulatedProgramme,
  simulate: Simulate,
): Promise<ProgrammeWorlds | null> {
  if (best === NOBODY) return null
  const replications = Math.min(REPLICATIONS, houses.count(houseOf(NOBODY)))
  const { first: _, ...plan } = base.plan
  const designs = [base, designAs(base, sets.scenario(best)!)]
  const summaries = await simulate(
    worlds.flatMap((world) =>
      designs.map((design, index) => ({
        ...designAs(design, world(design, index)),
        plan: { ...plan, replications },
      })),
    ),
    { label },
  )
  const outcomes = worlds.flatMap((_, world) => {
    const [today, then] = [0, 1].map((index) => yearlyCostOf(summaries[designs.length * world + index]!))
    if (!today || !then) return []
    return [{ cash: outcomeIn('cash'), worth: outcomeIn('worth') }]

    function outcomeIn(line: Line): InWorld {
      const assumed = scales.savingIn(line)
      const whole = assumed(houseOf(best))
      const more = mean(saved(today!, then!, line)) - mean(whole.slice(0, replications))
      const saving: SavingOf = (house) => [mean(assumed(house)) + shareOf(sets, house, best) * more]
      return {
        value: scales.valuesWith(best, line, saving, 1)[0]!,
        months: scales.paybackWith(best, saving, 1).months,
      }
    }
  })
  const of = (line: Line) => outcomes.map((outcome) => outcome[line])
  return {
    worlds: outcomes.length,
    replications,
    ...possible,
    worth: of('worth').filter(({ value }) => value > 0).length,
    cash: of('cash').filter(({ value }) => value > 0).length,
    payback: { cash: paybackIn(of('cash')), with_assumed: paybackIn(of('worth')) },
    range: { worth: middle(of('worth')), cash: middle(of('cash')) },
  }
}

function saved({ kinds: before }: YearlyCost, { kinds: after }: YearlyCost, line: Line): readonly number[] {
  return before.cash.map((cash, replication) => {
    const assumed = line === 'worth' ? before.assumed[replication]! - after.assumed[replication]! : 0
    return cash - after.cash[replication]! + assumed
  })
}

/** How many of the measures of a set are there in a house on the way to it. */
function shareOf(sets: MeasureSets, house: HouseKey, best: Coalition): number {
  const { full, without } = placeOf(sets, house)
  return (without === null ? sizeOf(full) : (sizeOf(full) + sizeOf(without)) / 2) / sizeOf(best)
}

interface InWorld {
  readonly value: number
  readonly months: number | null
}

function paybackIn(found: readonly InWorld[]): ProgrammeWorlds['payback']['cash'] {
  const months = found.flatMap((each) => each.months ?? [])
  return { worlds: months.length, ...ends(months) }
}

function middle(found: readonly InWorld[]): ProgrammeWorlds['range']['cash'] {
  return ends(found.map(({ value }) => value))
}

/** Nine tenths lie between. */
function ends(values: readonly number[]): { readonly low: number | null; readonly high: number | null } {
  const sorted = [...values].sort((a, b) => a - b)
  const cut = Math.floor(TAIL * sorted.length)
  return { low: sorted[cut] ?? null, high: sorted[sorted.length - 1 - cut] ?? null }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
