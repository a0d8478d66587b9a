import { HOUR } from '../../../../src/kernel/units.js'
import { measure, measureOfSegment, perSecond, share, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

const MINUTES = 60

/** One line with something to it: full places, other laws of talk, classes. */
export const SINGLE_QUEUES: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D03',
    system: 'M/M/1',
    source: 'Rossetti, Simulation Modeling and Arena, ch. 11, pharmacy',
    scenario: 'd03-single-server.yaml',
    figures: [
      { name: 'mean wait (min)', expected: 25, estimator: measure('queue_time') },
      { name: 'customers there', expected: 5, estimator: measure('in_system') },
      { name: 'have to wait', expected: 0.833333, estimator: measure('delayed') },
    ],
  },
  {
    kind: 'random',
    id: 'D04',
    system: 'M/M/10/10',
    source: 'Rossetti, Simulation Modeling and Arena, ch. 11, parking lot',
    scenario: 'd04-loss.yaml',
    figures: [
      { name: 'turned away', expected: 0.757688, estimator: measure('blocked') },
      { name: 'lost an hour', expected: 30.3075, estimator: times(HOUR, perSecond('blocked_contacts')) },
    ],
  },
  {
    kind: 'random',
    id: 'D05',
    system: 'M/M/1/6',
    source: 'Rossetti, Simulation Modeling and Arena, ch. 11',
    scenario: 'd05-finite-queue.yaml',
    figures: [
      { name: 'turned away', expected: 0.0774239, estimator: measure('blocked') },
      { name: 'customers there', expected: 2.29016, estimator: measure('in_system') },
      {
        name: 'time there, admitted (min)',
        expected: 2.48236,
        estimator: times(1 / MINUTES, share(['time_queue', 'time_talking'], ['answered'])),
      },
    ],
  },
  {
    kind: 'random',
    id: 'D06',
    system: 'M/M/2/3',
    source: 'r-simmer, vignette simmer-06-queueing',
    scenario: 'd06-two-servers-one-place.yaml',
    figures: [
      { name: 'turned away', expected: 0.0493601, estimator: measure('blocked') },
      { name: 'customers there', expected: 0.76234, estimator: measure('in_system') },
    ],
  },
  {
    kind: 'random',
    id: 'D09',
    system: 'M/G/1, lognormal',
    source: 'Pollaczek-Khinchine formula',
    scenario: 'd09-lognormal-service.yaml',
    figures: [{ name: 'mean wait (min)', expected: 5, estimator: measure('queue_time') }],
  },
  {
    kind: 'random',
    id: 'D10',
    system: 'M/M/1, two classes',
    source: 'Ciw, tests/test_simulation.py, test_priority_system_compare_literature',
    scenario: 'd10-priority.yaml',
    figures: [
      {
        name: 'time there, first class (min)',
        expected: 2,
        estimator: times(MINUTES, measureOfSegment('journey_time', 'first')),
      },
      {
        name: 'time there, second class (min)',
        expected: 6,
        estimator: times(MINUTES, measureOfSegment('journey_time', 'second')),
      },
    ],
  },
  {
    kind: 'random',
    id: 'D13',
    system: 'M/D/10',
    source: 'Crommelin 1932',
    scenario: 'd13-constant-service.yaml',
    figures: [
      { name: 'have to wait', expected: 0.646861, estimator: measure('delayed') },
      { name: 'mean wait (min)', expected: 0.344582, estimator: measure('queue_time') },
    ],
  },
]
