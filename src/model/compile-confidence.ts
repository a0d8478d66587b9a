import { exp, log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import { leadershipOf, shareOf, type Version, versionOf } from './leading.js'
import type { ConfidenceModel } from './model.js'

type Beliefs = Readonly<Record<ParameterId, number>>

/**
 * How the confidence of a team's agents moves: logit(safety) less what criticism takes and plus what recognition gives,
 * by their shares of the reviews. People begin where that balance holds them, so that the first day is like any other.
 * @returns null where nothing ever bears on it
 */
export function compileConfidence(
  scenario: Scenario,
  team: string,
  version: Version,
  beliefs: Beliefs,
): ConfidenceModel | null {
  const leadership = leadershipOf(scenario, team)
  const review = leadership === undefined ? 0 : (scenario.culture?.review ?? 0)
  const isTold = (scenario.events ?? []).some(
    (event) => (event.do === 'reprimand' || event.do === 'recognition') && (event.team ?? team) === team,
  )
  if (review === 0 && !isTold) return null
  const most = beliefs['people.highest_confidence']
  const safety = Math.max(1 - most, Math.min(most, shareOf(scenario, team, 'safety', version)))
  const led = versionOf(leadership, version, 1)
  return {
    rest: log(safety / (1 - safety)),
    review,
    criticised: review === 0 ? 0 : 1 - led,
    led,
    recognition: review === 0 ? 0 : shareOf(scenario, team, 'recognition', version),
  }
}

/** Where reviews hold confidence in the long run, in logits. */
export function balanceOf(model: ConfidenceModel, beliefs: Beliefs): number {
  const { rest, criticised, led, recognition } = model
  return rest - beliefs['people.criticised'] * criticised + beliefs['people.recognised'] * led * recognition
}

/** ln of the share that a logit stands for. */
export function logShare(logit: number): number {
  return -log(1 + exp(-logit))
}
