import { type Comparison, compareSummaries } from '../../src/experiment/comparison.js'
import { prepare, type RunOptions } from '../../src/experiment/prepare.js'
import { runExperiment } from '../../src/experiment/run-experiment.js'
import type { Summary } from '../../src/experiment/summary.js'
import type { MeasureId } from '../../src/measures/catalogue.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** Runs a scenario's whole experiment in this process. */
export function experiment(scenario: Scenario, options: RunOptions): Summary {
  const { model, plan, context } = prepare(scenario, 'test.yaml', '0.0.0', options)
  const run = runExperiment(model, plan, context)
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}

/** Holds one summary against another. */
export function comparison(base: Summary, variant: Summary, measures: readonly MeasureId[]): Comparison {
  return compareSummaries(
    { label: 'base', summary: base },
    [{ label: 'variant', summary: variant, changes: [] }],
    measures,
  )
}
