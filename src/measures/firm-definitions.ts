import type { JourneyCounter } from '../ledger/counters.js'
import type { MeasureId } from './catalogue.js'
import type { Ratio, Row, Unit } from './measure.js'
import { less, minutes, per, ratio, sum } from './ratio.js'

/** A figure under a name that the trade shares, computed as another firm computes it. */
interface FirmDefinition {
  /** The measure whose name it goes by. */
  readonly of: MeasureId
  /** What an observed figure says behind `as`. */
  readonly id: string
  readonly unit: Unit
  /** One sentence. */
  readonly meaning: string
  /** It counts what happens within a time that the firm states. */
  readonly isWindowed?: true
  /** Of the whole house, of an issue, of a segment. */
  readonly journey: Ratio<Row<JourneyCounter>>
}

const TALK = ['time_explaining', 'time_repeat_explaining', 'time_talking'] as const

/**
 * What firms mean by the same words, as far as the counters of a run can tell: a share of the satisfied is not counted.
 */
export const FIRM_DEFINITIONS: readonly FirmDefinition[] = [
  {
    of: 'handle_time_per_contact',
    id: 'without_wrap_up',
    unit: 'min',
    meaning: 'Talk and hold, without the work after the call.',
    journey: per('attended', minutes(less('handle_seconds', 'wrap_up_seconds'))),
  },
  {
    of: 'handle_time_per_contact',
    id: 'without_hold',
    unit: 'min',
    meaning: 'Talk and the work after the call, without holding for an approval or for the next team.',
    journey: per('answered', minutes(sum(...TALK, 'wrap_up_seconds'))),
  },
  {
    of: 'handle_time_per_contact',
    id: 'talk_only',
    unit: 'min',
    meaning: 'Talk, without hold and without the work after the call.',
    journey: per('answered', minutes(sum(...TALK))),
  },
  {
    of: 'handle_time_per_contact',
    id: 'per_leg',
    unit: 'min',
    meaning: 'Each conversation with one agent is a call of its own, as a switch counts calls that are passed on.',
    journey: per('legs', minutes('handle_seconds')),
  },
  {
    of: 'first_contact_resolution',
    id: 'no_repeat',
    unit: 'share',
    meaning: 'Share of contacts after which nobody contacts the firm again about the same problem, however late.',
    journey: per('contacts', 'journeys'),
  },
  {
    of: 'first_contact_resolution',
    id: 'no_repeat_within',
    unit: 'share',
    meaning:
      'The same, where only who comes again within so long counts: `within: 7 days` beside it, or `run.repeat_window`.',
    isWindowed: true,
    journey: per('contacts', less('contacts', 'repeated_within')),
  },
  {
    of: 'first_contact_resolution',
    id: 'of_resolved',
    unit: 'share',
    meaning: 'Share of the cases that end resolved of which one contact was enough: who gave up is left out.',
    journey: per('ended_resolved', 'first_contact_resolved'),
  },
  {
    of: 'speed_of_answer',
    id: 'of_offered',
    unit: 'min',
    meaning: 'Minutes in the queue of all who came, those who hung up included.',
    journey: per('offered', minutes('time_queue')),
  },
  {
    of: 'service_level',
    id: 'of_offered',
    unit: 'share',
    meaning: 'Answered within service_level.within, of all who came.',
    journey: per('offered', 'answered_within'),
  },
  {
    of: 'service_level',
    id: 'of_answered',
    unit: 'share',
    meaning: 'Answered within service_level.within, of those who were answered.',
    journey: per('answered', 'answered_within'),
  },
  {
    of: 'abandonment',
    id: 'first_wait',
    unit: 'share',
    meaning: 'Share of contacts that hang up before anybody has answered; who hangs up at a later team is left out.',
    journey: per('offered', 'abandoned_waits'),
  },
  {
    of: 'abandonment',
    id: 'long_enough',
    unit: 'share',
    meaning: 'The same without those who hang up within service_level.within.',
    journey: ratio(less('abandoned_waits', 'abandoned_within'), less('offered', 'abandoned_within')),
  },
  {
    of: 'transfers',
    id: 'of_contacts',
    unit: 'share',
    meaning: 'Share of answered contacts that are passed on at least once.',
    journey: per('attended', 'transferred_contacts'),
  },
  {
    of: 'transfers',
    id: 'per_contact',
    unit: 'per journey',
    meaning: 'Transfers per answered contact.',
    journey: per('attended', 'transfers'),
  },
  {
    of: 'transfers',
    id: 'per_leg',
    unit: 'per journey',
    meaning: 'Transfers per conversation with one agent.',
    journey: per('legs', 'transfers'),
  },
  {
    of: 'escalations',
    id: 'per_contact',
    unit: 'per journey',
    meaning: 'Requests that go to a manager, per answered contact.',
    journey: per('attended', 'escalations'),
  },
  {
    of: 'escalations',
    id: 'of_decisions',
    unit: 'share',
    meaning: 'Share of decisions on a remedy that go to a manager.',
    journey: per('decisions', 'escalations'),
  },
  {
    of: 'contacts',
    id: 'answered',
    unit: 'per journey',
    meaning: 'Contacts that reach an agent, per case.',
    journey: per('journeys', 'answered'),
  },
  {
    of: 'reopening',
    id: 'of_journeys',
    unit: 'share',
    meaning: 'Reopenings per case, instead of per resolution.',
    journey: per('journeys', 'reopenings'),
  },
]

/** The definitions that a measure's name may also have. */
export function definitionsOf(measure: string): readonly FirmDefinition[] {
  return FIRM_DEFINITIONS.filter(({ of }) => of === measure)
}
