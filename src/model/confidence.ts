import { exp, log } from '../core/engine/arithmetic.js'
import type { ConfidenceModel } from '../core/model/team-model.js'
import type { Beliefs } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { leadershipOf, shareOf, type Version, versionOf } from './versions.js'

/**
 * How the confidence of a team's agents moves: logit(safety) less what criticism takes and plus what recognition gives,
 * by their shares of one's own decisions. People begin where that balance holds them, so that the first day is like any
 * other.
 * @returns null where nothing ever bears on it
 */
export function compileConfidence(
  scenario: Scenario,
  team: string,
  version: Version,
  beliefs: Beliefs,
): ConfidenceModel | null {
  if (scenario.teams[team]!.kind === 'bot') return null
  const leadership = leadershipOf(scenario, team)
  const review = leadership === undefined ? 0 : (scenario.culture?.review ?? CULTURE.review.neutral)
  const isTold = (scenario.events ?? []).some(
    (event) => (event.do === 'reprimand' || event.do === 'recognition') && (event.team ?? team) === team,
  )
  if (review === 0 && !isTold) return null
  const most = beliefs['people.highest_confidence']
  const safety = Math.max(1 - most, Math.min(most, shareOf(scenario, team, 'safety', version)))
  const rest = log(safety / (1 - safety))
  const led = versionOf(leadership, version, 1)
  const recognition = review === 0 ? 0 : shareOf(scenario, team, 'recognition', version)
  const criticised = review * (1 - led)
  const recognised = review * led * recognition
  const saturation = beliefs['people.saturation']
  const balance =
    rest -
    beliefs['people.criticised'] * dose(criticised, saturation) +
    beliefs['people.recognised'] * dose(recognised, saturation)
  return { rest, review, led, recognition, criticised, recognised, balance }
}

/** What a share of decisions with such a review does, of what all of them would: saturating, and nothing at 0. */
export function dose(share: number, saturation: number): number {
  return ((1 + saturation) * share) / (share + saturation)
}

/** ln of the share that a logit stands for. */
export function logShare(logit: number): number {
  return -log(1 + exp(-logit))
}
