import type { Law } from '../engine/law.js'
import type { BotModel } from './bot-model.js'

/** What an agent of a team may and can do: once as it is, once as leaders claim. */
export class Powers {
  /** Infinity without a limit. */
  granted: f64 = 0
  exceptions: bool = false
  tools: f64 = 0
  /** Share of discretionary cases that agents can judge, for what the playbook covers and for what is novel. */
  judgement: f64 = 0
  judgementNovel: f64 = 0
  /** ln of confidence: 0 is fearless, -Infinity never dares. */
  logConfidence: f64 = 0
  /** By team that may own a remedy: share of cases in which ownership is guarded. */
  guarded: Array<f64> = []
}

/** How confidence moves with reviews. */
export class ConfidenceModel {
  /** Where it rests without reviews, in logits. */
  rest: f64 = 0
  /** Share of discretionary decisions taken that are reviewed. */
  review: f64 = 0
  /** Share of the reviews that do not criticise; of those, the share that says thank you. */
  led: f64 = 0
  recognition: f64 = 0
  /** Shares of one's own discretionary decisions that are criticised, and thanked for, in the long run. */
  criticised: f64 = 0
  recognised: f64 = 0
  /** Where these hold confidence, in logits: people begin there. */
  balance: f64 = 0
}

/** How a team hands over. */
export enum TransferMode {
  cold,
  warm,
  call_back,
}

export class TransferModel {
  constructor(
    readonly mode: TransferMode,
    /** How long the agent stays on the line; 0 in modes in which none does. */
    readonly warmLimit: f64,
    /** By receiving team: share of handovers at which the context arrives, and at which the case is misrouted. */
    readonly context: Array<f64>,
    readonly misroute: Array<f64>,
  ) {}
}

/** Whoever has waited so long goes over to another team. */
export class OverflowModel {
  constructor(
    readonly to: i32,
    readonly after: f64,
  ) {}
}

/** Another team's line, from which agents take customers when their own has nobody for them. */
export class SecondLine {
  constructor(
    readonly team: i32,
    /** Pace of talk there, over the other team's. */
    readonly level: f64,
    /** Only who has waited so long. */
    readonly after: f64,
  ) {}
}

/** A limit of talk time, and the share of legs beyond it that are cut short. */
export class TimeTarget {
  constructor(
    readonly at: f64,
    readonly pressure: f64,
  ) {}
}

/** From a second of the week on, so many agents. */
export class StaffingChange {
  constructor(
    readonly at: f64,
    readonly agents: f64,
  ) {}
}

/** People at their desks over the week. */
export class StaffingModel {
  constructor(
    readonly unlimited: bool,
    /** Changes within the week, ascending from 0; one entry at 0 for constant staffing. */
    readonly changes: Array<StaffingChange>,
  ) {}
}

/** What becomes of who is in line when the house closes. */
export enum AtClose {
  serve,
  wait,
  leave,
}

/** Who keeps a case that comes back. */
export enum Ownership {
  none,
  agent,
  team,
}

/** A team. Amounts in the scenario's currency, times in seconds; teams and manager roles are numbers from 0. */
export class TeamModel {
  /** 12 bits that name the team in keys of random draws. */
  key: i32 = 0
  /** Null of a team of people. */
  bot: BotModel | null = null
  staffing: StaffingModel = new StaffingModel(false, [])
  /** Currency per second of paid time. */
  wage: f64 = 0
  /** Factor on the rate of leaving that pay against the market's makes. */
  leaving: f64 = 0
  /** Skill of whoever is hired, of what the team was trained to. */
  noviceSkill: f64 = 0
  /** Currency per second that somebody is at a desk: the wage, and that of the paid time away that comes with it (shrinkage). */
  deskPay: f64 = 0
  /** Paid seconds per second that somebody is at a desk, 1 / (1 - shrinkage). */
  paidPerDesk: f64 = 0
  actual: Powers = new Powers()
  /** `actual` itself where no claim goes beyond it. */
  claimed: Powers = new Powers()
  /** Null where nothing bears on it: then it stays as `actual` has it. */
  confidence: ConfidenceModel | null = null
  /** Time that the direct manager takes to review a decision; null: none. */
  reviewTime: Law | null = null
  /** Amounts above it call for judgement. */
  routine: f64 = 0
  training: f64 = 0
  tools: f64 = 0
  /** Courtesy that missing guidelines for behaviour cost. */
  courtesyMissing: f64 = 0
  /** Granted on the spot beyond what is due, as a share of it, by who has no training at all. */
  overGrant: f64 = 0
  unneededGrants: f64 = 0
  /** Share of decisions in which people without any training misread the policy, before rules shift it; 0: never. */
  misreads: f64 = 0
  history: f64 = 0
  /** Standard deviation of log talk time between agents. */
  spread: f64 = 0
  transfer: TransferModel = new TransferModel(TransferMode.cold, 0, [], [])
  /** By channel: whether it is served; and the one by which other cases go on. */
  channels: Array<bool> = []
  firstChannel: i32 = 0
  patience: Law | null = null
  /** Waiting places; Infinity without a limit. */
  queueLimit: f64 = 0
  overflow: OverflowModel | null = null
  /** In the order in which agents turn to them. */
  alsoServes: Array<SecondLine> = []
  atClose: AtClose = AtClose.serve
  talkFactor: f64 = 0
  explainFactor: f64 = 0
  timeTarget: TimeTarget | null = null
  ownership: Ownership = Ownership.none
  /** Manager roles from the nearest up. */
  layers: Array<i32> = []
}
