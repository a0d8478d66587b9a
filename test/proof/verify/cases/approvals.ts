import { measure, measureOfManager, reaching, share, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

/** Requests that managers decide. */
export const APPROVALS: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D14',
    system: 'approval ladder, no queue',
    source: 'sum of means',
    scenario: 'd14-approval-ladder.yaml',
    figures: [
      { name: 'added a customer (min)', expected: 132, estimator: measure('hold_time') },
      { name: 'reach the director', expected: 0.05, estimator: reaching('director') },
    ],
  },
  {
    kind: 'random',
    id: 'D15',
    system: 'approver there 8 h of 24 h',
    source: 'arithmetic',
    scenario: 'd15-office-hours.yaml',
    figures: [
      { name: 'mean wait (h)', expected: 5.33333, estimator: times(1 / 60, measure('approval_wait')) },
      { name: 'have to wait', expected: 0.666667, estimator: share(['approval_delayed'], ['approvals_decided']) },
    ],
  },
  {
    kind: 'random',
    id: 'D25',
    system: 'fork-join of two M/M/1',
    source: 'Flatto and Hahn 1984; Nelson and Tantawi 1988',
    scenario: 'd25-two-signatures.yaml',
    figures: [
      { name: 'both have signed after (min)', expected: 8.625, estimator: measure('approval_wait') },
      { name: 'one has, after (min)', expected: 6, estimator: measureOfManager('approval_wait', 'finance') },
    ],
  },
  {
    kind: 'random',
    id: 'D26',
    system: 'M/M/c(t), one leaves at noon',
    source: 'Kolmogorov’s equations, integrated',
    scenario: 'd26-managers-by-the-hour.yaml',
    figures: [{ name: 'answered after (min)', expected: 8.04461, estimator: measure('approval_wait') }],
  },
  {
    kind: 'random',
    id: 'D33',
    system: 'M/M/1 with multiple vacations',
    source: 'Fuhrmann and Cooper 1985',
    scenario: 'd33-other-work.yaml',
    figures: [
      { name: 'answered after (min)', expected: 10, estimator: measure('approval_wait') },
      { name: 'busy with requests', expected: 0.5, estimator: measureOfManager('occupancy', 'manager') },
    ],
  },
]
