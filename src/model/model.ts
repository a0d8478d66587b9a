import type { Distribution } from '../engine/distribution.js'
import type { ParameterId } from '../evidence/registry.js'
import type { ServiceLevelOf } from '../scenario/scenario.js'
import type { ApprovalPolicy } from '../vocabulary/approvals.js'
import type { ArrivalPattern } from './arrival-pattern.js'
import type { EventModel, Surge } from './compile-events.js'
import type { MarketingModel } from './marketing.js'
import type { OpeningHours } from './opening-hours.js'

/** Behavioural parameters after a scenario's `beliefs`, by registry id. */
export type Beliefs = Readonly<Record<ParameterId, number>>

/**
 * A compiled scenario: frozen, by index instead of name, in seconds. A mechanism that the scenario leaves out, or
 * writes with a neutral value, is null (or 0, or 1) here, so that both give the same run.
 */
export interface Model {
  readonly name: string
  readonly currency: string
  readonly serviceLevel: { readonly within: number; readonly of: ServiceLevelOf }
  readonly warmUp: number
  /** Length of the counted span in seconds; it begins at the end of the warm-up. */
  readonly span: number
  /** Null: open around the clock. */
  readonly opening: OpeningHours | null
  readonly arrivals: ArrivalPattern
  /** All customers of the firm; 0 where not stated. */
  readonly customerBase: number
  /** Cases of one of them in a year, as many as arrive; 0 where not stated. */
  readonly casesAYear: number
  /** By name, so that the order of keys in the file does not matter. */
  readonly segments: readonly SegmentModel[]
  readonly issues: readonly IssueModel[]
  /** In the order in which the issues' routes name them first. */
  readonly teams: readonly TeamModel[]
  readonly managers: readonly ManagerModel[]
  /** By team. */
  readonly reach: readonly ReachModel[]
  readonly approvals: ApprovalModel
  readonly culture: CultureModel
  /** Null where nothing is spent on winning customers. */
  readonly marketing: MarketingModel | null
  /** In the order in which they happen. */
  readonly events: readonly EventModel[]
  readonly surges: readonly Surge[]
  /** Behavioural parameters after the scenario's `beliefs`. */
  readonly beliefs: Beliefs
}

/** A length of time whose unit may be business days. */
export interface DelayModel {
  readonly law: Distribution
  readonly businessDays: boolean
}

export interface SegmentModel {
  readonly name: string
  /** Share of customers up to and with this segment. */
  readonly upTo: number
  readonly lifetimeValue: number
  /** First trust, 0-1, and its odds T / (1 - T). */
  readonly trust: number
  readonly trustOdds: number
  /** Weight of a hurt with who trusts so much: 1 at the usual trust, less with who gives the benefit of the doubt. */
  readonly attribution: number
  readonly patience: Distribution | null
  readonly holdPatience: Distribution | null
  readonly balk: number
  readonly redial: { readonly share: number; readonly after: DelayModel } | null
  readonly callsAgain: { readonly share: number; readonly after: DelayModel } | null
  /** Contacts after the first, however caused, redials apart. */
  readonly repeatsAtMost: number
  readonly demandsManager: number
  /** 0 is served first. */
  readonly rank: number
  /** Share who leave in a year without an incident, at this segment's trust. */
  readonly churnBase: number
}

export interface IssueModel {
  readonly name: string
  readonly upTo: number
  readonly failure: boolean
  readonly severity: number
  /** By team. */
  readonly talk: readonly Distribution[]
  readonly explain: Distribution | null
  readonly wrapUp: Distribution | null
  readonly decide: Distribution | null
  readonly start: number
  /** Teams in order; empty with a matrix. */
  readonly chain: readonly number[]
  /** Row by team: cumulative shares of the next team; the rest leaves resolved. Null with a chain. */
  readonly matrix: readonly (readonly { readonly team: number; readonly upTo: number }[])[] | null
  /** By team: share of customers whose case it solves at full skill; null with a matrix, which says all. */
  readonly solvable: readonly number[] | null
  readonly unsolvedTalk: number
  readonly remedy: RemedyModel | null
  /** Null where every request is due as it stands. */
  readonly claims: ClaimsModel | null
  /** Share of resolutions that hold at full skill; null where all do. */
  readonly rightFirstTime: number | null
  readonly reopensAfter: DelayModel | null
  readonly prevented: number
}

/** Requests that are not what they seem. */
export interface ClaimsModel {
  /** Share of requests for which nothing is due, where half of them are paid. */
  readonly undue: number
  /** Share of the others that ask for more than is due, and what they ask for, over what is due. */
  readonly exaggerates: number
  readonly exaggeration: number
}

export interface RemedyModel {
  readonly needed: number
  readonly amount: Distribution
  /** Index of the team it belongs to, or -1. */
  readonly owner: number
  readonly novel: number
  /** Share outside the rules before `culture.rules` shifts it; of all, those that nobody may grant. */
  readonly exception: number
  readonly legal: number
}

