import { type I32s, i32s } from '../engine/numbers.js'
import { Waiter } from '../engine/waiting-line.js'
import { Booked } from '../ledger/booked.js'
import type { IssueModel } from '../model/issue-model.js'
import type { SegmentModel } from '../model/segment-model.js'
import { Felt } from '../valuing/felt.js'
import { Actor } from './process.js'
import { LAST_VISIT } from './purposes.js'

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
  /** To a person: the customer has asked for one, or the bot may not decide. */
  askForPerson = 6,
  handOver = 7,
}

/** A request as it lies before one manager role: several of a journey, where roles sign together. Pooled by the simulation. */
export class Request extends Waiter {
  /** Who of the role had it last on the desk; -1 before. */
  approver: i32 = -1

  constructor(
    public journey: Journey,
    public role: i32,
  ) {
    super(Actor.request)
  }
}

/** One customer's way through the organisation. Pooled: {@link Journey.begin} makes it new. */
export class Journey extends Booked {
  state: State = State.outside
  legEnd: LegEnd = LegEnd.settle

  /** When patience with the present wait ends; NaN: never. */
  deadline: f64 = Number.NaN
  overflowAt: f64 = Number.NaN
  /** When agents of a team more may help out; NaN: never. */
  helpAt: f64 = Number.NaN

  /** Whom the customer is with: the team whose people, and which of them. It may be another team than that of the line. */
  home: i32 = -1
  agent: i32 = -1
  /** So many talks of this kind an agent holds at once; and when the leg began. */
  atOnce: i32 = 1
  legSince: f64 = Number.NaN
  /** Place in the issue's chain. */
  chainAt: i32 = 0
  /** Where a misrouted case should have gone; -1 otherwise. */
  target: i32 = -1
  /** Where the routing matrix sends the case after this leg; -1 where it stays. */
  next: i32 = -1
  /** Handed to the team that owns the remedy, in this contact. */
  withOwner: bool = false
  /** A bot has handed the case to people, in this contact. */
  withPeople: bool = false
  /** The team that handed over; -1 at the first leg of a contact. */
  from: i32 = -1
  /** Agent, of that team, who stays on the line in a warm handover, and until when. */
  warmHome: i32 = -1
  warmAgent: i32 = -1
  warmUntil: f64 = Number.NaN
  /** Handed over warmly, but nobody answered in time. */
  wentCold: bool = false
  lastTeam: i32 = -1
  lastHome: i32 = -1
  lastAgent: i32 = -1

  waits: i32 = 0
  requests: i32 = 0
  repeats: i32 = 0
  redials: i32 = 0
  reopened: bool = false
  legSeconds: f64 = 0
  /** Of them, of explaining, as the leg begins or goes on. */
  explaining: f64 = 0
  /** Pieces of talk that a bot has added to this leg. */
  tries: i32 = 0
  /** Has asked for a person in this contact, and there is none. */
  denied: bool = false
  /** The bot whose promise stands; -1 where none does. */
  promiser: i32 = -1

  /** What there is to decide has been drawn. */
  faced: bool = false
  /** An agent has seen the request. */
  requested: bool = false
  /** The agent of this leg asks for proof. */
  suspected: bool = false

  /** Manager roles to ask, stage by stage; where on the route each stage ends, and which of them has the request. */
  readonly route: Array<i32> = []
  readonly stages: Array<i32> = []
  stage: i32 = 0
  /** On whose limit the answer rests. */
  granter: i32 = -1
  /** The request as it lies before each role that has yet to decide. */
  readonly open: Array<Request> = []
  approved: bool = false
  /** The customer demanded it after being refused on policy. */
  demanded: bool = false
  promisedBy: f64 = Number.NaN
  /** Since when the customer waits to be called; NaN otherwise. */
  callDueSince: f64 = Number.NaN

  /** By team: legs with it, as far as an address of luck can tell them apart. */
  readonly visits: I32s
  /** The teams with any. */
  private readonly visited: Array<i32> = []
  /** What it is to the customer, by lane of valuation. */
  readonly felt: Array<Felt> = []

  constructor(teams: i32, lanes: i32, segment: SegmentModel, issue: IssueModel) {
    super(Actor.journey, segment, issue)
    this.visits = i32s(teams)
    for (let lane = 0; lane < lanes; lane++) this.felt.push(new Felt())
  }

  /** Makes it a new customer's journey: all of it, whatever the one before has left; feelings apart, which begin with the first moment. */
  begin(number: i32, segment: SegmentModel, issue: IssueModel, now: f64, counted: bool): void {
    this.segment = segment
    this.issue = issue
    this.number = number
    this.counted = counted
    this.row = 0
    this.interval = 0
    this.state = State.outside
    this.legEnd = LegEnd.settle
    this.started = now
    this.since = Number.NaN
    this.lineSince = Number.NaN
    this.deadline = Number.NaN
    this.overflowAt = Number.NaN
    this.helpAt = Number.NaN
    this.team = -1
    this.channel = 0
    this.firstChannel = 0
    this.written = false
    this.changedChannel = false
    this.home = -1
    this.agent = -1
    this.atOnce = 1
    this.legSince = Number.NaN
    this.chainAt = 0
    this.target = -1
    this.next = -1
    this.withOwner = false
    this.withPeople = false
    this.from = -1
    this.warmHome = -1
    this.warmAgent = -1
    this.warmUntil = Number.NaN
    this.wentCold = false
    this.lastTeam = -1
    this.lastHome = -1
    this.lastAgent = -1
    this.contacts = 0
    this.waits = 0
    this.requests = 0
    this.resolutions = 0
    this.repeats = 0
    this.redials = 0
    this.contactLegs = 0
    this.offeredBy = -1
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
    this.explaining = 0
    this.tries = 0
    this.denied = false
    this.promiser = -1
    this.metBot = false
    this.metPerson = false
    this.wantsPerson = false
    this.delighted = false
    this.faced = false
    this.needsRemedy = false
    this.granted = false
    this.grantedAt = Number.NaN
    this.unhelped = false
    this.complained = false
    this.likeness = 0
    this.obstacle = 0
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
    this.route.length = 0
    this.stages.length = 0
    this.stage = 0
    this.granter = -1
    this.open.length = 0
    this.requestedAt = Number.NaN
    this.asked = Number.NaN
    this.approved = false
    this.demanded = false
    this.overClaimed = false
    this.promisedBy = Number.NaN
    this.callDueSince = Number.NaN
    for (let i = 0; i < this.visited.length; i++) this.visits[this.visited[i]!] = 0
    this.visited.length = 0
  }

  /** A leg more with that team. */
  visit(team: i32): void {
    const visits = this.visits[team]!
    if (visits === 0) this.visited.push(team)
    if (visits < LAST_VISIT) this.visits[team] = visits + 1
  }
}
