import type { ArrivalPattern } from './arrival-pattern.js'
import { Beliefs } from './beliefs.js'
import type { ChannelModel } from './channel-model.js'
import type { HappeningModel } from './happening.js'
import type { IntervalsModel } from './intervals.js'
import type { IssueModel } from './issue-model.js'
import type { LineClass } from './line-class.js'
import type { ManagerModel } from './manager-model.js'
import type { OpeningHours } from './opening-hours.js'
import type { PromiseModel } from './promise-model.js'
import type { SegmentModel } from './segment-model.js'
import type { TeamModel } from './team-model.js'
import { TrustSizes } from './trust-sizes.js'

/** Which manager roles are asked. */
export enum ApprovalPolicy {
  ladder,
  direct,
  duty_manager,
}

export class ApprovalModel {
  policy: ApprovalPolicy = ApprovalPolicy.ladder
  /** Manager role asked first under `duty_manager`; -1 otherwise. */
  duty: i32 = -1
  /** Infinity: the customer holds until the answer. */
  holdLimit: f64 = 0
  promise: PromiseModel | null = null
}

/** Given instead of the remedy, by a share, worth a share of it. */
export class SubstituteModel {
  constructor(
    readonly share: f64,
    readonly worth: f64,
  ) {}
}

/** More than what is due, by a share, at a cost. */
export class DelightModel {
  constructor(
    readonly share: f64,
    readonly cost: f64,
  ) {}
}

/** Share of blocks answered with the policy, by gate; exceptions apart from amounts. */
export class RefusalModel {
  amount: f64 = 0
  exception: f64 = 0
  tools: f64 = 0
  judgement: f64 = 0
  courage: f64 = 0
}

export class CultureModel {
  /** Shift of exceptions in logits as the run begins, and how long they have piled up by then; Infinity: no longer. */
  rulesNow: f64 = 0
  rulesAge: f64 = 0
  /** Leavers per second and person at middling morale. */
  attrition: f64 = 0
  /** How long a seat stays empty. */
  hiring: f64 = 0
  /** Share of applicants who go by the word of those who work there. */
  referred: f64 = 0
  refuse: RefusalModel = new RefusalModel()
  substitute: SubstituteModel | null = null
  delight: DelightModel | null = null
}

/** Advertising, per second. */
export class MarketingModel {
  constructor(
    /** Currency spent. */
    readonly spend: f64,
    /** Customers bought, as many of them as the spending would buy at the price of the last, and what they are worth. */
    readonly bought: f64,
    readonly atMargin: f64,
    readonly worth: f64,
  ) {}
}

/** A factor on arrivals for a while. */
export class Surge {
  constructor(
    readonly from: f64,
    readonly until: f64,
    readonly factor: f64,
  ) {}
}

/** Where a case that is with a team may still come to within its contact: teams, itself too, and roles. */
export class ReachModel {
  constructor(
    readonly teams: Array<i32>,
    readonly roles: Array<i32>,
  ) {}
}

/**
 * A compiled scenario: by number instead of name, in seconds. A mechanism that the scenario leaves out, or writes with a
 * neutral value, is null (or 0, or 1, or NaN) here, so that both give the same run.
 */
export class Model {
  /** A wait is answered within the service level up to so many seconds. */
  within: f64 = 0
  /** Within so many seconds of the last a contact counts as repeated. */
  repeatWithin: f64 = 0
  warmUp: f64 = 0
  /** Length of the counted span in seconds; it begins at the end of the warm-up. */
  span: f64 = 0
  /** Null: open around the clock. */
  opening: OpeningHours | null = null
  /** Days of a week on which the house is open at all. */
  businessDaysAWeek: f64 = 0
  arrivals: ArrivalPattern | null = null
  /** All customers of the firm; 0 where not stated. */
  customerBase: f64 = 0
  /** Cases of one of them in a year, as many as arrive; 0 where not stated. */
  casesAYear: f64 = 0
  /** At least one. */
  channels: Array<ChannelModel> = []
  segments: Array<SegmentModel> = []
  issues: Array<IssueModel> = []
  /** By rank, those of a rank by falling urgency. */
  lineClasses: Array<LineClass> = []
  teams: Array<TeamModel> = []
  managers: Array<ManagerModel> = []
  /** By team. */
  reach: Array<ReachModel> = []
  approvals: ApprovalModel = new ApprovalModel()
  culture: CultureModel = new CultureModel()
  /** Null where nothing is spent on winning customers. */
  marketing: MarketingModel | null = null
  /** In the order in which they happen. */
  events: Array<HappeningModel> = []
  surges: Array<Surge> = []
  /** Null where the whole week is booked together. */
  intervals: IntervalsModel | null = null
  /** Behavioural parameters after the scenario's `beliefs`. */
  beliefs: Beliefs = new Beliefs()
  /** How events move trust, worked out from the beliefs. */
  trust: TrustSizes = new TrustSizes()
}
