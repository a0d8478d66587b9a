import { failure } from '../../kernel/failure.js'
import type { Programme } from '../../scenario/scenario.js'
import type { Design, ReadDesign } from '../design.js'
import { type Coalition, has } from '../gap/attribution.js'
import { costsOf, type MeasureCost, takenTogether } from './costs.js'
import { MeasureSets, type ReadWith } from './measure-sets.js'
import type { Terms } from './weigh.js'

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
