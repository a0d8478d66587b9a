import type { JourneyCounter } from '../ledger/counters.js'
import { between } from './bounds.js'
import type { Bounds, Row, Whole } from './measure.js'

/** The parts of cost, each as it is read from a replication; `cost` is computed from them, so that they add up. */
export const COST_PARTS = {
  labour_busy: ({ team }: Whole) => team('labour_busy'),
  labour_idle: ({ team }: Whole) => team('labour_idle'),
  managers: ({ manager }: Whole) => manager('labour'),
  attrition: ({ team }: Whole) => team('attrition_cost'),
  concessions: ({ journey }: Whole) => journey('concession'),
  delight: ({ journey }: Whole) => journey('delight_cost'),
  churn: ({ journey }: Whole) => journey('churn_cost'),
  word_of_mouth: ({ journey }: Whole) => journey('word_of_mouth_cost'),
  advertising: ({ house }: Whole) => house('marketing_spend'),
  bought: ({ house }: Whole) => 0 - house('bought_worth'),
} as const
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

/** Their sum, for people. */
export const COST_FORMULA =
  '(labour_busy + labour_idle + managers + attrition + concessions + delight + churn + word_of_mouth + advertising + bought)'
const OPERATING = ['labour_busy', 'labour_idle', 'managers', 'attrition'] as const satisfies readonly CostPart[]

/** What a replication costs. */
export function costOf(whole: Whole): number {
  return Object.values(COST_PARTS).reduce((total, part) => total + part(whole), 0)
}

/** What the house itself costs, whatever its customers do. */
export function operatingCost(whole: Whole): number {
  return OPERATING.reduce((total, part) => total + COST_PARTS[part](whole), 0)
}

/** Between what all parts come to, per so many of the denominator, where a run was stopped. */
export function costWhileOpen(whole: Whole, denominator: number): Bounds {
  const open = Object.values(OPEN_COST).map((part) => part(whole.journey))
  const [least, most] = [0, 1].map((end) => open.reduce((total, range) => total + range[end]!, costOf(whole)))
  return between(least! / denominator, most! / denominator)
}
