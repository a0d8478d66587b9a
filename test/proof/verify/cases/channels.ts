import { type Estimator, measure, measureOfChannel, measureOfTeam, presentAt, share, times } from '../estimators.js'
import type { RandomCase } from '../known-case.js'

const MINUTE = 1 / 60

/** Minutes that a chat takes by the clock, of those that are answered. */
const talking: Estimator = times(MINUTE, share(['time_talking'], ['answered']))

/** The mean wait of a channel in hours. */
const waitOf = (channel: string) => times(MINUTE, measureOfChannel('queue_time', channel))

/** Chats, calls and mails by the same agents, and backlogs over night. */
export const CHANNELS: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D32',
    system: 'M/M/1, limited processor sharing',
    source: 'birth-death chain; Luo and Zhang 2013, Operations Research 61(2)',
    scenario: 'd32-chat.yaml',
    figures: [
      { name: 'share that waits', expected: 0.5225759, estimator: measure('delayed') },
      { name: 'mean wait (min)', expected: 4.813199, estimator: measure('queue_time') },
      { name: 'mean chat (min)', expected: 6.584447, estimator: talking },
      { name: 'occupancy', expected: 0.8845687, estimator: measureOfTeam('occupancy', 'desk') },
    ],
  },
  {
    kind: 'random',
    id: 'D27',
    system: 'M/M/3+M, limited processor sharing',
    source: 'Markov chain; Tezcan and Zhang 2014, Operations Research 62(4)',
    scenario: 'd27-chat-agents.yaml',
    figures: [
      { name: 'share that waits', expected: 0.582278, estimator: measure('delayed') },
      { name: 'mean wait (min)', expected: 0.6552876, estimator: measure('queue_time') },
      { name: 'share that leaves', expected: 0.3276438, estimator: measure('abandonment') },
      { name: 'mean chat (min)', expected: 8.516578, estimator: talking },
      { name: 'occupancy', expected: 0.9564357, estimator: measureOfTeam('occupancy', 'desk') },
    ],
  },
  {
    kind: 'random',
    id: 'D28',
    system: 'M/M/3, calls before mails',
    source: 'Kella and Yechiali 1985, Naval Research Logistics Quarterly 32',
    scenario: 'd28-blending.yaml',
    figures: [
      { name: 'mean wait, calls (min)', expected: 1.659464, estimator: measureOfChannel('queue_time', 'phone') },
      { name: 'mean wait, mails (min)', expected: 8.297321, estimator: measureOfChannel('queue_time', 'mail') },
    ],
  },
  {
    kind: 'random',
    id: 'D29',
    system: 'M/M/2+M, calls before mails',
    source: 'Markov chain, solved numerically',
    scenario: 'd29-blending-impatient.yaml',
    figures: [
      { name: 'share that hangs up', expected: 0.3062348, estimator: measureOfChannel('abandonment', 'phone') },
      { name: 'mean wait, calls (min)', expected: 0.6124696, estimator: measureOfChannel('queue_time', 'phone') },
      { name: 'mean wait, mails (min)', expected: 2.789424, estimator: measureOfChannel('queue_time', 'mail') },
    ],
  },
  {
    kind: 'random',
    id: 'D30',
    system: 'M/M/1, a backlog in business hours',
    source: 'Markov chain over the day, solved numerically',
    scenario: 'd30-backlog.yaml',
    figures: [
      { name: 'mean wait (h)', expected: 0.9683237, estimator: waitOf('mail') },
      { name: 'waiting on the mean', expected: 3.098636, estimator: presentAt('desk', 'line') },
    ],
  },
  {
    kind: 'random',
    id: 'D31',
    system: 'M/M/1, a backlog of two priorities in business hours',
    source: 'Markov chain over the day, solved numerically',
    scenario: 'd31-backlog-priority.yaml',
    figures: [
      { name: 'mean wait, the first (h)', expected: 0.2830522, estimator: waitOf('mail') },
      { name: 'mean wait, the others (h)', expected: 1.37949, estimator: waitOf('form') },
    ],
  },
]
