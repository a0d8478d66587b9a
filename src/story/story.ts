import type { LedgerEvent } from '../ledger/event.js'
import type { ChannelKind } from '../vocabulary/channels.js'
import type { Ending } from '../vocabulary/endings.js'
import type { Gate } from '../vocabulary/gates.js'
import type { TimeCause } from '../vocabulary/time-causes.js'
import type { TrustCause } from '../vocabulary/trust-causes.js'

/** What one customer went through in one design, as the run booked it. Minutes are of the run, from a Monday 00:00. */
export interface Story {
  readonly scenario: { readonly name: string; readonly file: string; readonly hash: string }
  readonly customer: StoryCustomer
  readonly moments: readonly Moment[]
  /** Null where the run was stopped before the journey's end, or where the problem was prevented. */
  readonly ending: Ending | null
  readonly prevented: boolean
  /** From first contact to the end. */
  readonly minutes: number
  readonly contacts: number
  /** Conversations. */
  readonly legs: number
  readonly transfers: number
  /** How often the story was told, the first time included. */
  readonly explanations: number
  readonly refusals: number
  /** Decisions of managers. */
  readonly approvals: number
  /** Adds up to `minutes`. */
  readonly minutes_by_cause: Readonly<Partial<Record<TimeCause, number>>>
  readonly trust: StoryTrust
  /** Null until the journey has ended. */
  readonly outcome: StoryOutcome | null
  readonly cost: StoryCost
}

/** Facts of the customer, whatever the design. */
export interface StoryCustomer {
  readonly arrived: number
  readonly segment: string
  readonly issue: string
  readonly failure: boolean
  readonly severity: number
  readonly needs_remedy: boolean
  /** Due in money; null where nothing is. */
  readonly amount: number | null
  /** Not in the playbook. */
  readonly novel: boolean
  /** Against the letter of the design's rules. */
  readonly exceptional: boolean
  /** Nobody may grant it. */
  readonly illegal: boolean
}

/** All that happened to the customer at one instant, in its order. */
export interface Moment {
  readonly minute: number
  /** Points after it. */
  readonly trust: number
  readonly events: readonly StoryEvent[]
  readonly moves: readonly TrustMove[]
  readonly spent: readonly { readonly cause: TimeCause; readonly minutes: number }[]
}

interface TrustMove {
  readonly cause: TrustCause
  /** Points, 0-100. */
  readonly before: number
  readonly after: number
}

/** An event with what belongs to it; numbers of people are from 1. */
export interface StoryEvent {
  readonly event:
    | Exclude<LedgerEvent['event'], 'trusted' | 'spent' | 'handed_over'>
    | 'handled'
    | 'wrapped_up'
    | 'misrouted'
  readonly team?: string
  /** The agent's own team, where it is another than that of the line. */
  readonly of?: string
  readonly agent?: number
  /** Nobody: the team is a bot. */
  readonly bot?: true
  readonly manager?: string
  readonly person?: number
  /** Of talk, explanation, handling, wrap-up or a manager's work. */
  readonly minutes?: number
  readonly money?: number
  /** By which the customer comes, or goes on. */
  readonly channel?: string
  readonly kind?: ChannelKind
  readonly changed?: boolean
  readonly approved?: boolean
  /** Whether a bot’s promise is kept. */
  readonly kept?: boolean
  /** Whether the manager who decides may grant it at all. */
  readonly suffices?: boolean
  readonly demanded?: boolean
  /** Of a substitute, as a share of what is due. */
  readonly worth?: number
  readonly block?: Block
  readonly promise?: { readonly amount: number; readonly unit: 'minutes' | 'business days' }
  readonly ending?: Ending
}

/** What kept an agent from deciding. */
export interface Block {
  /** All that block; the first is the one to which it is booked. */
  readonly gates: readonly Gate[]
  /** What the agent may grant; null without a limit. */
  readonly limit: number | null
  /** Why authority blocks. */
  readonly authority: readonly ('amount' | 'exception' | 'illegal')[]
}

export interface StoryTrust {
  readonly start: number
  readonly final: number
  /** Points lost on balance: the sum of what each cause took. */
  readonly loss: number
  readonly by_cause: Readonly<Partial<Record<TrustCause, number>>>
  /** The facets in the end; null until then. */
  readonly facets: { readonly ability: number; readonly benevolence: number; readonly integrity: number } | null
}

interface StoryOutcome {
  /** 0-100. */
  readonly satisfaction: number
  /** 1-5. */
  readonly effort: number
  /** Chance of leaving within a year, and without this journey. */
  readonly churn: number
  readonly churn_base: number
  /** Conversations to expect. */
  readonly tellings_positive: number
  readonly tellings_negative: number
}

/** Money that this journey costs the firm. */
export interface StoryCost {
  readonly agents: number
  /** Conversations with bots; absent in a house without any. */
  readonly bots?: number
  readonly managers: number
  readonly concessions: number
  readonly churn: number
  readonly word_of_mouth: number
  readonly total: number
}

/** One customer's story, in one design or in several. */
export interface Trace {
  readonly schema: 'runaround/trace@1'
  /** Version of this program. */
  readonly runaround: string
  readonly seed: string
  /** From 1. */
  readonly replication: number
  /** From 1, in order of arrival among those who count. */
  readonly customer: number
  /** How many count in this replication of the first design. */
  readonly customers: number
  /** Why this one, as asked for; null where the customer was named. */
  readonly pick: string | null
  readonly currency: string
  readonly designs: readonly { readonly label: string; readonly story: Story }[]
}
