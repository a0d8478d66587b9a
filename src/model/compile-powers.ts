import { log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { EmpowermentLever, Scenario } from '../scenario/scenario.js'
import { balanceOf, compileConfidence, logShare } from './compile-confidence.js'
import { judgement } from './judgement.js'
import { shareOf, type Version, versionOf } from './leading.js'
import type { Powers } from './model.js'
import { silos } from './silos.js'

type Beliefs = Readonly<Record<ParameterId, number>>

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
  const { authority } = scenario.teams[team]!
  const share = (which: EmpowermentLever) => shareOf(scenario, team, which, version)
  const granted = versionOf<number | 'unlimited'>(authority?.granted, version, 'unlimited')
  const means = { orientation: share('orientation'), guidelines: share('guidelines'), history: share('history') }
  const confidence = compileConfidence(scenario, team, version, beliefs)
  const silo = silos(scenario, version)
  return {
    granted: granted === 'unlimited' ? Number.POSITIVE_INFINITY : granted,
    exceptions: versionOf(authority?.exceptions, version, true),
    tools: share('tools'),
    judgement: judgement(means, '', beliefs),
    judgementNovel: judgement(means, 'novel.', beliefs),
    logConfidence: confidence === null ? log(share('safety')) : logShare(balanceOf(confidence, beliefs)),
    guarded: teams.map((owner) => (owner === team ? 0 : silo(team, owner))),
  }
}
