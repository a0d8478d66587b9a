import type { Meaning } from '../mapping/meaning.js'

/** What happens in a case, as one row tells it. Names that say nothing are empty. */
export interface CaseEvent {
  /** Seconds since 1970, UTC. */
  readonly at: number
  readonly team: string
  readonly agent: string
  readonly activity: string
  readonly meaning: Meaning | undefined
  /** In small letters. */
  readonly transition: string
  readonly detail: string
  readonly channel: string
}

/** What the rows of a case say of it as a whole; the last one that says something holds. */
export interface CaseFacts {
  customer: string
  issue: string
  /** The first that a row names. */
  channel: string
  /** NaN where no row says it. */
  arrived: number
  ahead: number
  resolved: number
  reassignments: number
  reopens: number
}
