import type { Plan } from '../../../src/experiment/plan.js'
import { invariant } from '../../../src/kernel/invariant.js'
import type { Model } from '../../../src/model/model.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { ratioOfMeans } from '../../../src/statistics/ratio-of-means.js'
import { HeadCount } from './head-count.js'
import type { KnownCase, KnownFigure, RandomCase, TraceCase } from './known-case.js'
import { Recorder } from './recorder.js'
import { type Replication, replicationOf } from './replication.js'

/** What the program made of one known figure. */
export type Finding = RandomFinding | TraceFinding

export interface RandomFinding {
  readonly kind: 'random'
  readonly name: string
  readonly expected: number
  readonly simulated: number
  readonly standardError: number
  readonly z: number
  readonly holds: boolean
}

export interface TraceFinding {
  readonly kind: 'trace'
  readonly name: string
  /** Minutes. */
  readonly expected: readonly number[]
  readonly simulated: readonly number[]
  readonly holds: boolean
}

/** A figure further from the truth than so many standard errors is wrong. */
const MOST_STANDARD_ERRORS = 4
const FEWEST_REPLICATIONS = 100

/**
 * Runs a case and judges its figures, yielding after each replication the share that is done.
 * @param model of the case's scenario
 */
export function* verifyCase(known: KnownCase, model: Model, plan: Plan): Generator<number, readonly Finding[]> {
  return known.kind === 'trace' ? trace(known, model, plan) : yield* estimate(known, model, plan)
}

function trace(known: TraceCase, model: Model, { seed }: Plan): readonly TraceFinding[] {
  const recorder = new Recorder(model.warmUp + model.span)
  simulate(model, keyOf(seed, 0), recorder)
  return known.figures.map(({ name, expected, pick }) => {
    const simulated = pick(recorder.events).map(({ time }) => time)
    const holds = simulated.length === expected.length && simulated.every((time, index) => time === expected[index])
    return { kind: 'trace', name, expected, simulated, holds }
  })
}

function* estimate(known: RandomCase, model: Model, plan: Plan): Generator<number, readonly RandomFinding[]> {
  const { seed, replications: planned } = plan
  invariant(typeof planned === 'number', 'a known case has a fixed number of replications')
  invariant(planned >= FEWEST_REPLICATIONS, 'a standard error stands on enough replications')
  const replications: Replication[] = []
  for (let n = 0; n < planned; n++) {
    const count =
      known.countAt === undefined ? null : new HeadCount(known.countAt, model.warmUp, model.warmUp + model.span)
    const observations = simulate(model, keyOf(seed, n), count)
    replications.push(replicationOf(model, observations, count?.counted ?? []))
    yield (n + 1) / planned
  }
  const stopped = replications.some(({ whole }) => whole.house('stopped_early') > 0)
  return known.figures.map((figure) => judge(figure, stopped ? [] : replications))
}

/** A figure of nothing is NaN, and does not hold. */
function judge({ name, expected, estimator }: KnownFigure, replications: readonly Replication[]): RandomFinding {
  const { mean, standardError } = ratioOfMeans(
    replications.map(estimator.numerator),
    replications.map(estimator.denominator),
    0.95,
  )
  const z = (mean - expected) / standardError
  return {
    kind: 'random',
    name,
    expected,
    simulated: mean,
    standardError,
    z,
    holds: Math.abs(z) < MOST_STANDARD_ERRORS,
  }
}
