import { byId, idsOf } from './by-id.js'

/** Something that has to be there for an agent to decide alone. */
interface GateOfDecision {
  readonly id: string
  /** As a reader knows it. */
  readonly label: string
}

/**
 * In the order in which a block is booked. Each has counters in the same order: `blocked_first_`, `blocked_any_` and
 * `blocked_only_` and its id, and of teams also `over_claims_any_` and `over_claims_only_`.
 */
const GATES_IN_ORDER = [
  { id: 'ownership', label: 'ownership' },
  { id: 'authority', label: 'authority' },
  { id: 'tools', label: 'tools' },
  { id: 'judgement', label: 'judgement' },
  { id: 'courage', label: 'courage' },
] as const satisfies readonly GateOfDecision[]

/** The gates of a decision, in the order in which a block is booked. */
export const GATES = idsOf(GATES_IN_ORDER)
export type Gate = (typeof GATES)[number]

export const GATE: Readonly<Record<Gate, GateOfDecision>> = byId(GATES_IN_ORDER)
