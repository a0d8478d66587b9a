import { measure, measureOfTeam, presentAt } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

/** A bot before people, who get what it leaves. */
export const BOTS: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D37',
    system: 'M/M/inf, half of it on to M/M/14',
    source: 'Mirasol 1963; figures of D01',
    scenario: 'd37-bot-before-agents.yaml',
    figures: [
      { name: 'contained', expected: 0.5, estimator: measure('contained') },
      { name: 'with the bot', expected: 6.66667, estimator: presentAt('bot', 'line and desks') },
      { name: 'have to wait for people', expected: 0.174132, estimator: measureOfTeam('delayed', 'desk') },
      { name: 'mean wait for them (min)', expected: 0.130599, estimator: measureOfTeam('queue_time', 'desk') },
      { name: 'occupancy of people', expected: 0.714286, estimator: measureOfTeam('occupancy', 'desk') },
    ],
  },
]
