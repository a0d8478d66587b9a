import { MINUTE } from '../../kernel/units.js'
import { GATES } from '../../observations/causes.js'
import { cohort } from '../measure.js'
import { perJourneyCounter, perManagerCounter, perTeamCounter } from '../ratio.js'

/** Who decides in the customer's favour, and how long that takes. */
export const DECIDING = [
  cohort({
    id: 'on_the_spot',
    label: 'decided on the spot',
    unit: 'share',
    better: 'higher',
    definition: 'Share of decisions on a remedy that the agent takes at once in the customer’s favour.',
    journey: perJourneyCounter('decisions', 'on_the_spot'),
    team: perTeamCounter('decisions', 'on_the_spot', 'on_the_spot / decisions, at this team'),
  }),
  cohort({
    id: 'authority_used',
    label: 'authority used',
    unit: 'share',
    better: 'higher',
    definition: 'Share of the discretionary decisions that an agent may take, and can, that the agent does take.',
    journey: perJourneyCounter('discretionary_allowed', 'authority_used'),
  }),
  cohort({
    id: 'authority_blocked',
    label: 'decisions blocked',
    unit: 'share',
    better: 'lower',
    definition: 'Share of decisions on a remedy that the agent cannot or does not take, at whichever gate.',
    journey: perJourneyCounter(
      'decisions',
      (row) => GATES.reduce((total, gate) => total + row(`blocked_first_${gate}`), 0),
      'sum of blocked_first_<gate> / decisions',
    ),
    team: perTeamCounter(
      'decisions',
      (row) => GATES.reduce((total, gate) => total + row(`blocked_first_${gate}`), 0),
      'sum of blocked_first_<gate> / decisions, at this team',
    ),
  }),
  cohort({
    id: 'escalations',
    label: 'escalations',
    unit: 'per journey',
    better: null,
    definition: 'Requests that go to a manager.',
    journey: perJourneyCounter('journeys', 'escalations'),
    team: perTeamCounter('legs', 'escalations', 'escalations / legs, at this team'),
  }),
  cohort({
    id: 'approvals',
    label: 'approvals',
    unit: 'per journey',
    better: null,
    definition: 'Requests that a manager grants.',
    journey: perJourneyCounter('journeys', 'approvals_granted'),
  }),
  cohort({
    id: 'approval_wait',
    label: 'approval wait',
    unit: 'min',
    better: 'lower',
    definition: 'Minutes from a request to its final answer, over all layers.',
    journey: perJourneyCounter(
      'approvals_decided',
      (row) => row('approval_wait_seconds') / MINUTE,
      'approval_wait_seconds / 60 / approvals_decided',
    ),
    manager: perManagerCounter(
      'decided',
      (row) => row('wait_seconds') / MINUTE,
      'wait_seconds / 60 / decided, waiting for this role',
    ),
    quantile: 'approval_wait',
  }),
  cohort({
    id: 'approval_layers',
    label: 'approval layers',
    unit: 'layers',
    better: null,
    definition: 'Layers of management that a request passes until its final answer.',
    journey: perJourneyCounter('approvals_decided', 'approval_layers'),
  }),
  cohort({
    id: 'refusals',
    label: 'refusals',
    unit: 'per journey',
    better: 'lower',
    definition: 'Refusals that a customer hears, on policy or after an escalation.',
    journey: perJourneyCounter(
      'journeys',
      (row) => row('refused_on_policy') + row('refused_after_escalation'),
      '(refused_on_policy + refused_after_escalation) / journeys',
    ),
    team: perTeamCounter('legs', 'refused_on_policy', 'refused_on_policy / legs, at this team'),
  }),
  cohort({
    id: 'paid_anyway',
    label: 'paid anyway',
    unit: 'per journey',
    better: null,
    definition: 'Remedies that were escalated and finally granted.',
    journey: perJourneyCounter('journeys', 'paid_anyway'),
  }),
] as const
