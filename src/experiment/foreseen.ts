import type { Model } from '../model/model.js'
import type { Scenario } from '../scenario/scenario.js'
import { closedArrivals } from './closed-arrivals.js'
import { lateEvents } from './late-events.js'
import type { Warning } from './summary.js'
import { unstaffedHours } from './unstaffed-hours.js'

/** A warning of what can be known before anything runs, with the key of the scenario that it is about. */
export interface Foreseen extends Warning {
  readonly path: readonly string[]
}

/** What a simulation does not tell better: it is said before it and with its figures. */
export function foreseen(scenario: Scenario, model: Model): readonly Foreseen[] {
  return [...unstaffedHours(model), ...closedArrivals(model), ...lateEvents(scenario, model)]
}
