import type { Subject } from '../engine/clock-loop.js'
import type { Waiter } from '../engine/waiting-line.js'
import { ZERO } from '../kernel/zero.js'
import type { IssueModel, SegmentModel } from '../model/model.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import { Actor } from './process.js'

/** Where a journey stands; what its one pending event means follows from it. */
export enum State {
  outside = 0,
  /** In a team's line; pending: patience, overflow or the end of a warm handover. */
  waiting = 1,
  /** With an agent; pending: the end of the leg. */
  talking = 2,
  /** On hold with an agent while managers decide; pending: hold patience or hold limit. */
  holding = 3,
  /** Sent home until managers have decided; nothing pending. */
  awaitingAnswer = 4,
  /** Between contacts; pending: the next one. */
  between = 5,
}

/** What the end of a leg brings, decided at its start. */
export enum LegEnd {
  /** Nothing to decide, or a decision, which may be a refusal. */
  settle = 0,
  /** The agent cannot solve it. */
  passOn = 1,
  /** On by the routing matrix. */
  route = 2,
  /** Call back with the managers' answer. */
  tellAnswer = 3,
  /** Cut short by the time target: passed on, or closed. */
  passOnInHaste = 4,
  settleInHaste = 5,
}

/** One customer's way through the organisation. Pooled: {@link Journey.begin} makes it new. */
export class Journey implements Subject, Waiter<Journey> {
  readonly actor = Actor.journey
  slot = -1
  ahead: Journey | null = null
  behind: Journey | null = null
  lineClass = -1

  number = 0
  /** Arrived within the counted span. */
  counted = false
  /** First place of its row in the sums; uncounted journeys add to a row that nobody reads. */
  row = 0
  state: State = State.outside
  legEnd: LegEnd = LegEnd.settle

  started = Number.NaN
  /** When the present wait, hold or pause began. */
  since = Number.NaN
  /** When it came to the team in whose line it is: after an overflow later than `since`. */
  lineSince = Number.NaN
  /** When patience with the present wait ends; NaN: never. */
  deadline = Number.NaN
  overflowAt = Number.NaN

  team = -1
  agent = -1
  /** Place in the issue's chain. */
  chainAt = 0
  /** Where a misrouted case should have gone; -1 otherwise. */
  target = -1
  /** Where the routing matrix sends the case after this leg; -1 where it stays. */
  next = -1
  /** Handed to the team that owns the remedy, in this contact. */
  withOwner = false
  /** The team that handed over; -1 at the first leg of a contact. */
  from = -1
  /** Agent of `from` who stays on the line in a warm handover, and until when. */
  warmAgent = -1
  warmUntil = Number.NaN
  /** Handed over warmly, but nobody answered in time. */
  wentCold = false
  lastTeam = -1
  lastAgent = -1

  contacts = 0
  waits = 0
  requests = 0
  resolutions = 0
  repeats = 0
  redials = 0
  contactLegs = 0
  explanations = 0
  reopened = false
  transfers = 0
  /** Transferred in this contact already. */
  passedOn = false
  repeatExplanations = 0
  holds = 0
  /** In a line to be called back rather than on the phone. */
  calledBack = false

  handleSeconds = ZERO
  lineSeconds = ZERO
  legSeconds = ZERO
  courtesy = ZERO
  hassles = 0

  /** Odds T / (1 - T) of the three facets of trust. */
  ability = ZERO
  benevolence = ZERO
  integrity = ZERO
  /** Mean of the facets, 0-1. */
  trust = ZERO
  /** Points of the worst that not being helped has cost so far; a solution closes the account. */
  worstOutcome = ZERO
  /** Logits of mean trust lost by words that did not hold: these come on top of whatever else a bad end costs. */
  deceived = ZERO
  /** The most intense moment and the last one, -1 to 1. */
  peak = ZERO
  last = ZERO
  /** The solution came with more than was due. */
  delighted = false

