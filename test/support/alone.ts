import { JOURNEY, JOURNEY_WIDTH, type JourneyCounter } from '../../src/ledger/counters.js'
import type { Model } from '../../src/model/model.js'
import type { StreamKey } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { namesOf } from './tracing.js'

/** So short, in seconds, that one customer alone arrives within it. */
const MOMENT = 1e-6

/**
 * What one customer adds to the sums of a run: those of a run of the same organisation, with the same customers, in
 * which this one alone is counted.
 * @param arrived when the customer did, in seconds
 */
export function rowOfOne(model: Model, key: StreamKey, arrived: number): Readonly<Record<JourneyCounter, number>> {
  const { journeys } = simulate({ ...model, warmUp: arrived, span: MOMENT }, key)
  const row = namesOf(JOURNEY).map((counter) => {
    let sum = 0
    for (let at = JOURNEY[counter]; at < journeys.length; at += JOURNEY_WIDTH) sum += journeys[at]!
    return [counter, sum]
  })
  return Object.fromEntries(row)
}