/** What an agent of a team may and can do: once as it is, once as leaders claim. */
export interface Powers {
  /** Infinity without a limit. */
  readonly granted: number
  readonly exceptions: boolean
  readonly tools: number
  /** Share of discretionary cases that agents can judge, for what the playbook covers and for what is novel. */
  readonly judgement: number
  readonly judgementNovel: number
  /** ln of confidence: 0 is fearless, -Infinity never dares. */
  readonly logConfidence: number
  /** By team that may own a remedy: share of cases in which ownership is guarded. */
  readonly guarded: readonly number[]
}

/** How confidence moves with reviews. */
export interface ConfidenceModel {
  /** Where it rests without reviews, in logits. */
  readonly rest: number
  /** Share of discretionary decisions taken that are reviewed. */
  readonly review: number
  /** Share of the reviews that do not criticise; of those, the share that says thank you. */
  readonly led: number
  readonly recognition: number
}

export interface TeamModel {
  readonly name: string
  /** 12 bits that name the team in keys of random draws. */
  readonly key: number
  readonly staffing: StaffingModel
  /** Currency per second of paid time. */
  readonly wage: number
  /** Factor on the rate of leaving that pay against the market's makes. */
  readonly leaving: number
  /** Skill of whoever is hired, of what the team was trained to. */
  readonly noviceSkill: number
  /** Currency per second that somebody is at a desk: the wage, and that of the paid time away that comes with it (shrinkage). */
  readonly deskPay: number
  /** Paid seconds per second that somebody is at a desk, 1 / (1 - shrinkage). */
  readonly paidPerDesk: number
  readonly actual: Powers
  /** `actual` itself where no claim goes beyond it. */
  readonly claimed: Powers
  /** Null where nothing bears on it: then it stays as `actual` has it. */
  readonly confidence: ConfidenceModel | null
  /** Time that the direct manager takes to review a decision. */
  readonly reviewSeconds: number
  /** Amounts above it call for judgement. */
  readonly routine: number
  readonly training: number
  readonly tools: number
  /** Courtesy that missing guidelines for behaviour cost. */
  readonly courtesyMissing: number
  /** Granted on the spot beyond what is due, as a share of it, by who has no training at all. */
  readonly overGrant: number
  readonly unneededGrants: number
  /** Share of decisions in which people without any training misread the policy, before rules shift it; 0: never. */
  readonly misreads: number
  readonly history: number
  /** Standard deviation of log talk time between agents. */
  readonly spread: number
  readonly transfer: {
    /** Place in the list of transfer modes. */
    readonly mode: number
    /** How long the agent stays on the line; 0 in modes in which none does. */
    readonly warmLimit: number
    /** By receiving team: share of handovers at which the context arrives, and at which the case is misrouted. */
    readonly context: readonly number[]
    readonly misroute: readonly number[]
  }
  readonly patience: Distribution | null
  /** Waiting places; Infinity without a limit. */
  readonly queueLimit: number
  readonly overflow: { readonly to: number; readonly after: number } | null
  readonly atClose: 'serve' | 'wait' | 'leave'
  readonly talkFactor: number
  readonly explainFactor: number
  readonly timeTarget: { readonly at: number; readonly pressure: number } | null
  readonly ownership: 'none' | 'agent' | 'team'
  /** Manager roles from the nearest up. */
  readonly layers: readonly number[]
}

/** Where a case that is with a team may still come to within its contact: indices of teams, itself too, and of roles. */
export interface ReachModel {
  readonly teams: readonly number[]
  readonly roles: readonly number[]
}

/** People at their desks over the week. */
export interface StaffingModel {
  readonly unlimited: boolean
  /** Changes within the week, ascending from 0; one entry at 0 for constant staffing. */
  readonly changes: readonly { readonly at: number; readonly agents: number }[]
}

export interface ManagerModel {
  readonly name: string
  readonly key: number
  /** Infinity: as many as are asked. */
  readonly people: number
  readonly limit: number
  readonly exceptions: boolean
  readonly decidesIn: Distribution
  readonly approves: number
  /** Mean lengths of the spells in which a person can and cannot be reached; null: always there. */
  readonly spells: { readonly on: number; readonly off: number } | null
  /** Working hours as changes within the week; one entry for around the clock. */
  readonly hours: readonly { readonly at: number; readonly working: boolean }[]
  readonly wage: number
}

export interface ApprovalModel {
  readonly policy: ApprovalPolicy
  /** Manager role asked first under `duty_manager`; -1 otherwise. */
  readonly duty: number
  /** Infinity: the customer holds until the answer. */
  readonly holdLimit: number
  readonly promise: { readonly amount: number; readonly businessDays: boolean } | null
}

export interface CultureModel {
  /** Shift of exceptions in logits as the run begins, and how long they have piled up by then; Infinity: no longer. */
  readonly rules: { readonly now: number; readonly age: number }
  /** Leavers per second and person at middling morale. */
  readonly attrition: number
  /** How long a seat stays empty. */
  readonly hiring: number
  /** Share of applicants who go by the word of those who work there. */
  readonly referred: number

  /** Share of blocks answered with the policy, by gate; exceptions apart from amounts. */
  readonly refuse: {
    readonly amount: number
    readonly exception: number
    readonly tools: number
    readonly judgement: number
    readonly courage: number
  }
  readonly substitute: { readonly share: number; readonly worth: number } | null
}
