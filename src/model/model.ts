import type { Beliefs } from '../evidence/registry.js'
import type { ServiceLevelOf } from '../scenario/scenario.js'
import type { ApprovalPolicy } from '../vocabulary/approvals.js'
import type { ArrivalPattern } from './arrival-pattern.js'
import type { EventModel, Surge } from './compile-events.js'
import type { IssueModel } from './compile-issue.js'
import type { SegmentModel } from './compile-segment.js'
import type { TeamModel } from './compile-team.js'
import type { MarketingModel } from './marketing.js'
import type { OpeningHours } from './opening-hours.js'
import type { ReachModel } from './reach.js'
import type { ManagerModel } from './staffing.js'

export type { DelayModel, IssueModel, RemedyModel } from './compile-issue.js'
export type { Powers } from './compile-powers.js'
export type { SegmentModel } from './compile-segment.js'
export type { TeamModel } from './compile-team.js'
export type { ManagerModel } from './staffing.js'

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
  readonly delight: { readonly share: number; readonly cost: number } | null
}
