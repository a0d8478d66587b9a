import type { SourceKey } from './bibliography.js'
import type { Strength } from './parameter.js'
import { BOTS } from './parameters/bots.js'

/**
 * What is believed of a lever of the organisation before anybody has looked: where a file calls it unknown and says no
 * more. Between the ends of the range it lies with 95 %.
 */
export interface Prior {
  /** As `--set` takes it, with `*` for any name. */
  readonly path: string
  /** A share as a fraction; what else, as the key takes a bare number. */
  readonly value: number
  readonly range: readonly [number, number]
  readonly source: readonly SourceKey[]
  readonly size: Strength
  /** The observation that a client could make. */
  readonly changes: string
}

/** Nobody has measured it that we know of: wide, around what the bundled firms state. */
function assumed(path: string, value: number, range: readonly [number, number], changes: string): Prior {
  return { path, value, range, source: [], size: 'assumed', changes }
}

/** What is taken of a bot where the file states nothing is believed of one that it calls unknown, too. */
function ofBots(path: string, id: (typeof BOTS)[number]['id']): Prior {
  const { value, range, changes } = BOTS.find((parameter) => parameter.id === id)!
  return assumed(path, value, range, changes)
}

/** By path, each once: the first that a path matches is its own. */
export const PRIORS: readonly Prior[] = [
  assumed(
    'teams.*.empowerment.tools',
    0.7,
    [0.3, 0.95],
    'Ten cases listened to: in how many the system let the agent do what was needed',
  ),
  assumed(
    'teams.*.empowerment.training',
    0.7,
    [0.3, 0.95],
    'A test of what agents should know; solved cases of new and old hands',
  ),
  assumed(
    'teams.*.empowerment.orientation',
    0.6,
    [0.2, 0.95],
    'A survey of agents: what would the firm want in these five cases?',
  ),
  assumed(
    'teams.*.empowerment.guidelines',
    0.6,
    [0.2, 0.95],
    'Of fifty cases that needed judgement, those that a guideline speaks of',
  ),
  assumed(
    'teams.*.empowerment.safety',
    0.6,
    [0.15, 0.95],
    'A survey of agents: of ten decisions that you may take, how many would you take unasked?',
  ),
  assumed(
    'teams.*.empowerment.recognition',
    0.4,
    [0.05, 0.9],
    'A survey of agents: when were you last thanked for a decision?',
  ),
  assumed(
    'teams.*.empowerment.history',
    0.6,
    [0.1, 0.98],
    'Ten repeat calls listened to: in how many the agent knew of the first',
  ),
  assumed(
    'teams.*.transfer.misroute',
    0.1,
    [0.01, 0.4],
    'A week of transfers: those that the next team passed on again at once',
  ),
  assumed(
    'managers.*.available',
    0.5,
    [0.15, 0.95],
    'A day of a manager’s calendar: hours in which somebody who asks is answered at once',
  ),
  ofBots('teams.*.wrong', 'bot.wrong'),
  ofBots('teams.*.judgement', 'bot.judgement'),
  ofBots('customers.*.prefers_people.share', 'bot.prefers_people'),
  ofBots('customers.*.prefers_people.leaves', 'bot.leaves'),
  assumed('managers.*.approves', 0.85, [0.5, 0.99], 'A month of requests: how many were granted'),
  assumed('customers.*.trust', 65, [40, 85], 'A survey of customers who have not called'),
  assumed('customers.*.balk', 0.05, [0.005, 0.3], 'Calls that end within five seconds of joining a line'),
  assumed(
    'customers.*.calls_again.share',
    0.6,
    [0.2, 0.95],
    'Of customers without a solution, those whose number is seen again in thirty days',
  ),
  {
    path: 'customers.*.redial.share',
    value: 0.63,
    range: [0.4, 0.85],
    source: ['anonymous_bank_1999'],
    size: 'measured',
    changes: 'Of callers who hung up, those whose number is seen again on the same day',
  },
  assumed('customers.*.demands_manager', 0.2, [0.03, 0.6], 'Ten refusals listened to: how many asked for a manager'),
  assumed('customers.*.churn_base', 0.15, [0.04, 0.4], 'Leavers of a year among customers who never called'),
  assumed('issues.*.solvable.*', 0.75, [0.3, 0.97], 'A week of cases of this kind: those that this team closed itself'),
  assumed('issues.*.right_first_time', 0.88, [0.6, 0.99], 'Solved cases of a month that came back'),
  assumed('issues.*.novel', 0.2, [0.03, 0.6], 'Fifty cases of this kind: those that no guideline speaks of'),
  assumed('issues.*.exception', 0.2, [0.03, 0.6], 'Fifty cases of this kind: those whose remedy was against the rules'),
  assumed(
    'issues.*.exception.share',
    0.2,
    [0.03, 0.6],
    'Fifty cases of this kind: those whose remedy was against the rules',
  ),
  assumed(
    'issues.*.remedy.needed',
    0.5,
    [0.1, 0.95],
    'Fifty cases of this kind: those in which money or goods were due',
  ),
  assumed('issues.*.undue', 0.08, [0.01, 0.3], 'An audit of a month’s requests: which were due'),
  assumed(
    'culture.refusal',
    0.4,
    [0.05, 0.9],
    'Ten cases that an agent could not decide: in how many the customer heard the policy',
  ),
  assumed('culture.misunderstood', 0.1, [0.01, 0.4], 'An audit of fifty decisions against the policy'),
  assumed('culture.review', 0.1, [0.005, 0.5], 'A month of decisions: how many somebody looked at'),
  assumed(
    'culture.leadership',
    0.6,
    [0.15, 0.95],
    'A survey of agents: how did the last review of a decision of yours end?',
  ),
  assumed('culture.silos', 0.4, [0.05, 0.9], 'A week of handovers between departments: notes that were there and read'),
  assumed('culture.rules', 0, [-2, 2], 'Exceptions asked for, before and after a year of new rules'),
]

/** The prior of a lever, by the steps of its path in a scenario; undefined where nothing is stated of it. */
export function priorOf(steps: readonly string[]): Prior | undefined {
  return PRIORS.find(({ path }) => {
    const pattern = path.split('.')
    return pattern.length === steps.length && pattern.every((step, index) => step === '*' || step === steps[index])
  })
}
