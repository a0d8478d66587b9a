import { HOUR } from '../../kernel/units.js'
import { TIME_CAUSES } from '../../vocabulary/time-causes.js'
import { between } from '../bounds.js'
import { cohort } from '../measure.js'
import { everyOf, hours, minutes, per, sum } from '../ratio.js'

/** Computed from its parts, so that the ledger of time adds up. */
const JOURNEY_SECONDS = everyOf('time', TIME_CAUSES, 'cause')

/** Time of agents and of customers, from first arrival to last word. */
export const TIME = [
  cohort({
    id: 'handle_time',
    label: 'handle time',
    unit: 'min',
    better: null,
    definition:
      'Minutes of agents spent on one customer’s problem: explaining, talking, holding with an agent and wrap-up, over all legs of the journey.',
    journey: per('journeys', minutes('handle_seconds')),
    team: per('legs', minutes('handle_seconds')),
    quantile: 'handle_time',
  }),
  cohort({
    id: 'handle_time_per_contact',
    label: 'handle time per contact',
    alias: 'AHT',
    unit: 'min',
    better: null,
    definition: 'Minutes of agents spent on one contact that reached an agent, wrap-up included.',
    journey: per('attended', minutes('handle_seconds')),
    channel: per('answers', minutes('handle_seconds')),
  }),
  cohort({
    id: 'wrap_up_time',
    label: 'wrap-up per contact',
    alias: 'ACW',
    unit: 'min',
    better: null,
    definition: 'Minutes of after-call work for one contact that reached an agent.',
    journey: per('attended', minutes('wrap_up_seconds')),
  }),
  cohort({
    id: 'journey_time',
    label: 'journey time',
    unit: 'h',
    better: 'lower',
    definition: 'Hours from a customer’s first contact to the end of the journey, days between contacts included.',
    journey: {
      ...per('journeys', hours(JOURNEY_SECONDS)),
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
    journey: per('ended_resolved', hours('resolved_journey_seconds')),
    quantile: 'time_to_resolution',
  }),
  cohort({
    id: 'customer_time',
    label: 'time on the line',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes that a customer spends on the line in a journey: queue, explaining, talking and holds.',
    journey: per('journeys', minutes('customer_seconds')),
    quantile: 'customer_time',
  }),
  cohort({
    id: 'explaining_time',
    label: 'explaining',
    noun: 'time spent explaining',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes that a customer spends telling the story, first time and repeats.',
    journey: per('journeys', minutes(sum('time_explaining', 'time_repeat_explaining'))),
  }),
  cohort({
    id: 'hold_time',
    label: 'on hold',
    noun: 'time on hold',
    unit: 'min',
    better: 'lower',
    definition:
      'Minutes on hold in a journey, for an approval or for the next team; its quantiles are those of single holds.',
    journey: per('journeys', minutes(sum('time_hold_approval', 'time_hold_handover'))),
    quantile: 'hold_time',
  }),
] as const
