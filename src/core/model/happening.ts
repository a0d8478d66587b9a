import type { Powers } from './team-model.js'

/** What can happen to the house. */
export enum Happening {
  /** A reprimand or a word of thanks: a shift of confidence, in logits. */
  word,
  /** Recognition changes. */
  recognition,
  training,
  /** One person more or less of a manager role is gone. */
  absence,
  /** What agents may do changes, or the rules of the house. */
  policy,
  /** A bot is changed, by whoever makes it. */
  update,
}

/** What a team may do from now on. */
export class PolicyOf {
  constructor(
    readonly team: i32,
    readonly actual: Powers,
    readonly claimed: Powers,
  ) {}
}

/** What a bot does from now on. */
export class UpdateOf {
  constructor(
    readonly team: i32,
    readonly wrong: f64,
    /** What it solves: such a share in every issue, NaN for what is stated there; and so much more. */
    readonly solvesTo: f64,
    readonly solvesBy: f64,
  ) {}
}

/** Something that happens to the house at a time, in seconds. */
export class HappeningModel {
  kind: Happening = Happening.word
  at: f64 = 0
  /** Of a word, of recognition, of training. */
  teams: Array<i32> = []
  shift: f64 = 0
  isPublic: bool = false
  /** Of recognition: the new share; NaN: back to what it was. */
  share: f64 = 0
  /** Of an absence: who, and one more (1) or one less (-1). */
  role: i32 = 0
  gone: i32 = 0
  powers: Array<PolicyOf> = []
  updates: Array<UpdateOf> = []
  /** NaN where they stay as they are. */
  rules: f64 = 0
}
