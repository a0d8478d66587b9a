import { own } from '../kernel/own.js'
import type { Ending, Gate, TimeCause, TrustCause } from '../ledger/causes.js'
import type { CostPart } from '../measures/themes/cost.js'

/** Causes, gates, endings and parts as a reader knows them. */
export const LABELS = {
  time: {
    queue: 'in the queue',
    explaining: 'explaining',
    repeat_explaining: 'explaining again',
    talking: 'talking',
    hold_approval: 'on hold for an approval',
    hold_handover: 'on hold for the next team',
    waiting_call_back: 'waiting for a call back',
    between_contacts: 'between contacts',
  } satisfies Record<TimeCause, string>,
  trust: {
    failure: 'the failure itself',
    transfer: 'transferred',
    misroute: 'sent to the wrong team',
    repeat_explanation: 'explaining again',
    hold_for_approval: 'hold for an approval',
    long_wait: 'long wait',
    waiting_for_answer: 'waiting for an answer',
    abandonment: 'gave up waiting',
    turned_away: 'turned away',
    poor_treatment: 'poor treatment',
    suspected: 'asked for proof',
    not_solved: 'not solved this time',
    reopening: 'it came back',
    refused_on_policy: 'refused on policy',
    refused_after_escalation: 'refused by a manager',
    broken_promise: 'broken promise',
    over_claim: 'claims that did not hold',
    no_one_could_help: 'no one could help',
    unresolved: 'left unresolved',
    warm_treatment: 'warm treatment',
    resolved: 'solved',
    remedied: 'made good',
  } satisfies Record<TrustCause, string>,
  gate: {
    ownership: 'ownership',
    authority: 'authority',
    tools: 'tools',
    judgement: 'judgement',
    courage: 'courage',
  } satisfies Record<Gate, string>,
  ending: {
    resolved: 'resolved',
    refused: 'refused',
    gave_up: 'gave up',
    abandoned: 'gave up in the queue',
    turned_away: 'turned away',
    sent_away: 'sent away at closing',
    no_one_could_help: 'no one could help',
  } satisfies Record<Ending, string>,
  cost: {
    labour_busy: 'agents, busy',
    labour_idle: 'agents, idle or away',
    managers: 'managers',
    attrition: 'replacing leavers',
    concessions: 'concessions',
    churn: 'customers lost',
    word_of_mouth: 'customers put off',
    advertising: 'advertising',
    bought: 'customers bought',
  } satisfies Record<CostPart, string>,
} as const

/** The label of a key that came from outside the program's own lists. */
export function labelOf(family: keyof typeof LABELS, key: string): string {
  return own(LABELS[family], key) ?? key
}
