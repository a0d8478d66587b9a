import { JOURNEY } from '../ledger/counters.js'
import { TRANSFER_MODES, type TransferMode } from '../vocabulary/transfers.js'
import { endUnhelped } from './ending.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { holdWarmly, leaveAgent } from './staffing.js'
import { moveTrust } from './trusting.js'
import { join } from './waiting.js'

/** The agent could not solve the case: on along the chain, or back from a misroute, or nobody is left. */
export function passOn(sim: Simulation, journey: Journey): void {
  const { feelings, model } = sim
  const intended = journey.target
  const next = intended >= 0 ? intended : journey.issue.chain[journey.chainAt + 1]
  if (next === undefined) {
    feelings.moment(journey, feelings.badOutcome(journey.issue.severity), journey.courtesy, journey.hassles)
    leaveAgent(sim, journey, 0)
    endUnhelped(sim, journey)
    return
  }
  feelings.moment(journey, model.beliefs['satisfaction.unsolved_outcome'], journey.courtesy, journey.hassles)
  if (intended < 0) journey.chainAt++
  transfer(sim, journey, next, intended < 0)
}

/**
 * Hands the customer over: cold, warm or by call back, as the team does.
 * @param mayMisroute false for who has been misrouted already: the wrong team knows where the case belongs
 */
export function transfer(sim: Simulation, journey: Journey, to: number, mayMisroute: boolean): void {
  const from = journey.team
  const { mode, warmLimit } = sim.model.teams[from]!.transfer
  const next = mayMisroute ? misrouted(sim, journey, from, to) : to
  journey.target = next === to ? -1 : to
  journey.transfers++
  sim.ledger.transferred(journey, from, next, next !== to)
  moveTrust(sim, journey, JOURNEY.trust_transfer)
  if (next !== to) moveTrust(sim, journey, JOURNEY.trust_misroute)

  journey.wentCold = false
  HAND_OVER_BY_MODE[mode]!(sim, journey, warmLimit)
  journey.from = from
  join(sim, journey, next)
}

/** What becomes of the customer and the agent, by mode; then the customer joins the next line. */
const HAND_OVER: Readonly<Record<TransferMode, (sim: Simulation, journey: Journey, warmLimit: number) => void>> = {
  cold: letGo,
  warm(sim, journey, warmLimit) {
    holdWarmly(sim, journey)
    journey.warmUntil = sim.now + warmLimit
  },
  call_back(sim, journey) {
    letGo(sim, journey)
    awaitCallBack(sim, journey)
  },
}
const HAND_OVER_BY_MODE = TRANSFER_MODES.map((mode) => HAND_OVER[mode])

function letGo(sim: Simulation, journey: Journey): void {
  leaveAgent(sim, journey, 0)
  journey.warmUntil = Number.NaN
}

/** The customer hangs up and will be called; the contact goes on. */
export function awaitCallBack(sim: Simulation, journey: Journey): void {
  journey.calledBack = true
  journey.callDueSince = sim.now
  sim.ledger.hungUp()
}

/** The team that the customer ends up with: now and then a wrong one, if there is one. */
function misrouted(sim: Simulation, journey: Journey, from: number, to: number): number {
  const team = sim.model.teams[from]!
  const share = team.transfer.misroute[to]!
  if (share === 0) return to
  const visit = visitOf(team.key, journey.visits[from]!)
  if (sim.streams.uniform(journey.number, Purpose.misroute, visit) >= share) return to
  const wrong = wrongTeams(sim, journey, from, to)
  if (wrong.length === 0) return to
  const u = sim.streams.uniform(journey.number, Purpose.wrongTeam, visit)
  return wrong[Math.floor(u * wrong.length)]!
}

/** Teams that a case can be sent to by mistake: those outside its chain, else those it has no business with now. */
function wrongTeams(sim: Simulation, journey: Journey, from: number, to: number): number[] {
  const others = sim.teams.map(({ index }) => index).filter((index) => index !== from && index !== to)
  const outside = others.filter((index) => !journey.issue.chain.includes(index))
  return outside.length > 0 ? outside : others
}
