import type { Ending } from '../vocabulary/endings.js'

/** What is done to or by a customer, as a process-mining tool is to show it. */
export type Activity =
  | 'contact'
  | 'conversation'
  | 'explain'
  | 'explain again'
  | 'transfer'
  | 'misroute'
  | 'overflow'
  | 'warm handover'
  | 'hang up'
  | 'turn away'
  | 'send away'
  | 'blocked'
  | 'escalate'
  | 'approval'
  | 'promise call back'
  | 'change of channel'
  | 'grant'
  | 'refuse'
  | 'want a person'
  | 'kept from a person'
  | 'wrong answer'
  | 'promise kept'
  | 'promise broken'
  | 'problem returns'
  | `end: ${Ending}`

/** Transitions of the standard lifecycle model (IEEE 1849-2016) that occur here. */
export type Transition = 'schedule' | 'start' | 'complete' | 'withdraw' | 'ate_abort'

export interface LogEvent {
  readonly activity: Activity
  readonly transition: Transition
  /** Seconds since the run's first Monday 00:00. */
  readonly time: number
  /** `front_line-7`, `director-1`, the role while nobody has taken the request up, or `customer`. */
  readonly resource: string
  readonly role: 'agent' | 'bot' | 'manager' | 'customer'
  /** The team or manager role concerned; `customer` where there is none. */
  readonly group: string
  /** Labour or concession; 0 for what costs nothing. */
  readonly cost: number
  /** Where to, which gates, which answer; null where there is nothing to add. */
  readonly detail: string | null
  /** By which the customer is in touch at the time; null in a house of the phone alone. */
  readonly channel: string | null
}

/** One counted customer's journey. */
export interface Case {
  /** From 1, in order of arrival among those who count: the number that `trace --customer` takes. */
  readonly customer: number
  readonly segment: string
  readonly issue: string
  /** Null where the run was stopped before the end. */
  readonly ending: Ending | null
  /** Points. */
  readonly trustLoss: number
  /** Of all events. */
  readonly cost: number
  /** In order of time. */
  readonly events: readonly LogEvent[]
}

/** What is true of a whole log. */
export interface LogHead {
  readonly name: string
  readonly currency: string
  /** Whether events name a channel: a house of the phone alone has none to tell apart. */
  readonly hasChannels: boolean
  readonly seed: string
  /** From 1. */
  readonly replication: number
  /** Version of this program. */
  readonly version: string
}
