import { byId, idsOf } from './by-id.js'
import { GATE, GATES } from './gates.js'

const BESIDE_GATES = [
  { id: 'doubt', label: 'doubt of merit' },
  { id: 'misreading', label: 'misreading of the policy' },
  { id: 'unsureness', label: 'asking to be on the safe side' },
] as const

/**
 * What kept an agent from saying yes the last time that a request had to be decided: the gates, in their order, and what
 * stands in the way where no gate does. Each has a counter, `differing_` and its id, in this order.
 */
export const OBSTACLES = [...GATES, ...idsOf(BESIDE_GATES)] as const
export type Obstacle = (typeof OBSTACLES)[number]

export const OBSTACLE: Readonly<Record<Obstacle, { readonly label: string }>> = { ...GATE, ...byId(BESIDE_GATES) }
