import { MINUTE } from '../../kernel/units.js'
import { GATES } from '../../observations/causes.js'
import { meanOfAnswered } from '../bounds.js'
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
    id: 'escalated_decisions',
    label: 'escalated, of decisions',
    unit: 'share',
    better: null,
    definition:
      'Share of decisions on a remedy that go to a manager; escalations per journey also grow with the cases that agents understand well enough to decide.',
    journey: perJourneyCounter('decisions', 'escalations'),
    team: perTeamCounter('decisions', 'escalations', 'escalations / decisions, at this team'),
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
    manager: {
      ...perManagerCounter(
        'decided',
        (row) => row('wait_seconds') / MINUTE,
        'wait_seconds / 60 / decided, waiting for this role',
      ),
      whileOpen: (row) =>
        meanOfAnswered(
          row('wait_seconds') / MINUTE,
          row('decided'),
          row('open_request_seconds') / MINUTE,
          row('open_requests'),
        ),
    },
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
    id: 'misread_refusals',
    label: 'refused by misreading the policy',
    unit: 'share',
    better: 'lower',
    definition: 'Share of decisions on a remedy in which the agent refuses what the policy allows, having misread it.',
    journey: perJourneyCounter('decisions', 'misread_refusals'),
  }),
  cohort({
    id: 'misread_grants',
    label: 'granted by misreading the policy',
    unit: 'share',
    better: null,
    definition: 'Share of decisions on a remedy in which the agent grants what the policy forbids, having misread it.',
    journey: perJourneyCounter('decisions', 'misread_grants'),
  }),
  cohort({
    id: 'paid_anyway',
    label: 'paid anyway',
    unit: 'per journey',
    better: null,
    definition: 'Remedies that were escalated and finally granted.',
    journey: perJourneyCounter('journeys', 'paid_anyway'),
  }),
  cohort({
    id: 'safe_side_questions',
    label: 'asked to be on the safe side',
    unit: 'share',
    better: null,
    definition:
      'Share of decisions on a remedy that an agent could take, but asks a manager about for want of training.',
    journey: perJourneyCounter('decisions', 'asked_to_be_sure'),
  }),
  cohort({
    id: 'over_claims',
    label: 'claims that do not hold',
    unit: 'share',
    better: 'lower',
    definition: 'Share of the decisions that leaders claim an agent can take that the agent cannot or does not take.',
    journey: perJourneyCounter('claimed_possible', 'over_claims'),
  }),
  cohort({
    id: 'manager_demands',
    label: 'demands for a manager',
    unit: 'per journey',
    better: 'lower',
    definition: 'Customers who hear the policy and demand a manager, who then is asked.',
    journey: perJourneyCounter('journeys', 'manager_demands'),
  }),
  cohort({
    id: 'substitutes',
    label: 'substitutes',
    unit: 'per journey',
    better: null,
    definition: 'Refusals softened by something less than the remedy, such as store credit.',
    journey: perJourneyCounter('journeys', 'substitutes'),
  }),
  cohort({
    id: 'broken_promises',
    label: 'broken promises',
    unit: 'share',
    better: 'lower',
    definition: 'Share of promised call backs that begin later than promised.',
    journey: perJourneyCounter('promises', 'broken_promises'),
  }),
] as const
