import { HOUR } from '../../../../src/kernel/units.js'
import { joinsPerSecond, measure, presentAt, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

/** Teams that send cases to each other, by a routing matrix. */
export const NETWORKS: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D11',
    system: 'Jackson, 3 teams with a loop',
    source: 'Ross, Introduction to Probability Models, ch. 8',
    scenario: 'd11-jackson-loop.yaml',
    figures: [
      { name: 'customers there', expected: 6.30769, estimator: measure('in_system') },
      { name: 'journey time (h)', expected: 0.210256, estimator: measure('journey_time') },
      { name: 'legs an hour at one', expected: 5, estimator: times(HOUR, joinsPerSecond('one')) },
      { name: 'legs an hour at two', expected: 40, estimator: times(HOUR, joinsPerSecond('two')) },
      { name: 'legs an hour at three', expected: 56.6667, estimator: times(HOUR, joinsPerSecond('three')) },
    ],
  },
  {
    kind: 'random',
    id: 'D12',
    system: 'Jackson, 4 teams, sends back',
    source: 'R package queueing, man/NewInput.OJN (Sixto, ex. 11.11)',
    scenario: 'd12-jackson-send-back.yaml',
    figures: [
      { name: 'customers there', expected: 5.4556, estimator: measure('in_system') },
      { name: 'journey time (h)', expected: 0.389686, estimator: measure('journey_time') },
      { name: 'customers at one', expected: 2.5, estimator: presentAt('one', 'line and desks') },
      { name: 'customers at two', expected: 0.285714, estimator: presentAt('two', 'line and desks') },
      { name: 'customers at three', expected: 2.14815, estimator: presentAt('three', 'line and desks') },
      { name: 'customers at four', expected: 0.521739, estimator: presentAt('four', 'line and desks') },
    ],
  },
]
