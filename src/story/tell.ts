import { invariant } from '../kernel/invariant.js'
import { MINUTE } from '../kernel/units.js'
import type { LedgerEvent } from '../ledger/event.js'
import type { Model } from '../model/model.js'
import type { CustomerFacts } from '../simulation/customer-facts.js'
import { TIME_CAUSES, type TimeCause } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES, type TrustCause } from '../vocabulary/trust-causes.js'
import type { Hearing } from './hearing.js'
import { momentsOf } from './moments.js'
import type { Moment, Story, StoryCost, StoryCustomer, StoryTrust } from './story.js'

/** The design that a customer went through. */
export interface Told {
  readonly model: Model
  readonly scenario: Story['scenario']
}

/**
 * Makes a story of what was heard of a customer: its sums are those that the run booked.
 * @param hearing of a run that is over, in which the customer came
 */
export function tell(hearing: Hearing, facts: CustomerFacts, { model, scenario }: Told): Story {
  const { heard, outcome } = hearing
  const [first] = heard
  invariant(first !== undefined, 'a customer who came has been heard of')
  const start = 100 * facts.segment.trust
  const moments = momentsOf(heard, model, facts)
  const count = (event: LedgerEvent['event']) => heard.filter((what) => what.event === event).length
  const last = heard.at(-1)!
  return {
    scenario,
    customer: customerOf(facts, first.time),
    moments,
    ending: last.event === 'ended' ? last.ending : null,
    prevented: count('prevented') > 0,
    minutes: (last.time - first.time) / MINUTE,
    contacts: count('contact'),
    legs: count('answered'),
    transfers: count('transferred'),
    explanations: count('explained'),
    refusals: count('refused'),
    approvals: count('decided'),
    minutes_by_cause: minutesByCause(heard),
    trust: trustOf(heard, start, moments, outcome),
    outcome:
      outcome === null
        ? null
        : {
            satisfaction: outcome.satisfaction,
            effort: outcome.effort,
            churn: outcome.churn,
            churn_base: outcome.churnBase,
            tellings_positive: outcome.tellsGood,
            tellings_negative: outcome.tellsBad,
          },
    cost: costOf(hearing, model),
  }
}

function customerOf(facts: CustomerFacts, arrived: number): StoryCustomer {
  return {
    arrived: arrived / MINUTE,
    segment: facts.segment.name,
    issue: facts.issue.name,
    failure: facts.issue.failure,
    severity: facts.issue.severity,
    needs_remedy: facts.needsRemedy,
    amount: facts.needsRemedy ? facts.amount : null,
    novel: facts.needsRemedy && facts.novel,
    exceptional: facts.needsRemedy && facts.exceptional,
    illegal: facts.needsRemedy && facts.illegal,
  }
}

function minutesByCause(heard: readonly LedgerEvent[]): Story['minutes_by_cause'] {
  const seconds: Partial<Record<TimeCause, number>> = {}
  for (const what of heard) {
    if (what.event === 'spent') seconds[what.cause] = (seconds[what.cause] ?? 0) + what.seconds
  }
  return Object.fromEntries(
    TIME_CAUSES.flatMap((cause) => (seconds[cause] ? [[cause, seconds[cause] / MINUTE] as const] : [])),
  )
}

function trustOf(
  heard: readonly LedgerEvent[],
  start: number,
  moments: readonly Moment[],
  outcome: Hearing['outcome'],
): StoryTrust {
  const lost: Partial<Record<TrustCause, number>> = {}
  for (const what of heard) {
    if (what.event === 'trusted') lost[what.cause] = (lost[what.cause] ?? 0) + 100 * (what.before - what.after)
  }
  const causes = TRUST_CAUSES.flatMap((cause) => (cause in lost ? [[cause, lost[cause]!] as const] : []))
  return {
    start,
    final: moments.at(-1)?.trust ?? start,
    loss: causes.reduce((sum, [, points]) => sum + points, 0),
    by_cause: Object.fromEntries(causes),
    facets:
      outcome === null
        ? null
        : { ability: outcome.ability, benevolence: outcome.benevolence, integrity: outcome.integrity },
  }
}

function costOf({ heard, outcome }: Hearing, model: Model): StoryCost {
  let agents = 0
  let bots = 0
  let managers = 0
  let concessions = 0
  for (const what of heard) {
    switch (what.event) {
      case 'leg_ended':
      case 'handed_over':
        agents += what.seconds * model.teams[what.home]!.wage
        if (what.event === 'leg_ended') bots += model.teams[what.home]!.bot?.cost ?? 0
        break
      case 'considered':
        managers += what.seconds * model.managers[what.manager]!.wage
        break
      case 'withdrawn':
        managers -= what.spared * model.managers[what.manager]!.wage
        break
      case 'granted':
        concessions += what.money
        break
    }
  }
  const churn = outcome?.churnCost ?? 0
  const wordOfMouth = outcome?.wordOfMouthCost ?? 0
  return {
    agents,
    ...(model.teams.some(({ bot }) => bot !== null) ? { bots } : {}),
    managers,
    concessions,
    churn,
    word_of_mouth: wordOfMouth,
    total: agents + bots + managers + concessions + churn + wordOfMouth,
  }
}
