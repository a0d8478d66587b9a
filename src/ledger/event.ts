import type { Outcome as OutcomeOfCore } from '../core/valuing/outcome.js'
import type { Ending } from '../vocabulary/endings.js'
import type { Gate } from '../vocabulary/gates.js'
import type { TimeCause } from '../vocabulary/time-causes.js'
import type { TrustCause } from '../vocabulary/trust-causes.js'

/** Something that the ledger has booked of one customer. Teams, agents, manager roles and persons are numbers from 0. */
export type LedgerEvent = Happening & {
  /** Seconds. */
  readonly time: number
  readonly customer: number
}

type Happening =
  /** @property counts whether the customer arrived within the counted span */
  | { readonly event: 'arrived'; readonly counts: boolean }
  | { readonly event: 'prevented' | 'reopened' }
  /** Of `overflowed`, the team to whose line the customer came. */
  | {
      readonly event: 'contact' | 'joined' | 'overflowed' | 'abandoned' | 'turned_away' | 'sent_away' | 'released'
      readonly team: number
    }
  | { readonly event: 'explained'; readonly team: number; readonly seconds: number }
  /**
   * @property home the agent's team, which may be another than that of the line
   * @property seconds of the talk that begins, which no explanation is part of
   */
  | {
      readonly event: 'answered'
      readonly team: number
      readonly home: number
      readonly agent: number
      readonly seconds: number
    }
  /**
   * The customer has left the agent; or the agent who stayed for a warm handover has left the customer.
   * @property seconds that the agent was attached to the case, wrap-up included
   */
  | {
      readonly event: 'leg_ended' | 'handed_over'
      readonly team: number
      readonly home: number
      readonly agent: number
      readonly seconds: number
      readonly wrapUp: number
    }
  /** @property team where the customer is sent to, rightly or not */
  | { readonly event: 'transferred'; readonly from: number; readonly team: number; readonly misrouted: boolean }
  /**
   * @property gates all that block; the first is the one to which the block is booked
   * @property granted what the agent may grant at that time, Infinity without a limit
   * @property exceptions whether the agent may make them
   * @property exceptional whether the case is one, by the rules of that time
   */
  | {
      readonly event: 'blocked'
      readonly team: number
      readonly gates: readonly Gate[]
      readonly granted: number
      readonly exceptions: boolean
      readonly exceptional: boolean
    }
  /** @property changed having come by another channel */
  | { readonly event: 'on_channel'; readonly channel: number; readonly changed: boolean }
  | { readonly event: 'granted'; readonly team: number; readonly money: number }
  /** @property substitute what is given instead, as a share of what is due */
  | { readonly event: 'refused'; readonly team: number; readonly substitute: number }
  /** @property demanded by the customer, rather than asked by the agent */
  | { readonly event: 'escalated'; readonly team: number; readonly demanded: boolean }
  | { readonly event: 'asked'; readonly manager: number }
  /** @property seconds of work that begin */
  | { readonly event: 'considered'; readonly manager: number; readonly person: number; readonly seconds: number }
  /** @property suffices the role may grant as much, or signs with one who says whether */
  | { readonly event: 'decided'; readonly manager: number; readonly approved: boolean; readonly suffices: boolean }
  /** @property spared seconds of the work begun that are not needed any more */
  | { readonly event: 'withdrawn'; readonly manager: number; readonly spared: number }
  /** Trust has moved, 0-1. Booked: 100 (before - after). */
  | { readonly event: 'trusted'; readonly cause: TrustCause; readonly before: number; readonly after: number }
  /** Time is booked: talk and explanations when they begin, all else as it ends. */
  | { readonly event: 'spent'; readonly cause: TimeCause; readonly seconds: number }
  /** Of a bot. */
  | { readonly event: 'wanted_person' | 'kept_from_person'; readonly team: number }
  | { readonly event: 'talked_on'; readonly team: number; readonly seconds: number }
  /** @property money that the wrong answer promises */
  | { readonly event: 'misled'; readonly team: number; readonly promised: boolean; readonly money: number }
  | { readonly event: 'promise_settled'; readonly kept: boolean }
  /** @property outcome null of whom does not count */
  | { readonly event: 'ended'; readonly ending: Ending; readonly outcome: Outcome | null }

/** Hears of what is booked, for traces and logs. Listening changes nothing: draws depend on their address, not on their turn. */
export interface LedgerListener {
  hear(event: LedgerEvent): void
}

/** What a journey was to the customer in the end, and what that is worth to the firm. */
export type Outcome = Omit<OutcomeOfCore, 'tell'>
