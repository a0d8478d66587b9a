import { expect, test } from 'vitest'
import type { Summary } from '../../src/experiment/summary.js'
import { comparison, experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

const EXPERIMENTS = 400
const CALLS_PER_MINUTE = 0.6
const TALK_MINUTES = 3

function house(agents: number) {
  return scenarioOf(`warm_up: 2 h
horizon: 20 h
replications: 20
demand: {arrivals: 36 per hour}
issues: {call: {talk: exponential(3 min), chain: [desk]}}
teams: {desk: {agents: ${agents}}}
`)
}

/** Minutes in the queue of M/M/c, by Erlang C (Gross et al., Fundamentals of Queueing Theory, section 2.3). */
function meanWait(agents: number): number {
  const load = CALLS_PER_MINUTE * TALK_MINUTES
  let blocking = 1
  for (let servers = 1; servers <= agents; servers++) blocking = (load * blocking) / (servers + load * blocking)
  const delayed = blocking / (1 - (load / agents) * (1 - blocking))
  return (delayed * TALK_MINUTES) / (agents - load)
}

const covers = ({ mean, half_width }: { mean: number | null; half_width: number | null }, truth: number) =>
  Math.abs(mean! - truth) <= half_width!

test('at moderate load, 95 % intervals of a mean and of a paired difference hold the truth 92 to 98 % of the time', () => {
  const [three, four] = [house(3), house(4)]
  const truth = { three: meanWait(3), four: meanWait(4) }
  let means = 0
  let differences = 0
  for (let i = 0; i < EXPERIMENTS; i++) {
    const [base, variant] = [three, four].map((scenario) => experiment(scenario, { seed: `coverage ${i}` })) as [
      Summary,
      Summary,
    ]
    if (covers(base.measures.queue_time!, truth.three)) means++
    const { queue_time } = comparison(base, variant, ['queue_time']).differences.variant!
    if (covers(queue_time!, truth.four - truth.three)) differences++
  }
  console.log(`of ${EXPERIMENTS}: ${means} intervals of a mean, ${differences} of a difference`)
  for (const covered of [means, differences]) {
    expect(covered / EXPERIMENTS).toBeGreaterThanOrEqual(0.92)
    expect(covered / EXPERIMENTS).toBeLessThanOrEqual(0.98)
  }
})
