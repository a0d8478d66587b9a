import { DAY, HOUR, MINUTE } from '../../../../src/kernel/units.js'
import { correlation, dispersion, peakToMean } from '../arrival-figures.js'
import type { Fact } from '../fact.js'
import type { Observed, Wait } from '../observed.js'
import { stillWaiting } from '../readings.js'
import { coefficientOfVariation, logDeviation } from '../spread.js'

/** Share of contacts after which the customer is back within the hour. */
function backWithinAnHour({ waits }: Observed, after: (wait: Wait) => boolean): number {
  const contacts = waits.filter(after)
  return contacts.filter(({ nextAfter }) => nextAfter <= HOUR).length / contacts.length
}

/** Hang-ups per second of waiting between two times in line. */
function hazard({ waits }: Observed, from: number, until: number): number {
  const queued = waits.filter(({ waited }) => waited > from)
  const exposed = queued.reduce((sum, { waited }) => sum + Math.min(waited, until) - from, 0)
  return queued.filter(({ waited, answered }) => !answered && waited <= until).length / exposed
}

/** Calls: how long they take, how long people wait for them, when they come, and when again. */
export const OPERATIONS: readonly Fact[] = [
  {
    id: 'F1',
    fact: 'Talk is lognormal, and varies more than an exponential',
    sources: ['anonymous_bank_1999'],
    settings: { run: 'facts/homeware.yaml' },
    readings: [
      {
        name: 'sd of the logarithm of talk',
        strength: 'strong',
        target: [0.84, 1.04],
        value: ({ run }) => logDeviation(run!.talks),
      },
      {
        name: 'coefficient of variation of talk',
        strength: 'strong',
        target: [1, 1.3],
        value: ({ run }) => coefficientOfVariation(run!.talks),
      },
    ],
    note: 'The scenario states 1.1 for each issue; that issues and agents differ, and that unsolved talk is cut short, makes the rest.',
  },
  {
    id: 'F2',
    fact: 'Patience in line: half are left after five minutes, and the longer one has waited the less one hangs up',
    sources: ['anonymous_bank_1999'],
    settings: { run: 'facts/understaffed.yaml' },
    readings: [
      {
        name: 'still waiting after 60 s',
        strength: 'strong',
        target: [0.74, 0.9],
        value: ({ run }) => stillWaiting(run!, MINUTE),
      },
      {
        name: 'still waiting after 180 s',
        strength: 'strong',
        target: [0.53, 0.69],
        value: ({ run }) => stillWaiting(run!, 3 * MINUTE),
      },
      {
        name: 'still waiting after 300 s',
        strength: 'strong',
        target: [0.41, 0.57],
        value: ({ run }) => stillWaiting(run!, 5 * MINUTE),
      },
      {
        name: 'hang-ups a minute after 3 min, over those before 1 min',
        strength: 'strong',
        target: [0, 1],
        value: ({ run }) => hazard(run!, 3 * MINUTE, 10 * MINUTE) / hazard(run!, 0, MINUTE),
      },
    ],
    note: 'The law of patience is the scenario’s; that the estimate finds it behind answered calls is the program’s.',
  },
  {
    id: 'F3',
    fact: 'Who hangs up calls again within the hour, far more often than who was served',
    sources: ['anonymous_bank_1999'],
    settings: { run: 'facts/understaffed.yaml' },
    readings: [
      {
        name: 'back within an hour of hanging up',
        strength: 'strong',
        target: [0.39, 0.59],
        value: ({ run }) => backWithinAnHour(run!, ({ answered }) => !answered),
      },
      {
        name: 'back within an hour of being served',
        strength: 'strong',
        target: [0, 0.24],
        value: ({ run }) => backWithinAnHour(run!, ({ answered }) => answered),
      },
    ],
    note: 'Fewer than the observed 14 % come back after service, as a customer here has one issue only.',
  },
  {
    id: 'F4',
    fact: 'Arrivals scatter more than Poisson, by days and half-days that are busy, about a peak before noon',
    sources: ['bank_calls_2003', 'anonymous_bank_1999'],
    settings: { run: 'facts/busy-lines.yaml' },
    readings: [
      {
        name: 'variance over mean of an hour’s calls',
        strength: 'strong',
        target: [3, 8],
        value: ({ run }) => dispersion(run!.arrivals, HOUR),
      },
      {
        name: 'correlation of mornings and afternoons',
        strength: 'strong',
        target: [0.3, 0.65],
        value: ({ run }) => correlation(run!.arrivals, DAY / 2),
      },
      {
        name: 'peak hour over mean hour',
        strength: 'strong',
        target: [1.3, 1.5],
        value: ({ run }) => peakToMean(run!.arrivals, HOUR),
      },
    ],
    note: 'A factor of the whole day alone would give a correlation near 1; the profile is the scenario’s own.',
  },
]
