import type { JourneyCounter } from '../ledger/counters.js'
import { between } from './bounds.js'
import type { Bounds, Row, Whole } from './measure.js'
import { house, journeys, managers, negative, plus, type Quantity, teams } from './ratio.js'

/** The parts of cost, each as it is read from a replication; `cost` is computed from them, so that they add up. */
export const COST_PARTS = {
  labour_busy: teams('labour_busy'),
  labour_idle: teams('labour_idle'),
  bots: teams('bot_cost'),
  managers: managers('labour'),
  attrition: teams('attrition_cost'),
  concessions: journeys('concession'),
  delight: journeys('delight_cost'),
  churn: journeys('churn_cost'),
  word_of_mouth: journeys('word_of_mouth_cost'),
  advertising: house('marketing_spend'),
  bought: negative(house('bought_worth')),
} as const satisfies Readonly<Record<string, Quantity<Whole>>>
export type CostPart = keyof typeof COST_PARTS

/**
 * What the journeys that a stopped run left open may yet add to a part of cost, least and most. What the others are of is
 * the hours of the span, and known whatever becomes of the customers.
 */
export const OPEN_COST = {
  concessions: yetPaid,
  delight: yetPaid,
  churn: (row) => [row('open_churn_cost_least'), row('open_churn_cost_most')],
  word_of_mouth: (row) => [row('open_word_of_mouth_cost_least'), row('open_word_of_mouth_cost_most')],
} as const satisfies Partial<Record<CostPart, (row: Row<JourneyCounter>) => readonly [number, number]>>

/** Nobody knows how much is due to whom: nothing at least. */
function yetPaid(row: Row<JourneyCounter>): readonly [number, number] {
  return [0, row('open_payable') > 0 ? Number.POSITIVE_INFINITY : 0]
}

/** What a replication costs. */
export const COST: Quantity<Whole> = plus(...Object.values(COST_PARTS))

/** What the house itself costs, whatever its customers do. */
export const OPERATING_COST: Quantity<Whole> = plus(
  COST_PARTS.labour_busy,
  COST_PARTS.labour_idle,
  COST_PARTS.bots,
  COST_PARTS.managers,
  COST_PARTS.attrition,
)

/** Between what all parts come to, per so many of the denominator, where a run was stopped. */
export function costWhileOpen(whole: Whole, denominator: number): Bounds {
  const open = Object.values(OPEN_COST).map((part) => part(whole.journey))
  const [least, most] = [0, 1].map((end) => open.reduce((total, range) => total + range[end]!, COST.of(whole)))
  return between(least! / denominator, most! / denominator)
}
