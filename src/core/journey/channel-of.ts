import { JOURNEY } from '../ledger/counters.js'
import type { Journey } from './journey.js'
import { feel } from './moments.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'

/** Which channel a new customer takes, by the issue's shares or else the segment's: one draw, where there is a choice. */
export function chooseChannel(sim: Simulation, journey: Journey): void {
  let upTo = journey.issue.channelsUpTo
  if (upTo.length === 0) upTo = journey.segment.channelsUpTo
  let channel = 0
  if (upTo.length > 0) {
    const u = sim.streams.uniform(journey.number, Purpose.channel, 0)
    while (channel + 1 < upTo.length && u >= upTo[channel]!) channel++
  }
  journey.firstChannel = channel
  takeUp(sim, journey, channel)
  sim.ledger.books.channels.taken(journey, false)
}

function takeUp(sim: Simulation, journey: Journey, channel: i32): void {
  journey.channel = channel
  journey.written = sim.model.channels[channel]!.written
  journey.atOnce = sim.model.channels[channel]!.atOnce
}

/** The channel by which a team deals with the case: that of the case where it serves it, else its own first one. */
export function channelWith(sim: Simulation, journey: Journey, team: i32): i32 {
  const model = sim.model.teams[team]!
  return model.channels[journey.channel]! ? journey.channel : model.firstChannel
}

/**
 * The case goes on by another channel. Who is on the line when it goes on in writing hangs up; who wrote when it goes on live
 * is called.
 */
export function changeChannel(sim: Simulation, journey: Journey, channel: i32): void {
  const writes = sim.model.channels[channel]!.written
  if (writes && !journey.calledBack) awaitAnswer(sim, journey)
  takeOther(sim, journey, channel)
  if (writes && Number.isNaN(journey.promisedBy)) promise(sim, journey)
}

/** From now on the customer is on another channel. */
export function takeOther(sim: Simulation, journey: Journey, channel: i32): void {
  takeUp(sim, journey, channel)
  sim.ledger.books.channels.taken(journey, true)
}

/** The customer waits elsewhere, to be called or written to; the contact goes on. */
export function awaitAnswer(sim: Simulation, journey: Journey): void {
  journey.calledBack = true
  journey.callDueSince = sim.now
  sim.ledger.hungUp(journey)
}

/** A written contact begins: the customer waits elsewhere from the first, for as long as was promised or longer. */
export function writeIn(sim: Simulation, journey: Journey): void {
  awaitAnswer(sim, journey)
  promise(sim, journey)
}

function promise(sim: Simulation, journey: Journey): void {
  const within = sim.model.channels[journey.channel]!.promise
  if (within !== null) journey.promisedBy = sim.later(within.amount, within.businessDays)
}

/** What was promised for a time comes, or has come. */
export function keepPromise(sim: Simulation, journey: Journey): void {
  if (Number.isNaN(journey.promisedBy)) return
  const broken = sim.now > journey.promisedBy
  sim.ledger.promiseDue(journey, broken)
  if (broken) feel(sim, journey, JOURNEY.trust_broken_promise)
  journey.promisedBy = Number.NaN
}
