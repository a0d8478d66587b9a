import { cohort } from '../measure.js'
import { perJourneyCounter, perTeamCounter } from '../ratio.js'

/** How often the customer is passed on and starts again. */
export const CONTACTS = [
  cohort({
    id: 'contacts',
    label: 'contacts',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Attempts to reach the firm that one problem takes.',
    journey: perJourneyCounter('journeys', 'contacts'),
  }),
  cohort({
    id: 'legs',
    label: 'legs',
    plural: true,
    unit: 'per journey',
    better: null,
    definition: 'Conversations with one agent each that one problem takes.',
    journey: perJourneyCounter('journeys', 'legs'),
  }),
  cohort({
    id: 'transfers',
    label: 'transfers',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Times a customer is passed from one team to another.',
    journey: perJourneyCounter('journeys', 'transfers'),
    team: perTeamCounter('legs', 'transfers_out', 'transfers_out / legs, at this team'),
  }),
  cohort({
    id: 'misroutes',
    label: 'misroutes',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Times a customer is passed to a team that is not the right one.',
    journey: perJourneyCounter('journeys', 'misroutes'),
    team: perTeamCounter('legs', 'misroutes_out', 'misroutes_out / legs, at this team'),
  }),
  cohort({
    id: 'repeat_explanations',
    label: 'repeat explanations',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Times a customer tells the story again, after the first.',
    journey: perJourneyCounter('journeys', 'repeat_explanations'),
    team: perTeamCounter('legs', 'repeat_explanations', 'repeat_explanations / legs, at this team'),
  }),
] as const
