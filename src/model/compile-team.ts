import { power } from '../core/engine/arithmetic.js'
import { BotModel } from '../core/model/bot-model.js'
import { DelayModel } from '../core/model/delay-model.js'
import type { OpeningHours } from '../core/model/opening-hours.js'
import {
  AtClose,
  OverflowModel,
  Ownership,
  SecondLine,
  TeamModel as TeamOfCore,
  TimeTarget,
  TransferMode,
  TransferModel,
} from '../core/model/team-model.js'
import { distribution } from '../distributions/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { HOUR, MINUTE } from '../kernel/units.js'
import type { Scenario, Team } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { settle } from '../scenario/sections/section.js'
import { ALSO_SERVES, TEAM, TRANSFER } from '../scenario/sections/teams.js'
import type { EmpowermentLever } from '../vocabulary/levers.js'
import { CONTEXT, TRANSFER_MODE } from '../vocabulary/transfers.js'
import { carried } from './carried.js'
import { type ChannelModel, servedBy } from './channels.js'
import { compilePowers } from './compile-powers.js'
import { compileConfidence } from './confidence.js'
import { staffing } from './staffing.js'
import { shareOf, silos } from './versions.js'

export interface TeamModel extends TeamOfCore {
  readonly name: string
}

/** What compiling a team needs to know of the whole. */
interface TeamContext {
  readonly scenario: Scenario
  readonly teams: readonly string[]
  readonly channels: readonly ChannelModel[]
  readonly keys: ReadonlyMap<string, number>
  readonly layers: number[]
  readonly opening: OpeningHours | null
  readonly beliefs: Beliefs
}

type Settled = ReturnType<typeof settle<typeof TEAM, Team>>

const NEUTRAL = new TeamOfCore()

export function compileTeam(name: string, context: TeamContext): TeamModel {
  const { scenario, beliefs } = context
  const team = settle(TEAM, scenario.teams[name]!)
  const transfer = settle(TRANSFER, team.transfer ?? {})
  const lever = (which: EmpowermentLever) => shareOf(scenario, name, which, 'actual')
  const actualSilos = silos(scenario, 'actual')
  const arrives = contextOf(name, context)
  const bot = team.kind === 'bot'
  const manager = team.reports_to === undefined ? undefined : scenario.managers?.[team.reports_to]
  return {
    ...carried(TEAM, team, NEUTRAL),
    name,
    key: context.keys.get(name)!,
    bot: bot ? compileBot(team, beliefs) : null,
    // A bot never goes home.
    staffing: staffing(team.agents, bot ? undefined : scenario.demand.open),
    wage: team.wage / HOUR,
    deskPay: team.wage / HOUR / (1 - team.shrinkage),
    paidPerDesk: 1 / (1 - team.shrinkage),
    ...payEffects(team, beliefs),
    ...compilePowers(scenario, name, context.teams, beliefs),
    confidence: compileConfidence(scenario, name, 'actual', beliefs),
    reviewTime: manager?.review_time === undefined ? null : distribution(manager.review_time),
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
    ...(bot ? NOBODY : {}),
    transfer: new TransferModel(
      TransferMode[transfer.mode],
      TRANSFER_MODE[transfer.mode].stays ? (transfer.warm_limit ?? beliefs['handling.warm_limit'] * MINUTE) : 0,
      context.teams.map((to) => arrives(to, actualSilos(name, to))),
      context.teams.map((to) => transfer.misroute ?? beliefs['handling.silo_misroute'] * actualSilos(name, to)),
    ),
    channels: servedBy(context.channels, team.channels),
    firstChannel: Math.max(
      0,
      context.channels.findIndex(({ name }) => name === team.channels?.[0]),
    ),
    patience: team.patience === undefined ? null : distribution(team.patience),
    queueLimit: team.queue_limit ?? Number.POSITIVE_INFINITY,
    overflow:
      team.overflow === undefined
        ? null
        : new OverflowModel(context.teams.indexOf(team.overflow.to), team.overflow.after),
    alsoServes: secondLines(name, context),
    atClose: context.opening === null ? AtClose.wait : AtClose[team.at_close],
    timeTarget: team.time_target === undefined ? null : new TimeTarget(team.time_target.at, team.time_target.pressure),
    ownership: Ownership[team.ownership],
    layers: context.layers,
  }
}

/** What training, guidelines and orientation bend in people. */
const NOBODY = { training: 1, courtesyMissing: 0, overGrant: 0, unneededGrants: 0, misreads: 0 }

function compileBot(team: Settled, beliefs: Beliefs): BotModel {
  return new BotModel(
    team.cost,
    team.wrong ?? beliefs['bot.wrong'],
    team.keeps_promises ?? beliefs['bot.kept'],
    team.hides_the_exit,
    new DelayModel(distribution({ law: 'exponential', mean: beliefs['bot.shows'] * HOUR }), false),
  )
}

/** Bots keep to their own line, and people leave it to them. */
function secondLines(name: string, { scenario, teams }: TeamContext): SecondLine[] {
  const isBot = (team: string) => scenario.teams[team]!.kind === 'bot'
  const { level, after } = ALSO_SERVES
  return Object.entries(scenario.teams[name]!.also_serves ?? {}).flatMap(([line, stated]) =>
    isBot(name) || isBot(line)
      ? []
      : [new SecondLine(teams.indexOf(line), stated.level ?? level.neutral, stated.after ?? after.neutral)],
  )
}

/** Share of handovers at which the receiving team knows the case: the form's own loss, silos, and tools to read it. */
function contextOf(from: string, { scenario, beliefs }: TeamContext): (to: string, silo: number) => number {
  const { mode, ...stated } = settle(TRANSFER, scenario.teams[from]!.transfer ?? {})
  const context = stated.context ?? TRANSFER_MODE[mode].context
  return (to, silo) => {
    const reading = CONTEXT[context].isWritten ? shareOf(scenario, to, 'tools', 'actual') : 1
    return beliefs[`handling.context.${context}`] * (1 - silo) * reading
  }
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
