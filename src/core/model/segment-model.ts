import type { Law } from '../engine/law.js'
import type { ChannelChange } from './channel-model.js'
import type { DelayModel } from './delay-model.js'

/** Who comes back of those who had reason to, and after how long. */
export class ReturnModel {
  constructor(
    readonly share: f64,
    readonly after: DelayModel,
  ) {}
}

/** Customers of a kind. */
export class SegmentModel {
  /** Its place among them. */
  index: i32 = 0
  /** Share of customers up to and with this segment. */
  upTo: f64 = 0
  /** By issue, share of its customers up to and with it; null where none has a mix of its own. */
  mix: Array<f64> | null = null
  /** Shares of the channels up to and with each; empty where there is but one, which is the first. */
  channelsUpTo: Array<f64> = []
  /** By channel; a share of 0 where nobody goes over to another one. */
  givesUp: Array<ChannelChange> = []
  lifetimeValue: f64 = 0
  /** First trust, 0-1, and its odds T / (1 - T). */
  trust: f64 = 0
  trustOdds: f64 = 0
  /** Weight of a hurt with who trusts so much: 1 at the usual trust, less with who gives the benefit of the doubt. */
  attribution: f64 = 0
  patience: Law | null = null
  holdPatience: Law | null = null
  balk: f64 = 0
  redial: ReturnModel | null = null
  callsAgain: ReturnModel | null = null
  /** Contacts after the first, however caused, redials apart. */
  repeatsAtMost: f64 = 0
  demandsManager: f64 = 0
  /** Share who ask a bot for a person at once; of them, the share who leave where there is none. */
  prefersPeople: f64 = 0
  leavesBots: f64 = 0
  /** Share who leave in a year without an incident, at this segment's trust. */
  churnBase: f64 = 0
}