  /** What there is to decide has been drawn. */
  faced = false
  needsRemedy = false
  granted = false
  remedyValue = ZERO
  /** What a substitute given instead is worth, as a share of the remedy; money paid so far in this case. */
  substitute = ZERO
  paid = ZERO
  amount = ZERO
  novel = false
  exceptional = false
  /** By law nobody may grant it. */
  unlawful = false

  /** Asked for, and nothing is due; what is due in money; an agent has seen the request; it has been refused. */
  undue = false
  due = ZERO
  requested = false
  refused = false
  /** The agent of this leg asks for proof. */
  suspected = false

  /** Manager roles to ask, in order, and which of them has the request. */
  route: readonly number[] = NOBODY
  routeAt = 0
  requestedAt = Number.NaN
  /** When the request came before the role that has it. */
  asked = Number.NaN
  approved = false
  /** The customer demanded it after being refused on policy. */
  demanded = false
  overClaimed = false
  promisedBy = Number.NaN
  /** Since when the customer waits to be called; NaN otherwise. */
  callDueSince = Number.NaN

  readonly visits: Uint16Array
  /** How often each cause of trust lost has struck. */
  struck = false
  readonly strikes = new Uint8Array(TRUST_CAUSES.length)

  constructor(
    teams: number,
    public segment: SegmentModel,
    public issue: IssueModel,
  ) {
    this.visits = new Uint16Array(teams)
  }

  /** Makes it a new customer's journey: all of it, whatever the one before has left. */
  begin(number: number, segment: SegmentModel, issue: IssueModel, now: number, counted: boolean, row: number): void {
    this.segment = segment
    this.issue = issue
    this.number = number
    this.counted = counted
    this.row = row
    this.state = State.outside
    this.legEnd = LegEnd.settle
    this.started = now
    this.since = Number.NaN
    this.lineSince = Number.NaN
    this.deadline = Number.NaN
    this.overflowAt = Number.NaN
    this.team = -1
    this.agent = -1
    this.chainAt = 0
    this.target = -1
    this.next = -1
    this.withOwner = false
    this.from = -1
    this.warmAgent = -1
    this.warmUntil = Number.NaN
    this.wentCold = false
    this.lastTeam = -1
    this.lastAgent = -1
    this.contacts = 0
    this.waits = 0
    this.requests = 0
    this.resolutions = 0
    this.repeats = 0
    this.redials = 0
    this.contactLegs = 0
    this.explanations = 0
    this.reopened = false
    this.transfers = 0
    this.passedOn = false
    this.repeatExplanations = 0
    this.holds = 0
    this.calledBack = false
    this.handleSeconds = 0
    this.lineSeconds = 0
    this.legSeconds = 0
    this.courtesy = 0
    this.hassles = 0
    this.ability = segment.trustOdds
    this.benevolence = segment.trustOdds
    this.integrity = segment.trustOdds
    this.trust = segment.trust
    this.worstOutcome = 0
    this.deceived = 0
    this.peak = 0
    this.last = 0
    this.delighted = false
    this.faced = false
    this.needsRemedy = false
    this.granted = false
    this.remedyValue = 1
    this.substitute = 0
    this.paid = 0
    this.amount = 0
    this.novel = false
    this.exceptional = false
    this.unlawful = false
    this.undue = false
    this.due = 0
    this.requested = false
    this.refused = false
    this.suspected = false
    this.route = NOBODY
    this.routeAt = 0
    this.requestedAt = Number.NaN
    this.asked = Number.NaN
    this.approved = false
    this.demanded = false
    this.overClaimed = false
    this.promisedBy = Number.NaN
    this.callDueSince = Number.NaN
    // By hand: a call of fill() costs more than these few stores.
    for (let team = 0; team < this.visits.length; team++) this.visits[team] = 0
    if (this.struck) {
      for (let cause = 0; cause < this.strikes.length; cause++) this.strikes[cause] = 0
      this.struck = false
    }
  }
}

const NOBODY: readonly number[] = []
