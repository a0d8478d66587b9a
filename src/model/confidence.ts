import { exp, log } from '../engine/arithmetic.js'
import type { Beliefs } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { leadershipOf, shareOf, type Version, versionOf } from './versions.js'

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
  const leadership = leadershipOf(scenario, team)
  const review = leadership === undefined ? 0 : (scenario.culture?.review ?? CULTURE.review.neutral)
  const isTold = (scenario.events ?? []).some(
    (event) => (event.do === 'reprimand' || event.do === 'recognition') && (event.team ?? team) === team,
  )
  if (review === 0 && !isTold) return null
  const most = beliefs['people.highest_confidence']
  const safety = Math.max(1 - most, Math.min(most, shareOf(scenario, team, 'safety', version)))
  return {
    rest: log(safety / (1 - safety)),
    review,
    led: versionOf(leadership, version, 1),
    recognition: review === 0 ? 0 : shareOf(scenario, team, 'recognition', version),
  }
}

/** Shares of one's own discretionary decisions that reviews criticise, and that they thank for, in the long run. */
export function sharesHeard({ review, led, recognition }: ConfidenceModel): {
  readonly criticised: number
  readonly recognised: number
} {
  return { criticised: review * (1 - led), recognised: review * led * recognition }
}

/** Where reviews hold confidence in the long run, in logits. */
export function balanceOf(model: ConfidenceModel, beliefs: Beliefs): number {
  const { criticised, recognised } = sharesHeard(model)
  const saturation = beliefs['people.saturation']
  return (
    model.rest -
    beliefs['people.criticised'] * dose(criticised, saturation) +
    beliefs['people.recognised'] * dose(recognised, saturation)
  )
}

/** What a share of decisions with such a review does, of what all of them would: saturating, and nothing at 0. */
export function dose(share: number, saturation: number): number {
  return ((1 + saturation) * share) / (share + saturation)
}

/** ln of the share that a logit stands for. */
export function logShare(logit: number): number {
  return -log(1 + exp(-logit))
}
