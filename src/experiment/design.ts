import { expectedCustomers } from '../model/arrival-pattern.js'
import { scenarioHash } from '../model/canonical.js'
import { compile, type Intervals } from '../model/compile.js'
import type { Assignment, Parsed } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Experiment } from './prepare.js'

/** One file of a call, ready to run. */
export interface Design extends Experiment {
  /** As given. */
  readonly file: string
}

/** A design as read, before anything is settled. */
export interface ReadDesign extends Parsed {
  /** Its name in the report. */
  readonly label: string
  /** As given. */
  readonly file: string
  /** The same with values laid beneath what makes it this design. @throws {Failure} where they are impossible */
  readonly under: (assignments: readonly Assignment[]) => Scenario
}

/**
 * Another scenario on the same customers, for the same span, with nothing expected or observed of it.
 * @param intervals of the week that are booked apart
 */
export function designAs(
  design: Design,
  scenario: Scenario,
  intervals: Intervals | null = design.model.intervals,
): Design {
  const { model: base, streamNames, context } = design
  const { observed: _, ...rest } = context
  const model = compile(scenario, { horizon: base.span, warmUp: base.warmUp, streamNames, intervals })
  return {
    ...design,
    scenario,
    model,
    context: { ...rest, hash: scenarioHash(scenario), beliefs: model.parameters, expectations: [] },
  }
}

/**
 * How many replications of each design a gap can have in the time that a reader will wait: fewer than the scenario asks
 * for where there are many designs. Follows the expected number of customers, not the clock, so that it is the same
 * everywhere.
 * @param designs how many there are
 */
export function affordableReplications({ model, plan }: Experiment, designs: number): number {
  const { parameters } = model
  const wanted = typeof plan.replications === 'number' ? plan.replications : parameters['run.replications']
  const affordable = Math.floor(parameters['run.gap_customers'] / (designs * Math.max(1, expectedCustomers(model))))
  return Math.min(wanted, Math.max(affordable, parameters['run.gap_least_replications']))
}
