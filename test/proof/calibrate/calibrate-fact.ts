import type { Plan } from '../../../src/experiment/plan.js'
import { invariant } from '../../../src/kernel/invariant.js'
import type { Model } from '../../../src/model/model.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { meanWithHalfWidth } from '../../../src/statistics/interval.js'
import type { Fact, Reading } from './fact.js'
import { NoteTaker } from './note-taker.js'
import { type Observed, observed } from './observed.js'

export type Verdict = 'holds' | 'does not hold' | 'shown'

/** What the program made of one reading. */
export interface Finding {
  readonly reading: Reading
  readonly simulated: number
  readonly halfWidth: number
  readonly verdict: Verdict
}

/** A setting, ready to run. */
export interface Setting {
  readonly model: Model
  readonly plan: Plan
}

const CONFIDENCE = 0.95

/**
 * Runs the settings of a fact on the same customers and judges its readings, yielding after each replication the share
 * that is done.
 */
export function* calibrateFact(
  fact: Fact,
  settings: Readonly<Record<string, Setting>>,
): Generator<number, readonly Finding[]> {
  const entries = Object.entries(settings)
  const first = entries[0]?.[1].plan
  if (first === undefined) return []
  invariant(typeof first.replications === 'number', 'a fact has a fixed number of replications')
  const values: number[][] = fact.readings.map(() => [])
  for (let n = 0; n < first.replications; n++) {
    const runs = Object.fromEntries(entries.map(([name, { model }]) => [name, replicate(model, first.seed, n)]))
    for (const [index, { value }] of fact.readings.entries()) values[index]!.push(value(runs))
    yield (n + 1) / first.replications
  }
  return fact.readings.map((reading, index) => judge(reading, values[index]!))
}

function replicate(model: Model, seed: string, n: number): Observed {
  const notes = new NoteTaker()
  return observed(model, simulate(model, keyOf(seed, n), notes), notes)
}

/** A reading of nothing is NaN, and does not hold. */
function judge(reading: Reading, values: readonly number[]): Finding {
  const { mean, halfWidth } = meanWithHalfWidth(values, CONFIDENCE)
  const { target } = reading
  const verdict = target === null ? 'shown' : mean >= target[0] && mean <= target[1] ? 'holds' : 'does not hold'
  return { reading, simulated: mean, halfWidth, verdict }
}
