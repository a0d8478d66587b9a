import { byId, idsOf } from './by-id.js'

/** A part of a customer's time. */
interface PartOfTime {
  readonly id: string
  /** As a reader knows it. */
  readonly label: string
  /** Whether the customer is on the line meanwhile, or elsewhere. */
  readonly onTheLine: boolean
}

/** In the order in which it passes. Each has a counter, `time_` and its id, in the same order. */
const PARTS = [
  { id: 'queue', label: 'in the queue', onTheLine: true },
  { id: 'explaining', label: 'explaining', onTheLine: true },
  { id: 'repeat_explaining', label: 'explaining again', onTheLine: true },
  { id: 'talking', label: 'talking', onTheLine: true },
  { id: 'hold_approval', label: 'on hold for an approval', onTheLine: true },
  { id: 'hold_handover', label: 'on hold for the next team', onTheLine: true },
  { id: 'waiting_call_back', label: 'waiting to hear back', onTheLine: false },
  { id: 'between_contacts', label: 'between contacts', onTheLine: false },
] as const satisfies readonly PartOfTime[]

/** Where a customer's time goes. In this order everywhere; the parts add up to the journey's time. */
export const TIME_CAUSES = idsOf(PARTS)
export type TimeCause = (typeof TIME_CAUSES)[number]

export const TIME_CAUSE: Readonly<Record<TimeCause, PartOfTime>> = byId(PARTS)

/** Causes of which the customer waits elsewhere. */
export const OFF_THE_LINE: readonly TimeCause[] = TIME_CAUSES.filter((id) => !TIME_CAUSE[id].onTheLine)

export function isOffTheLine(cause: string): boolean {
  return OFF_THE_LINE.some((known) => known === cause)
}
