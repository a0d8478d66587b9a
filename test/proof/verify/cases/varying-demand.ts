import { HOUR } from '../../../../src/kernel/units.js'
import { measure, perDay, presentAtInstant, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

/** The cycle of 2 pi of the source is a day; the extremes of the mean come atan(gamma / mu) after those of the rate. */
const INSTANTS = [6 * HOUR, 12 * HOUR, 80_023.8, 36_823.8]

/** Customers that SSJ's shares are of: those expected on a day. */
const EXPECTED_CALLS = 1660

/** Rates that change within the day, and days that differ. */
export const VARYING_DEMAND: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D16',
    system: 'M(t)/M/inf',
    source: 'Eick, Massey and Whitt 1993',
    scenario: 'd16-time-varying.yaml',
    countAt: INSTANTS,
    figures: [
      { name: 'present at t = pi/2', expected: 22, estimator: presentAtInstant(0) },
      { name: 'present at t = pi', expected: 24, estimator: presentAtInstant(1) },
      { name: 'least present', expected: 15.5279, estimator: presentAtInstant(2) },
      { name: 'most present', expected: 24.4721, estimator: presentAtInstant(3) },
    ],
  },
  {
    kind: 'random',
    id: 'D16',
    system: 'M/M/inf',
    source: 'Eick, Massey and Whitt 1993',
    scenario: 'd16-infinite-servers.yaml',
    figures: [{ name: 'customers there', expected: 20, estimator: measure('in_system') }],
  },
  {
    kind: 'random',
    id: 'D18',
    system: 'SSJ CallCenter, gamma days',
    source: 'SSJ, tutorial/CallCenter.java; published 4.713 s, 0.020 and 0.925, exact figures computed',
    scenario: 'd18-busy-days.yaml',
    figures: [
      { name: 'mean wait (s)', expected: 4.7236, estimator: times(1 / EXPECTED_CALLS, perDay('time_queue')) },
      { name: 'lost', expected: 0.0198592, estimator: times(1 / EXPECTED_CALLS, perDay('abandoned_waits')) },
      {
        name: 'wait less than 20 s',
        expected: 0.924596,
        estimator: times(1 / EXPECTED_CALLS, perDay('answered_within', 'abandoned_within')),
      },
    ],
  },
]
