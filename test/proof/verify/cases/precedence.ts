import { measureOfIssue, measureOfSegment } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

/** Who is served before whom. */
export const PRECEDENCE: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D23',
    system: 'M/G/1, four classes of different talk',
    source: 'Cobham 1954, Priority assignment in waiting line problems, Operations Research 2',
    scenario: 'd23-priority-by-issue.yaml',
    figures: [
      { name: 'mean wait, outages (min)', expected: 1.396552, estimator: measureOfIssue('queue_time', 'outage') },
      { name: 'mean wait, the dear (min)', expected: 2.601126, estimator: measureOfSegment('queue_time', 'dear') },
      { name: 'mean wait, others (min)', expected: 6.154918, estimator: measureOfSegment('queue_time', 'others') },
    ],
  },
  {
    kind: 'random',
    id: 'D24',
    system: 'M/G/1, priority that rises with the wait',
    source: 'Kleinrock 1964, A delay dependent queue discipline, Naval Research Logistics Quarterly 11',
    scenario: 'd24-urgency.yaml',
    figures: [
      { name: 'mean wait, plain (min)', expected: 3.689829, estimator: measureOfIssue('queue_time', 'plain') },
      { name: 'mean wait, pressing (min)', expected: 2.310171, estimator: measureOfIssue('queue_time', 'pressing') },
      { name: 'mean wait, the calm (min)', expected: 3.794643, estimator: measureOfSegment('queue_time', 'calm') },
      { name: 'mean wait, the hasty (min)', expected: 1.808036, estimator: measureOfSegment('queue_time', 'hasty') },
    ],
  },
]
