import type { Observations } from '../ledger/observations.js'
import type { Model } from '../model/model.js'
import { keyOf } from '../simulation/key.js'
import { simulate } from '../simulation/simulate.js'
import type { Plan } from './plan.js'
import { conclude, mostReplications, nextRound } from './plan.js'
import { summarise } from './summarise.js'
import type { Summary, SummaryContext } from './summary.js'

/** How far an experiment has come. */
export interface Progress {
  readonly done: number
  /** The most that may be needed. */
  readonly planned: number
}

/**
 * Runs the replications of an experiment one after another, yielding after each so that the caller can show progress,
 * wait or stop; returns the summary. The same model, plan and context give the same summary.
 */
export function* runExperiment(model: Model, plan: Plan, context: SummaryContext): Generator<Progress, Summary> {
  const observations: Observations[] = []
  const found: Summary[] = []
  for (let round = nextRound(plan, found); round !== null; round = nextRound(plan, found)) {
    for (let replication = round.from; replication < round.until; replication++) {
      observations.push(simulate(model, keyOf(plan.seed, replication)))
      yield { done: replication + 1, planned: mostReplications(plan) }
    }
    found[0] = summarise(observations, context)
  }
  return conclude(found[0]!, plan)
}
