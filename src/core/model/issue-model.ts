import type { Law } from '../engine/law.js'
import type { DelayModel } from './delay-model.js'

/** The next team by the routing matrix, of whoever draws less than `upTo` and no less than the one before. */
export class NextTeam {
  constructor(
    readonly team: i32,
    readonly upTo: f64,
  ) {}
}

/** What customers ask for, besides a solution. */
export class RemedyModel {
  constructor(
    readonly needed: f64,
    readonly amount: Law,
    /** The team it belongs to, or -1. */
    readonly owner: i32,
    readonly novel: f64,
    /** Share outside the rules before `culture.rules` shifts it; of all, those that nobody may grant. */
    readonly exception: f64,
    readonly unlawful: f64,
  ) {}
}

/** Requests that are not what they seem. */
export class ClaimsModel {
  constructor(
    /** Share of requests for which nothing is due, where half of them are paid. */
    readonly undue: f64,
    /** Share of the others that ask for more than is due, and what they ask for, over what is due. */
    readonly exaggerates: f64,
    readonly exaggeration: f64,
  ) {}
}

/** Problems of a kind. Teams are numbers from 0. */
export class IssueModel {
  /** Its place among them. */
  index: i32 = 0
  /** Share of all customers up to and with this issue. */
  upTo: f64 = 0
  /** By segment, of the model's `lineClasses`. */
  classes: Array<i32> = []
  failure: bool = false
  severity: f64 = 0
  /** By team. */
  talk: Array<Law> = []
  explain: Law | null = null
  wrapUp: Law | null = null
  decide: Law | null = null
  /** By channel: the first team that serves it. */
  starts: Array<i32> = []
  /** As the segment's, before which it goes; empty where the segment has its say. */
  channelsUpTo: Array<f64> = []
  /** Teams in order; empty with a matrix. */
  chain: Array<i32> = []
  /** Row by team: cumulative shares of the next team; the rest leaves resolved. Null with a chain. */
  matrix: Array<Array<NextTeam>> | null = null
  /** By team: share of customers whose case it solves at full skill; null with a matrix, which says all. */
  solvable: Array<f64> | null = null
  unsolvedTalk: f64 = 0
  remedy: RemedyModel | null = null
  /** Null where every request is due as it stands. */
  claims: ClaimsModel | null = null
  /** Share of resolutions that hold at full skill; NaN where all do. */
  rightFirstTime: f64 = 0
  reopensAfter: DelayModel | null = null
  prevented: f64 = 0
}
