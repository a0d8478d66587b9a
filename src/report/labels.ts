import { own } from '../kernel/own.js'
import type { CostPart } from '../measures/cost-parts.js'
import { ENDING } from '../vocabulary/endings.js'
import { GATE } from '../vocabulary/gates.js'
import { OBSTACLE } from '../vocabulary/obstacles.js'
import { TIME_CAUSE } from '../vocabulary/time-causes.js'
import { TRUST_CAUSE } from '../vocabulary/trust-causes.js'

/** Causes, gates, endings and parts as a reader knows them. */
export const LABELS = {
  time: labelsOf(TIME_CAUSE),
  trust: labelsOf(TRUST_CAUSE),
  gate: labelsOf(GATE),
  obstacle: labelsOf(OBSTACLE),
  ending: labelsOf(ENDING),
  cost: {
    labour_busy: 'agents, busy',
    labour_idle: 'agents, idle or away',
    bots: 'bots',
    managers: 'managers',
    attrition: 'replacing leavers',
    concessions: 'concessions',
    delight: 'gestures to delight',
    churn: 'customers lost',
    word_of_mouth: 'customers put off',
    advertising: 'advertising',
    bought: 'customers bought',
  } satisfies Record<CostPart, string>,
} as const

function labelsOf<Id extends string>(words: Readonly<Record<Id, { readonly label: string }>>): Record<Id, string> {
  const labels = Object.entries<{ readonly label: string }>(words).map(([id, { label }]) => [id, label])
  return Object.fromEntries(labels) as Record<Id, string>
}

/** The label of a key that came from outside the program's own lists. */
export function labelOf(family: keyof typeof LABELS, key: string): string {
  return own(LABELS[family], key) ?? key
}
