import type { ManagerModel } from '../model/manager-model.js'
import { ApprovalPolicy } from '../model/model.js'
import { isPresent } from './availability.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

/**
 * Which roles are asked, stage by stage: put on `journey.route`. Empty: nobody is asked, because nobody could grant it.
 */
export function routeRequest(sim: Simulation, journey: Journey): void {
  journey.route.length = 0
  journey.stages.length = 0
  journey.stage = 0
  const layers = sim.model.teams[journey.home]!.layers
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

/** Place on the route of the first role of the stage that has the request. */
export function stageBegin(journey: Journey): i32 {
  return journey.stage === 0 ? 0 : journey.stages[journey.stage - 1]!
}

/**
 * Every layer up to the one that may grant it; where none may, the no comes from the top.
 * @param layers the reporting line of the asking team, from the nearest up
 */
function climb(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    addStage(sim, journey, role)
    if (suffices(sim.model.managers[role]!, journey)) return
  }
}

/** Straight to the lowest layer that may grant it. */
function goDirect(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    if (!suffices(sim.model.managers[role]!, journey)) continue
    addStage(sim, journey, role)
    return
  }
}

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
function goToDutyManager(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  const duty = sim.model.approvals.duty
  if (duty >= 0 && isPresent(sim.roles[duty]!) && suffices(sim.model.managers[duty]!, journey)) {
    addStage(sim, journey, duty)
  } else {
    climb(sim, journey, layers)
  }
}

/** A role, and at the same time those who sign with it; but nobody twice. Whether it may be granted is the role's to say. */
function addStage(sim: Simulation, journey: Journey, role: i32): void {
  const route = journey.route
  const before = route.length
  const others = sim.model.managers[role]!.signsWith
  journey.granter = role
  if (!route.includes(role)) route.push(role)
  for (let i = 0; i < others.length; i++) if (!route.includes(others[i]!)) route.push(others[i]!)
  if (route.length > before) journey.stages.push(route.length)
}
