import type { KeyNotes } from './key-note.js'

/** About the run, the file and its promises. */
export const RUN: KeyNotes = {
  name: { absent: 'the name of the file', effect: 'A label: it changes no figure.' },
  description: { absent: 'none', effect: 'For readers: it changes no figure.' },
  extends: {
    absent: 'the file stands alone',
    effect: 'Maps merge by key, this file winning; lists, distributions and interval maps are replaced; null deletes.',
  },
  seed: {
    absent: 'runaround',
    effect:
      'Every random decision is read from an address under the seed, so that designs with one seed meet the same customers.',
  },
  horizon: {
    parameter: 'run.horizon_weeks',
    effect: 'Customers who arrive in this span are counted, and followed to their end.',
  },
  warm_up: {
    absent: '0 s',
    effect: 'The house runs for so long first, so that counting does not begin with empty lines.',
  },
  replications: {
    parameter: 'run.replications',
    effect: 'Independent repetitions: four times as many halve the intervals.',
  },
  precision: {
    absent: 'a fixed number of replications',
    effect: 'Batches are added until the half-widths of the headline figures are that small, relative to their means.',
  },
  currency: { absent: 'that of the first amount, else EUR', effect: 'A label: amounts are never converted.' },
  service_level: {
    absent: 'within 20 s, of those offered',
    effect: 'Defines the measure service_level; it changes nobody’s journey.',
  },
  'service_level.within': {
    parameter: 'run.service_level_seconds',
    effect: 'The wait up to which an answer counts for service_level.',
  },
  'service_level.of': {
    absent: 'offered',
    effect:
      'Whom service_level divides by: all who called, those answered, or all but those who hung up within the time.',
  },
  beliefs: {
    absent: 'the program’s own defaults',
    effect:
      'Replaces a behavioural default in this scenario: `runaround explain ID` shows its value, range and source.',
  },
  expect: {
    absent: 'nothing is promised',
    effect: 'Each threshold is judged after a run; one that is missed sets the exit code, so that CI fails.',
  },
  'expect.NAME.at': { effect: 'The estimate is held against it; with --strict the worse end of its interval.' },
  'expect.NAME.else': { absent: 'fail', effect: 'A missed threshold fails the run, or only warns.' },
}
