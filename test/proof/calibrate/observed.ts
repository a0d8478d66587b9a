import { issueRow, teamRow, wholeOf } from '../../../src/experiment/figures.js'
import type { JourneyCounter, TeamCounter } from '../../../src/ledger/counters.js'
import type { Outcome } from '../../../src/ledger/event.js'
import type { Observations } from '../../../src/ledger/observations.js'
import type { Row, Whole } from '../../../src/measures/measure.js'
import type { Model } from '../../../src/model/model.js'
import type { Ending } from '../../../src/vocabulary/endings.js'
import type { TrustCause } from '../../../src/vocabulary/trust-causes.js'

/** A counted customer's journey, as research would ask and record it. */
export interface Customer {
  readonly number: number
  readonly outcome: Outcome
  readonly ending: Ending
  readonly contacts: number
  readonly transfers: number
  readonly reopenings: number
  /** In order, what was granted (true) and refused (false). */
  readonly answers: readonly boolean[]
  /** How often each event moved trust. */
  readonly events: Readonly<Partial<Record<TrustCause, number>>>
  /** Points lost by the event that cost most; 0 without one. */
  readonly worst: number
  /** Points of trust, start less end. */
  readonly trustLost: number
  /** Seconds since the beginning of the run. */
  readonly arrived: number
  /** Seconds that agents were attached to the case, wrap-up included. */
  readonly handled: number
  /** Seconds from arrival to end. */
  readonly lasted: number
}

/** A wait in line at the beginning of a contact. */
export interface Wait {
  /** Seconds. */
  readonly waited: number
  /** Whether an agent answered, or the customer hung up. */
  readonly answered: boolean
  /** Seconds from then, or from the end of the talk, to the next contact; infinite without one. */
  readonly nextAfter: number
}

/** What a listener noted down of one replication. */
export interface Notes {
  readonly customers: ReadonlyMap<number, Customer>
  readonly waits: readonly Wait[]
  /** Talk of each leg in seconds. */
  readonly talks: readonly number[]
  /** Seconds. */
  readonly arrivals: readonly number[]
  /** Points of trust that an event of each cause moved, and how many there were: first strikes only. */
  readonly moved: Readonly<Partial<Record<TrustCause, { readonly points: number; readonly times: number }>>>
}

/** One replication of a setting: what was noted, and the sums that every run leaves. */
export interface Observed extends Notes {
  readonly whole: Whole
  readonly issue: (name: string) => Row<JourneyCounter>
  readonly team: (name: string) => Row<TeamCounter>
}

export function observed(model: Model, observations: Observations, notes: Notes): Observed {
  const indexOf = (list: readonly { readonly name: string }[], name: string) =>
    list.findIndex((candidate) => candidate.name === name)
  return {
    ...notes,
    whole: wholeOf(observations),
    issue: (name) => issueRow(observations, indexOf(model.issues, name)),
    team: (name) => teamRow(observations, indexOf(model.teams, name)),
  }
}
