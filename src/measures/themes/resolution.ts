import { cohort } from '../measure.js'
import { perJourneyCounter } from '../ratio.js'

/** Whether the problem is solved, and how the journey ends otherwise. */
export const RESOLUTION = [
  cohort({
    id: 'first_contact_resolution',
    label: 'first-contact resolution',
    alias: 'FCR',
    unit: 'share',
    better: 'higher',
    definition: 'Share of all journeys that are resolved in the first contact and not reopened.',
    journey: perJourneyCounter('journeys', 'first_contact_resolved'),
  }),
  cohort({
    id: 'resolution',
    label: 'resolution',
    unit: 'share',
    better: 'higher',
    definition: 'Share of journeys that end resolved, after however many contacts.',
    journey: perJourneyCounter('journeys', 'ended_resolved'),
  }),
  cohort({
    id: 'reopening',
    label: 'reopening',
    unit: 'share',
    better: 'lower',
    definition: 'Share of resolutions that do not hold.',
    journey: perJourneyCounter('resolutions', 'reopenings'),
  }),
  cohort({
    id: 'ended_refused',
    label: 'end refused',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys that end with a refusal.',
    journey: perJourneyCounter('journeys', 'ended_refused'),
  }),
  cohort({
    id: 'ended_gave_up',
    label: 'end given up',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys that end because the customer does not try again.',
    journey: perJourneyCounter('journeys', 'ended_gave_up'),
  }),
  cohort({
    id: 'ended_abandoned',
    label: 'end abandoned',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys that end in a queue.',
    journey: perJourneyCounter('journeys', 'ended_abandoned'),
  }),
  cohort({
    id: 'ended_turned_away',
    label: 'end turned away',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys whose last contact is turned away.',
    journey: perJourneyCounter('journeys', 'ended_turned_away'),
  }),
  cohort({
    id: 'ended_sent_away',
    label: 'end sent away',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys whose last contact is sent away because the house is closed.',
    journey: perJourneyCounter('journeys', 'ended_sent_away'),
  }),
  cohort({
    id: 'ended_no_one_could_help',
    label: 'end without help',
    unit: 'share',
    better: 'lower',
    definition: 'Share of journeys that end at the end of the chain, where no one could help.',
    journey: perJourneyCounter('journeys', 'ended_no_one_could_help'),
  }),
] as const
