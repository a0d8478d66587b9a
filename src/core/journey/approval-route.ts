import type { ManagerModel } from '../model/manager-model.js'
import { ApprovalPolicy } from '../model/model.js'
import { isPresent } from './availability.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

/** Which roles are asked, in order: put on `journey.route`. Empty: nobody is asked, because nobody could grant it. */
export function routeRequest(sim: Simulation, journey: Journey): void {
  journey.route.length = 0
  const layers = sim.model.teams[journey.team]!.layers
  switch (sim.model.approvals.policy) {
    case ApprovalPolicy.direct:
      goDirect(sim, journey, layers)
      break
    case ApprovalPolicy.duty_manager:
      goToDutyManager(sim, journey, layers)
      break
    default:
      climb(sim, journey, layers)
  }
}

/** Whether a role may grant it. */
export function suffices(manager: ManagerModel, journey: Journey): bool {
  return journey.amount <= manager.limit && (!journey.exceptional || manager.exceptions) && !journey.unlawful
}

/**
 * Every layer up to the one that may grant it; where none may, the no comes from the top.
 * @param layers the reporting line of the asking team, from the nearest up
 */
function climb(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    journey.route.push(role)
    if (suffices(sim.model.managers[role]!, journey)) return
  }
}

/** Straight to the lowest layer that may grant it. */
function goDirect(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    if (!suffices(sim.model.managers[role]!, journey)) continue
    journey.route.push(role)
    return
  }
}

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
function goToDutyManager(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  const duty = sim.model.approvals.duty
  if (duty >= 0 && isPresent(sim.roles[duty]!) && suffices(sim.model.managers[duty]!, journey)) journey.route.push(duty)
  else climb(sim, journey, layers)
}
