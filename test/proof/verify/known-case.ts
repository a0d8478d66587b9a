import type { LedgerEvent } from '../../../src/ledger/event.js'
import type { Estimator } from './estimators.js'

/** A system whose figures are known, stated as a scenario of `scenarios/theory/`. */
export type KnownCase = RandomCase | TraceCase

interface Stated {
  /** `D01` and so on. */
  readonly id: string
  readonly system: string
  /** Where the system and its figures come from. */
  readonly source: string
  /** File name in `scenarios/theory/`. */
  readonly scenario: string
}

/** A system with chance in it: each figure is estimated over replications. */
export interface RandomCase extends Stated {
  readonly kind: 'random'
  readonly figures: readonly KnownFigure[]
  /** Seconds since midnight at which the customers present are counted, every day of the span. */
  readonly countAt?: readonly number[]
}

export interface KnownFigure {
  /** With its unit. */
  readonly name: string
  readonly expected: number
  /** In the same unit. */
  readonly estimator: Estimator
}

/** A system without chance: its times are exact. */
export interface TraceCase extends Stated {
  readonly kind: 'trace'
  readonly figures: readonly KnownTrace[]
}

export interface KnownTrace {
  readonly name: string
  /** Minutes. */
  readonly expected: readonly number[]
  readonly pick: (events: readonly HeardEvent[]) => readonly HeardEvent[]
}

/** What a listener heard of one customer. */
export interface HeardEvent {
  readonly event: LedgerEvent['event']
  /** Minutes. */
  readonly time: number
  readonly customer: number
}
