import { MINUTE } from '../../kernel/units.js'
import { between, meanOfAnswered } from '../bounds.js'
import { type Bounds, cohort, type Row, span } from '../measure.js'
import { perJourneyCounter, perTeamCounter } from '../ratio.js'

type Waits = Row<'offered' | 'answered' | 'answered_wait_seconds' | 'delayed' | 'open_waits' | 'open_wait_seconds'>

function atLeast(least: number): Bounds {
  return between(least, Number.POSITIVE_INFINITY)
}

function speedWhileOpen(row: Waits): Bounds {
  const [sum, open] = [row('answered_wait_seconds') / MINUTE, row('open_wait_seconds') / MINUTE]
  return meanOfAnswered(sum, row('answered'), open, row('open_waits'))
}

/** Whoever is in line has been delayed, whatever comes of it. */
function delayedWhileOpen(row: Waits): Bounds {
  const share = (row('delayed') + row('open_waits')) / row('offered')
  return between(share, share)
}

type Lost = 'abandoned' | 'blocked' | 'sent_away'

function lostWhileOpen(row: Row<'offered' | Lost | 'open_waits'>, how: Lost): Bounds {
  return between(row(how) / row('offered'), (row(how) + row('open_waits')) / row('offered'))
}

/**
 * Queues as the trade measures them: the first wait of each contact, whatever lines it leads through; giving up and being
 * turned away at any line, since either ends the contact. At a team: every wait in its own line.
 */
export const WAITING = [
  cohort({
    id: 'queue_time',
    label: 'queue time',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes in the queue per contact offered, answered or not.',
    journey: {
      ...perJourneyCounter('offered', (row) => row('time_queue') / MINUTE, 'time_queue / 60 / offered'),
      whileOpen: (row) => atLeast((row('time_queue') + row('open_wait_seconds')) / MINUTE / row('offered')),
    },
    team: {
      ...perTeamCounter('offered', (row) => row('wait_seconds') / MINUTE, 'wait_seconds / 60 / offered, at this team'),
      whileOpen: (row) => atLeast((row('wait_seconds') + row('open_wait_seconds')) / MINUTE / row('offered')),
    },
    quantile: 'queue_time',
  }),
  cohort({
    id: 'speed_of_answer',
    label: 'speed of answer',
    alias: 'ASA',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes until an agent answers, of the contacts that are answered.',
    journey: {
      ...perJourneyCounter(
        'answered',
        (row) => row('answered_wait_seconds') / MINUTE,
        'answered_wait_seconds / 60 / answered',
      ),
      whileOpen: speedWhileOpen,
    },
    team: {
      ...perTeamCounter(
        'answered',
        (row) => row('answered_wait_seconds') / MINUTE,
        'answered_wait_seconds / 60 / answered, at this team',
      ),
      whileOpen: speedWhileOpen,
    },
    quantile: 'speed_of_answer',
  }),
  cohort({
    id: 'delayed',
    label: 'have to wait',
    noun: 'the share of contacts that have to wait',
    unit: 'share',
    better: 'lower',
    definition:
      'Share of contacts offered that do not reach an agent at once: they wait, hang up, or are turned or sent away.',
    journey: { ...perJourneyCounter('offered', 'delayed'), whileOpen: delayedWhileOpen },
    team: {
      ...perTeamCounter('offered', 'delayed', 'delayed / offered, at this team'),
      whileOpen: delayedWhileOpen,
    },
  }),
  cohort({
    id: 'service_level',
    label: 'service level',
    unit: 'share',
    better: 'higher',
    definition:
      'Share of contacts answered within `service_level.within`: of those offered, of those answered, or of those that waited long enough, as `service_level.of` says.',
    journey: {
      formula:
        'answered_within / offered; of answered: answered_within / answered; of long_enough: answered_within / (offered - abandoned_within)',
      numerator: (row) => row('answered_within'),
      denominator: (row, { serviceLevelOf }) => {
        if (serviceLevelOf === 'answered') return row('answered')
        return serviceLevelOf === 'offered' ? row('offered') : row('offered') - row('abandoned_within')
      },
      whileOpen: (row, { serviceLevelOf }) => {
        const [within, open] = [row('answered_within'), row('open_journeys')]
        if (serviceLevelOf === 'answered') {
          const answered = row('answered')
          return between(within / (answered + open), Math.min(1, (within + open) / answered))
        }
        // Whoever has waited too long already cannot be answered in time.
        const mayBe = open - row('open_waits_late')
        const counted = row('offered') - (serviceLevelOf === 'offered' ? 0 : row('abandoned_within'))
        return between(within / counted, Math.min(1, (within + mayBe) / counted))
      },
    },
  }),
  cohort({
    id: 'abandonment',
    label: 'abandonment',
    unit: 'share',
    better: 'lower',
    definition: 'Share of contacts offered whose customer gives up in a queue, the first or that of a later team.',
    journey: perJourneyCounter('offered', 'abandoned_contacts'),
    team: {
      ...perTeamCounter('offered', 'abandoned', 'abandoned / offered, at this team'),
      whileOpen: (row) => lostWhileOpen(row, 'abandoned'),
    },
  }),
  cohort({
    id: 'blocked',
    label: 'turned away',
    noun: 'the share of contacts turned away',
    unit: 'share',
    better: 'lower',
    definition: 'Share of contacts offered that find every waiting place taken, at the first team or a later one.',
    journey: perJourneyCounter('offered', 'blocked_contacts'),
    team: {
      ...perTeamCounter('offered', 'blocked', 'blocked / offered, at this team'),
      whileOpen: (row) => lostWhileOpen(row, 'blocked'),
    },
  }),
  cohort({
    id: 'sent_away',
    label: 'sent away at closing',
    noun: 'the share of contacts sent away at closing',
    unit: 'share',
    better: 'lower',
    definition:
      'Share of contacts offered that are sent away because the house is closed, by a team with `at_close: leave`, the first or a later one.',
    journey: perJourneyCounter('offered', 'sent_away_contacts'),
    team: {
      ...perTeamCounter('offered', 'sent_away', 'sent_away / offered, at this team'),
      whileOpen: (row) => lostWhileOpen(row, 'sent_away'),
    },
  }),
  span({
    id: 'in_system',
    label: 'customers on the line',
    plural: true,
    unit: 'customers',
    better: null,
    definition: 'Customers waiting or being served at one time, averaged over the span.',
    whole: {
      formula: 'in_system_seconds / window_seconds',
      numerator: ({ house }) => house('in_system_seconds'),
      denominator: ({ house }) => house('window_seconds'),
    },
  }),
] as const
