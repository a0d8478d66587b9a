import { Waiter } from '../engine/waiting-line.js'
import type { IssueModel } from '../model/issue-model.js'
import type { SegmentModel } from '../model/segment-model.js'

/**
 * A journey as the ledger and its valuation see it: who it is, where it stands, and the sums of its own that grow with what is
 * booked.
 */
export class Booked extends Waiter {
  number: i32 = 0
  /** Arrived within the counted span. */
  counted: bool = false
  /** First place of its row in the sums; uncounted journeys add to a row that nobody reads. */
  row: i32 = 0
  /** Of the week, in which it arrived or its contact began. */
  interval: i32 = 0
  /** Seconds: when it began, and when the present wait, hold or pause did. */
  started: f64 = Number.NaN
  since: f64 = Number.NaN
  /** When it came to the team in whose line it is: after an overflow later than `since`. */
  lineSince: f64 = Number.NaN
  team: i32 = -1
  /** By which it has come last, and at first. */
  channel: i32 = 0
  firstChannel: i32 = 0
  /** On a written channel: never on the line. */
  written: bool = false
  changedChannel: bool = false
  contacts: i32 = 0
  contactLegs: i32 = 0
  /** The channel by which the contact was offered to a line; -1 of one that began in writing. */
  offeredBy: i32 = -1
  /** Transferred in this contact already. */
  passedOn: bool = false
  /** In a line to be called back rather than on the phone. */
  calledBack: bool = false
  explanations: i32 = 0
  transfers: i32 = 0
  repeatExplanations: i32 = 0
  holds: i32 = 0
  resolutions: i32 = 0
  novel: bool = false
  exceptional: bool = false
  /** By law nobody may grant it. */
  unlawful: bool = false
  needsRemedy: bool = false
  /** Asked for, and due, in money. */
  amount: f64 = 0
  due: f64 = 0
  /** What a substitute given instead is worth, as a share of the remedy. */
  substitute: f64 = 0
  overClaimed: bool = false
  /** Asked for, and nothing is due. */
  undue: bool = false
  granted: bool = false
  /** When, in seconds. */
  grantedAt: f64 = Number.NaN
  refused: bool = false
  /** Comes back, and not because nobody had answered. */
  unhelped: bool = false
  /** Has complained of how the case is handled. */
  complained: bool = false
  /** Which requests of the issue are like this one: see `Answers`. */
  likeness: i32 = 0
  /** What kept the agent who last decided from saying yes: an `Obstacle`. */
  obstacle: i32 = 0
  /** The solution came with more than was due. */
  delighted: bool = false
  /** Has talked with a bot; with somebody of a team of people; has asked for a person, or was left by a bot with an unsettled case. */
  metBot: bool = false
  metPerson: bool = false
  wantsPerson: bool = false
  /** When the managers were asked, and when the one who has the request was. */
  requestedAt: f64 = Number.NaN
  asked: f64 = Number.NaN
  /** Seconds on the line, and of agents. */
  lineSeconds: f64 = 0
  handleSeconds: f64 = 0
  /** Money. */
  paid: f64 = 0

  constructor(
    actor: i32,
    public segment: SegmentModel,
    public issue: IssueModel,
  ) {
    super(actor)
  }
}

/** Somebody of a team as the ledger sees them. */
export class BookedPerson {
  /** 0-1, on the scale of the team's training. */
  skill: f64 = 0
  morale: f64 = 0
  /** Confidence, 0-1. */
  share: f64 = 0
}
