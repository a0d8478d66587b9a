import { HOUR, YEAR } from '../../kernel/units.js'
import type { TeamCounter } from '../../ledger/counters.js'
import { type Measure, span } from '../measure.js'
import { counter, over, per, ratio, teams, timesKey, YEARS } from '../ratio.js'

/** A mean over people and time: of all teams, and of each. */
function overPeople(weighted: TeamCounter, seconds: TeamCounter): Pick<Measure, 'whole' | 'team'> {
  return {
    whole: ratio(teams(weighted), teams(seconds)),
    team: per(seconds, weighted),
  }
}

/** How busy people are, and how they change. */
export const PEOPLE = [
  span({
    id: 'occupancy',
    label: 'occupancy',
    unit: 'share',
    better: null,
    definition:
      'Share of time on duty that is spent on cases; over all teams with a limit, one of them, or one manager role.',
    ...overPeople('occupied_seconds', 'on_duty_seconds'),
    manager: per('on_duty_seconds', 'busy_seconds'),
  }),
  span({
    id: 'heads',
    label: 'agents employed',
    plural: true,
    unit: 'heads',
    better: null,
    definition:
      'Full-time agents whom the paid hours take, away from the desk (shrinkage) included: paid hours of a year over `people.hours_per_year`.',
    whole: ratio(
      over(teams('payroll_seconds'), HOUR),
      timesKey(YEARS, 'people.hours_per_year', ({ hoursPerYear }) => hoursPerYear),
    ),
  }),
  span({
    id: 'agent_confidence',
    label: 'confidence',
    unit: 'share',
    better: 'higher',
    definition:
      'Of ten small decisions that agents may take, how many they dare: the mean over agents and time, of teams that may be afraid at all.',
    ...overPeople('confidence_seconds', 'fearing_seconds'),
  }),
  span({
    id: 'agent_skill',
    label: 'skill',
    unit: 'share',
    better: 'higher',
    definition:
      'What agents know of what they need, from training, deciding and time in the job: the mean over agents and time.',
    ...overPeople('skill_seconds', 'person_seconds'),
  }),
  span({
    id: 'agent_morale',
    label: 'morale',
    unit: 'share',
    better: 'higher',
    definition:
      'How agents feel about their work, from 0 to 100 % with 50 % in the middle: the mean over agents and time.',
    ...overPeople('morale_seconds', 'person_seconds'),
  }),
  span({
    id: 'agent_attrition',
    label: 'leavers a year',
    noun: 'the share of agents who leave in a year',
    alias: 'turnover',
    unit: 'share',
    unbounded: true,
    better: 'lower',
    definition:
      'Agents expected to leave within a year, over those there: the risk that they ran, not the few who happened to go.',
    whole: ratio(teams('leavers'), over(teams('person_seconds'), YEAR, 'year')),
    team: ratio(counter('leavers'), over(counter('person_seconds'), YEAR, 'year')),
  }),
  span({
    id: 'seats_taken',
    label: 'seats taken',
    plural: true,
    unit: 'share',
    better: 'higher',
    definition: 'Share of agents’ seats that somebody has: the others are waiting for a leaver’s successor.',
    ...overPeople('person_seconds', 'seat_seconds'),
  }),
  span({
    id: 'applicants',
    label: 'applicants, of the usual',
    noun: 'the number of applicants',
    unit: 'share',
    unbounded: true,
    better: 'higher',
    definition:
      'Applicants for the seats of those expected to leave, over those who apply at middling morale; with `culture.referred` they follow what people say of their work.',
    ...overPeople('applicants', 'leavers'),
  }),
  span({
    id: 'newcomer_skill',
    label: 'skill of newcomers',
    noun: 'the skill of newcomers',
    unit: 'share',
    better: 'higher',
    definition:
      'What the successors of those expected to leave begin with, of what the team was trained to; pay moves it, and with `culture.referred` morale.',
    ...overPeople('newcomer_skill', 'leavers'),
  }),
] as const
