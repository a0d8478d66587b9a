import type { Simulate } from '../../src/experiment/simulate.js'
import { summarise } from '../../src/experiment/summarise.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'

/** Simulates designs in this process, one after the other. */
export const simulateHere: Simulate = async (designs, { completed = () => {} } = {}) =>
  designs.map(({ model, plan, context }, index) => {
    const observations = Array.from({ length: plan.replications as number }, (_, replication) =>
      simulate(model, keyOf(plan.seed, replication)),
    )
    completed(index, observations)
    return summarise(observations, context)
  })
