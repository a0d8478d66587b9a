import { keyOf } from '../engine/streams.js'
import { simulate } from '../journey/simulate.js'
import type { Model } from '../model/model.js'
import type { Observations } from '../observations/observations.js'
import type { Plan, Precision } from './plan.js'
import { isPrecise } from './precise.js'
import { summarise } from './summarise.js'
import type { Summary } from './summary.js'
import type { SummaryContext } from './summary-context.js'

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
  const { replications } = plan
  if (typeof replications === 'number') {
    return summarise(yield* replicate(model, plan.seed, 0, replications, replications), context)
  }
  return yield* runUntilPrecise(model, plan.seed, replications, context)
}

function* runUntilPrecise(
  model: Model,
  seed: string,
  precision: Precision,
  context: SummaryContext,
): Generator<Progress, Summary> {
  const observations: Observations[] = []
  for (;;) {
    const until = Math.min(precision.cap, observations.length + precision.batch)
    observations.push(...(yield* replicate(model, seed, observations.length, until, precision.cap)))
    const summary = summarise(observations, context)
    if (isPrecise(summary, precision)) return summary
    if (until === precision.cap) return withCapWarning(summary, precision)
  }
}

function* replicate(
  model: Model,
  seed: string,
  from: number,
  to: number,
  planned: number,
): Generator<Progress, Observations[]> {
  const observations: Observations[] = []
  for (let replication = from; replication < to; replication++) {
    observations.push(simulate(model, keyOf(seed, replication)))
    yield { done: replication + 1, planned }
  }
  return observations
}

function withCapWarning(summary: Summary, { target, measures, cap }: Precision): Summary {
  const warning = {
    code: 'precision-not-reached',
    message: `${cap} replications did not bring ${measures.join(', ')} within ${100 * target} % of the mean.`,
    advice: 'Ask for less precision, or for a longer horizon.',
  }
  return { ...summary, warnings: [...summary.warnings, warning] }
}
