import { HOUR, MINUTE } from '../../kernel/units.js'
import type { JourneyCounter } from '../../ledger/counters.js'
import { TIME_CAUSES } from '../../vocabulary/time-causes.js'
import { between } from '../bounds.js'
import { cohort, type Row } from '../measure.js'
import { perJourneyCounter, perTeamCounter } from '../ratio.js'

/** Computed from its parts, so that the ledger of time adds up. */
function journeySeconds(row: Row<JourneyCounter>): number {
  let total = 0
  for (const cause of TIME_CAUSES) total += row(`time_${cause}`)
  return total
}

/** Time of agents and of customers, from first arrival to last word. */
export const TIME = [
  cohort({
    id: 'handle_time',
    label: 'handle time',
    unit: 'min',
    better: null,
    definition:
      'Minutes of agents spent on one customer’s problem: explaining, talking, holding with an agent and wrap-up, over all legs of the journey.',
    journey: perJourneyCounter('journeys', (row) => row('handle_seconds') / MINUTE, 'handle_seconds / 60 / journeys'),
    team: perTeamCounter('legs', (row) => row('handle_seconds') / MINUTE, 'handle_seconds / 60 / legs, at this team'),
    quantile: 'handle_time',
  }),
  cohort({
    id: 'handle_time_per_contact',
    label: 'handle time per contact',
    alias: 'AHT',
    unit: 'min',
    better: null,
    definition: 'Minutes of agents spent on one contact that reached an agent, wrap-up included.',
    journey: perJourneyCounter('answered', (row) => row('handle_seconds') / MINUTE, 'handle_seconds / 60 / answered'),
  }),
  cohort({
    id: 'wrap_up_time',
    label: 'wrap-up per contact',
    alias: 'ACW',
    unit: 'min',
    better: null,
    definition: 'Minutes of after-call work for one contact that reached an agent.',
    journey: perJourneyCounter('answered', (row) => row('wrap_up_seconds') / MINUTE, 'wrap_up_seconds / 60 / answered'),
  }),
  cohort({
    id: 'journey_time',
    label: 'journey time',
    unit: 'h',
    better: 'lower',
    definition: 'Hours from a customer’s first contact to the end of the journey, days between contacts included.',
    journey: {
      ...perJourneyCounter('journeys', (row) => journeySeconds(row) / HOUR, 'sum of time_<cause> / 3600 / journeys'),
      whileOpen: (row) =>
        between(
          (row('journey_seconds') + row('open_journey_seconds')) / HOUR / row('journeys'),
          Number.POSITIVE_INFINITY,
        ),
    },
    quantile: 'journey_time',
  }),
  cohort({
    id: 'time_to_resolution',
    label: 'time to resolution',
    unit: 'h',
    better: 'lower',
    definition: 'Hours from first contact to the end, of the journeys that end resolved.',
    journey: perJourneyCounter(
      'ended_resolved',
      (row) => row('resolved_journey_seconds') / HOUR,
      'resolved_journey_seconds / 3600 / ended_resolved',
    ),
    quantile: 'time_to_resolution',
  }),
  cohort({
    id: 'customer_time',
    label: 'time on the line',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes that a customer spends on the line in a journey: queue, explaining, talking and holds.',
    journey: perJourneyCounter(
      'journeys',
      (row) => row('customer_seconds') / MINUTE,
      'customer_seconds / 60 / journeys',
    ),
    quantile: 'customer_time',
  }),
  cohort({
    id: 'explaining_time',
    label: 'explaining',
    noun: 'time spent explaining',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes that a customer spends telling the story, first time and repeats.',
    journey: perJourneyCounter(
      'journeys',
      (row) => (row('time_explaining') + row('time_repeat_explaining')) / MINUTE,
      '(time_explaining + time_repeat_explaining) / 60 / journeys',
    ),
  }),
  cohort({
    id: 'hold_time',
    label: 'on hold',
    noun: 'time on hold',
    unit: 'min',
    better: 'lower',
    definition:
      'Minutes on hold in a journey, for an approval or for the next team; its quantiles are those of single holds.',
    journey: perJourneyCounter(
      'journeys',
      (row) => (row('time_hold_approval') + row('time_hold_handover')) / MINUTE,
      '(time_hold_approval + time_hold_handover) / 60 / journeys',
    ),
    quantile: 'hold_time',
  }),
] as const
