import { log } from '../engine/arithmetic.js'
import { distribution } from '../engine/distribution.js'
import type { ParameterId } from '../evidence/registry.js'
import { HOUR, MINUTE } from '../kernel/units.js'
import type { EmpowermentLever, Lever, Scenario, Team } from '../scenario/scenario.js'
import type { Powers, TeamModel } from './model.js'
import { neutralToNull } from './neutral.js'
import { type Silo, silos } from './silos.js'
import { staffing } from './staffing.js'

type Version = 'actual' | 'claimed'

/** What compiling a team needs to know of the whole. */
export interface TeamContext {
  readonly scenario: Scenario
  readonly teams: readonly string[]
  readonly keys: ReadonlyMap<string, number>
  readonly layers: readonly number[]
  readonly beliefs: Readonly<Record<ParameterId, number>>
}

export function compileTeam(name: string, context: TeamContext): TeamModel {
  const { scenario, beliefs } = context
  const team = scenario.teams[name]!
  const lever = (id: EmpowermentLever) => leverOf(team.empowerment?.[id], 'actual', 1)
  const training = lever('training')
  const mode = team.transfer?.mode ?? 'cold'
  const actualSilos = silos(scenario, 'actual')
  const actual = powers(name, 'actual', actualSilos, context)
  return {
    name,
    key: context.keys.get(name)!,
    staffing: staffing(team.agents, scenario.demand.open),
    wage: (team.wage ?? 0) / HOUR / (1 - (team.shrinkage ?? 0)),
    actual,
    claimed: sameAs(actual, powers(name, 'claimed', silos(scenario, 'claimed'), context)),
    routine: team.authority?.routine ?? Number.POSITIVE_INFINITY,
    training,
    tools: lever('tools'),
    overGrant: 1 + beliefs['deciding.over_grant'] * (1 - training) * (1 - lever('guidelines')),
    unsure: beliefs['deciding.unsure'] * (1 - training),
    unneededGrants: beliefs['deciding.unneeded'] * (1 - lever('orientation')),
    history: lever('history'),
    spread: team.spread ?? 0,
    transfer: {
      mode,
      warmLimit: mode === 'warm' ? (team.transfer?.warm_limit ?? beliefs['handling.warm_limit'] * MINUTE) : 0,
      context: context.teams.map((to) => arrives(name, to, actualSilos(name, to), context)),
      misroute: context.teams.map(
        (to) => team.transfer?.misroute ?? beliefs['handling.silo_misroute'] * actualSilos(name, to),
      ),
    },
    patience: team.patience === undefined ? null : distribution(team.patience),
    queueLimit: team.queue_limit ?? Number.POSITIVE_INFINITY,
    overflow:
      team.overflow === undefined ? null : { to: context.teams.indexOf(team.overflow.to), after: team.overflow.after },
    atClose: team.at_close ?? (scenario.demand.open === undefined ? 'wait' : 'serve'),
    talkFactor: team.talk_factor ?? 1,
    explainFactor: team.explain_factor ?? 1,
    timeTarget: neutralToNull(team.time_target, ({ pressure }) => pressure === 0),
    ownership: team.ownership ?? 'none',
    layers: context.layers,
  }
}

function leverOf<T>(lever: Lever<T> | undefined, version: Version, absent: T): T {
  if (lever === undefined) return absent
  return version === 'claimed' && lever.claimed !== undefined ? lever.claimed : lever.actual
}

function powers(name: string, version: Version, silo: Silo, { scenario, teams, beliefs }: TeamContext): Powers {
  const team: Team = scenario.teams[name]!
  const share = (id: EmpowermentLever) => leverOf(team.empowerment?.[id], version, 1)
  const granted = leverOf<number | 'unlimited'>(team.authority?.granted, version, 'unlimited')
  const orientation = share('orientation')
  // Guidelines cover part of what orientation misses: freedom within a frame (Homburg and Fuerst 2005: complements).
  const judging = (reach: number) => orientation + (1 - orientation) * share('guidelines') * reach
  return {
    granted: granted === 'unlimited' ? Number.POSITIVE_INFINITY : granted,
    exceptions: leverOf(team.authority?.exceptions, version, true),
    tools: share('tools'),
    judgement: judging(beliefs['deciding.guidelines_reach']),
    judgementNovel: judging(beliefs['deciding.guidelines_reach_novel']),
    logConfidence: log(share('safety')),
    guarded: teams.map((owner) => (owner === name ? 0 : silo(name, owner))),
  }
}

/** The claimed powers; the actual ones themselves where nothing more is claimed. */
function sameAs(actual: Powers, claimed: Powers): Powers {
  const keys = Object.keys(actual) as (keyof Powers)[]
  return keys.every((key) => String(actual[key]) === String(claimed[key])) ? actual : claimed
}

/** Share of handovers at which the receiving team knows the case: the form's own loss, silos, and tools to read it. */
function arrives(from: string, to: string, silo: number, { scenario, beliefs }: TeamContext): number {
  const transfer = scenario.teams[from]!.transfer
  const form = transfer?.context ?? FORM_OF_MODE[transfer?.mode ?? 'cold']
  const written = form === 'notes' || form === 'shared'
  const reading = written ? leverOf(scenario.teams[to]!.empowerment?.tools, 'actual', 1) : 1
  return beliefs[`handling.context.${form}`] * (1 - silo) * reading
}

/** What a handover carries where the scenario does not say: nothing, the spoken word, a note for the call back. */
export const FORM_OF_MODE = { cold: 'none', warm: 'verbal', call_back: 'notes' } as const
