import { power } from '../engine/arithmetic.js'
import { type Distribution, distribution } from '../engine/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { HOUR, MINUTE } from '../kernel/units.js'
import type { Scenario, Team } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { settle } from '../scenario/sections/section.js'
import { TEAM, TRANSFER } from '../scenario/sections/teams.js'
import type { EmpowermentLever } from '../vocabulary/levers.js'
import { CONTEXT, TRANSFER_MODE, TRANSFER_MODES } from '../vocabulary/transfers.js'
import { compilePowers, type Powers } from './compile-powers.js'
import { type ConfidenceModel, compileConfidence } from './confidence.js'
import type { OpeningHours } from './opening-hours.js'
import { type StaffingModel, staffing } from './staffing.js'
import { shareOf, silos } from './versions.js'

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

/** What compiling a team needs to know of the whole. */
interface TeamContext {
  readonly scenario: Scenario
  readonly teams: readonly string[]
  readonly keys: ReadonlyMap<string, number>
  readonly layers: readonly number[]
  readonly opening: OpeningHours | null
  readonly beliefs: Beliefs
}

export function compileTeam(name: string, context: TeamContext): TeamModel {
  const { scenario, beliefs } = context
  const team = settle(TEAM, scenario.teams[name]!)
  const transfer = settle(TRANSFER, team.transfer ?? {})
  const lever = (which: EmpowermentLever) => shareOf(scenario, name, which, 'actual')
  const actualSilos = silos(scenario, 'actual')
  const manager = team.reports_to === undefined ? undefined : scenario.managers?.[team.reports_to]
  return {
    name,
    key: context.keys.get(name)!,
    staffing: staffing(team.agents, scenario.demand.open),
    wage: team.wage / HOUR,
    deskPay: team.wage / HOUR / (1 - team.shrinkage),
    paidPerDesk: 1 / (1 - team.shrinkage),
    ...payEffects(team, beliefs),
    ...compilePowers(scenario, name, context.teams, beliefs),
    confidence: compileConfidence(scenario, name, 'actual', beliefs),
    reviewSeconds: manager?.review_time ?? 0,
    routine: team.authority?.routine ?? Number.POSITIVE_INFINITY,
    training: lever('training'),
    tools: lever('tools'),
    courtesyMissing: beliefs['treatment.guidelines'] * (1 - lever('guidelines')),
    overGrant: beliefs['deciding.over_grant'] * (1 - lever('guidelines')),
    unneededGrants: beliefs['deciding.unneeded'] * (1 - lever('orientation')),
    misreads:
      (scenario.culture?.misunderstood ?? CULTURE.misunderstood.neutral) *
      (1 - beliefs['policy.orientation'] * lever('orientation')) *
      (1 - beliefs['policy.guidelines'] * lever('guidelines')),
    history: lever('history'),
    spread: team.spread,
    transfer: {
      mode: TRANSFER_MODES.indexOf(transfer.mode),
      warmLimit: TRANSFER_MODE[transfer.mode].stays
        ? (transfer.warm_limit ?? beliefs['handling.warm_limit'] * MINUTE)
        : 0,
      context: context.teams.map((to) => arrives(name, to, actualSilos(name, to), context)),
      misroute: context.teams.map(
        (to) => transfer.misroute ?? beliefs['handling.silo_misroute'] * actualSilos(name, to),
      ),
    },
    patience: team.patience === undefined ? null : distribution(team.patience),
    queueLimit: team.queue_limit ?? Number.POSITIVE_INFINITY,
    overflow:
      team.overflow === undefined ? null : { to: context.teams.indexOf(team.overflow.to), after: team.overflow.after },
    atClose: context.opening === null ? 'wait' : team.at_close,
    talkFactor: team.talk_factor,
    explainFactor: team.explain_factor,
    timeTarget: team.time_target ?? null,
    ownership: team.ownership,
    layers: context.layers,
  }
}

/** Share of handovers at which the receiving team knows the case: the form's own loss, silos, and tools to read it. */
function arrives(from: string, to: string, silo: number, { scenario, beliefs }: TeamContext): number {
  const { mode, ...stated } = settle(TRANSFER, scenario.teams[from]!.transfer ?? {})
  const context = stated.context ?? TRANSFER_MODE[mode].context
  const reading = CONTEXT[context].isWritten ? shareOf(scenario, to, 'tools', 'actual') : 1
  return beliefs[`handling.context.${context}`] * (1 - silo) * reading
}

/** What a team's pay against the market's does to who leaves and who comes. */
interface PayEffects {
  /** Factor on the rate of leaving. */
  readonly leaving: number
  /** Skill of whoever is hired, of what the team was trained to, 0-1. */
  readonly noviceSkill: number
}

/**
 * Leavers by a constant elasticity of pay over the market's (Emanuel and Harrington 2020; direction: Cotton and Tuttle
 * 1986), applicants' skill in odds (Dal Bó, Finan and Rossi 2013). Nothing where either is unstated or both are the same.
 */
function payEffects({ wage = 0, market_wage: market = 0 }: Team, beliefs: Beliefs): PayEffects {
  const noviceSkill = beliefs['people.novice_skill']
  if (wage === market || wage === 0 || market === 0) return { leaving: 1, noviceSkill }
  const ratio = wage / market
  const odds = (noviceSkill / (1 - noviceSkill)) * power(ratio, beliefs['people.pay_applicants'])
  return {
    leaving: power(ratio, -beliefs['people.pay_leaving']),
    noviceSkill: noviceSkill === 1 ? 1 : odds / (1 + odds),
  }
}
