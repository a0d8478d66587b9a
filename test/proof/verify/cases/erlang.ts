import { measure, perSecond, presentAt, serviceLevel, share, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

const SECONDS = 60

/** Many agents, one line: with and without patience, with and without redials. */
export const ERLANG: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D01',
    system: 'M/M/14',
    source: 'pyworkforce, queuing/tests/test_erlang.py',
    scenario: 'd01-erlang-c-14.yaml',
    figures: [
      { name: 'have to wait', expected: 0.174132, estimator: measure('delayed') },
      { name: 'service level, 0.33 min', expected: 0.887853, estimator: measure('service_level') },
      { name: 'occupancy', expected: 0.714286, estimator: measure('occupancy') },
      { name: 'mean wait (min)', expected: 0.130599, estimator: measure('queue_time') },
    ],
  },
  {
    kind: 'random',
    id: 'D02',
    system: 'M/M/55',
    source: 'mitan, Erlang C page (inputs); figures computed',
    scenario: 'd02-erlang-c-55.yaml',
    figures: [
      { name: 'have to wait', expected: 0.238701, estimator: measure('delayed') },
      { name: 'speed of answer (s)', expected: 8.18403, estimator: times(SECONDS, measure('speed_of_answer')) },
      { name: 'service level, 15 s', expected: 0.845883, estimator: measure('service_level') },
      { name: 'occupancy', expected: 0.872727, estimator: measure('occupancy') },
    ],
  },
  {
    kind: 'random',
    id: 'D07',
    system: 'M/M/14+M',
    source: 'pyworkforce, queuing/tests/test_abandonment.py; other service levels computed',
    scenario: 'd07-erlang-a-14.yaml',
    figures: [
      { name: 'have to wait', expected: 0.14526, estimator: measure('delayed') },
      { name: 'abandonment', expected: 0.0139837, estimator: measure('abandonment') },
      { name: 'mean wait of all (min)', expected: 0.0699187, estimator: measure('queue_time') },
      { name: 'mean wait of served (min)', expected: 0.0646413, estimator: measure('speed_of_answer') },
      { name: 'within 20 s, of offered', expected: 0.916792, estimator: serviceLevel('offered') },
      { name: 'within 20 s, of answered', expected: 0.929794, estimator: serviceLevel('answered') },
      { name: 'within 20 s, of long_enough', expected: 0.923407, estimator: serviceLevel('long_enough') },
      { name: 'occupancy', expected: 0.704297, estimator: measure('occupancy') },
    ],
  },
  {
    kind: 'random',
    id: 'D08',
    system: 'M/M/50+M',
    source: 'Garnett, Mandelbaum and Reiman 2002, introduction',
    scenario: 'd08-erlang-a-50.yaml',
    figures: [
      { name: 'abandonment', expected: 0.0309122, estimator: measure('abandonment') },
      { name: 'mean wait of all (s)', expected: 3.70947, estimator: times(SECONDS, measure('queue_time')) },
    ],
  },
  {
    kind: 'random',
    id: 'D08',
    system: 'M/M/50',
    source: 'Garnett, Mandelbaum and Reiman 2002, introduction',
    scenario: 'd08-erlang-c-50.yaml',
    figures: [
      {
        name: 'mean wait, infinite patience (s)',
        expected: 20.8337,
        estimator: times(SECONDS, measure('queue_time')),
      },
    ],
  },
  {
    kind: 'random',
    id: 'D17',
    system: 'M/M/10+M with redials',
    source: 'its two-dimensional Markov chain',
    scenario: 'd17-redials.yaml',
    figures: [
      { name: 'abandonment of attempts', expected: 0.14024, estimator: measure('abandonment') },
      { name: 'attempts a customer', expected: 1.07541, estimator: measure('contacts') },
      { name: 'customers lost', expected: 0.0754077, estimator: share(['ended_abandoned'], ['journeys']) },
      { name: 'waiting', expected: 3.01631, estimator: presentAt('desk', 'line') },
      // By Little's law: the pauses of those who arrived in the span, over its length.
      { name: 'about to redial', expected: 3.77039, estimator: perSecond('time_between_contacts') },
      { name: 'occupancy', expected: 0.924592, estimator: measure('occupancy') },
    ],
  },
]
