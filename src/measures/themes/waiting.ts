import { MINUTE } from '../../kernel/units.js'
import { between, meanOfAnswered } from '../bounds.js'
import { type Bounds, cohort, type Ratio, type Row, span, type Terms } from '../measure.js'
import { counter, house, less, minutes, per, ratio } from '../ratio.js'

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

type Answered = 'offered' | 'answered' | 'answered_within' | 'abandoned_within'

/** By what the scenario counts the service level of. */
const SERVICE_LEVELS: Readonly<Record<Terms['serviceLevelOf'], Ratio<Row<Answered>>>> = {
  offered: per('offered', 'answered_within'),
  answered: per('answered', 'answered_within'),
  long_enough: ratio(counter('answered_within'), less('offered', 'abandoned_within')),
}

const SERVICE_LEVEL: Ratio<Row<Answered>> = {
  formula: Object.entries(SERVICE_LEVELS)
    .map(([of, { formula }]) => `of ${of}: ${formula}`)
    .join('; '),
  numerator: (row, terms) => SERVICE_LEVELS[terms.serviceLevelOf].numerator(row, terms),
  denominator: (row, terms) => SERVICE_LEVELS[terms.serviceLevelOf].denominator(row, terms),
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
      ...per('offered', minutes('time_queue')),
      whileOpen: (row) => atLeast((row('time_queue') + row('open_wait_seconds')) / MINUTE / row('offered')),
    },
    team: {
      ...per('offered', minutes('wait_seconds')),
      whileOpen: (row) => atLeast((row('wait_seconds') + row('open_wait_seconds')) / MINUTE / row('offered')),
    },
    channel: per('waits', minutes('wait_seconds')),
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
      ...per('answered', minutes('answered_wait_seconds')),
      whileOpen: speedWhileOpen,
    },
    team: {
      ...per('answered', minutes('answered_wait_seconds')),
      whileOpen: speedWhileOpen,
    },
    channel: per('answers', minutes('answer_wait_seconds')),
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
    journey: { ...per('offered', 'delayed'), whileOpen: delayedWhileOpen },
    team: {
      ...per('offered', 'delayed'),
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
    channel: SERVICE_LEVEL,
    journey: {
      ...SERVICE_LEVEL,
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
    journey: per('offered', 'abandoned_contacts'),
    channel: per('waits', 'abandoned'),
    team: {
      ...per('offered', 'abandoned'),
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
    journey: per('offered', 'blocked_contacts'),
    team: {
      ...per('offered', 'blocked'),
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
    journey: per('offered', 'sent_away_contacts'),
    team: {
      ...per('offered', 'sent_away'),
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
    whole: ratio(house('in_system_seconds'), house('window_seconds')),
  }),
] as const
