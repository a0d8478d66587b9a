import { log } from '../core/engine/arithmetic.js'
import type { Powers } from '../core/model/team-model.js'
import type { Beliefs } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import type { EmpowermentLever } from '../vocabulary/levers.js'
import { compileConfidence, logShare } from './confidence.js'
import { shareOf, silos, type Version, versionOf } from './versions.js'

/** What a team's agents may and can do, as it is and as leaders claim: the same object where no claim goes beyond. */
export function compilePowers(
  scenario: Scenario,
  team: string,
  teams: readonly string[],
  beliefs: Beliefs,
): { readonly actual: Powers; readonly claimed: Powers } {
  const actual = powers(scenario, team, 'actual', teams, beliefs)
  const claimed = powers(scenario, team, 'claimed', teams, beliefs)
  const keys = Object.keys(actual) as (keyof Powers)[]
  return { actual, claimed: keys.every((key) => String(actual[key]) === String(claimed[key])) ? actual : claimed }
}

function powers(
  scenario: Scenario,
  team: string,
  version: Version,
  teams: readonly string[],
  beliefs: Beliefs,
): Powers {
  const { authority, kind, judgement: judges = beliefs['bot.judgement'] } = scenario.teams[team]!
  const bot = kind === 'bot'
  const share = (which: EmpowermentLever) => shareOf(scenario, team, which, version)
  const granted = versionOf<number | 'unlimited'>(authority?.granted, version, 'unlimited')
  const means = { orientation: share('orientation'), guidelines: share('guidelines'), history: share('history') }
  const confidence = compileConfidence(scenario, team, version, beliefs)
  const silo = silos(scenario, version)
  return {
    granted: granted === 'unlimited' ? Number.POSITIVE_INFINITY : granted,
    exceptions: versionOf(authority?.exceptions, version, true),
    tools: share('tools'),
    judgement: bot ? judges : judgement(means, '', beliefs),
    judgementNovel: bot ? judges : judgement(means, 'novel.', beliefs),
    logConfidence: bot ? 0 : confidence === null ? log(share('safety')) : logShare(confidence.balance),
    guarded: teams.map((owner) => (owner === team ? 0 : silo(team, owner))),
  }
}

/** What agents have to judge a case by, each 0-1. */
interface Means {
  readonly orientation: number
  readonly guidelines: number
  readonly history: number
}

/**
 * Share of discretionary cases that agents can judge, 0-1. Guidelines and orientation are complements (Homburg and Fürst
 * 2005): each adds something alone, and the rest takes both. Whoever knows the customer judges better.
 * @param kind what the playbook covers, or what it does not
 */
function judgement({ orientation, guidelines, history }: Means, kind: '' | 'novel.', beliefs: Beliefs): number {
  const bare = beliefs[`judging.${kind}bare`]
  const byGuidelines = beliefs[`judging.${kind}guidelines`]
  const byOrientation = beliefs[`judging.${kind}orientation`]
  const known = 1 - beliefs['judging.history'] * (1 - history)
  // Of what is missing, so that all of it is there where nothing is missing, to the bit.
  const missing =
    byGuidelines * (1 - guidelines) +
    byOrientation * (1 - orientation) +
    Math.max(0, 1 - bare - byGuidelines - byOrientation) * (1 - guidelines * orientation)
  return known * (1 - missing)
}
