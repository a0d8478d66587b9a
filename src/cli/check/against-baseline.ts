import { basename } from 'node:path'
import type { Baseline, Unusable } from '../../baseline/baseline.js'
import type { Design } from '../../experiment/design.js'
import { prepare, type RunOptions } from '../../experiment/prepare.js'
import { scenarioHash } from '../../model/canonical.js'
import type { Scenario } from '../../scenario/scenario.js'
import { packageVersion } from '../../tasks/package-root.js'
import type { BaselinePlace } from '../baseline/baseline-places.js'
import { isUnusable } from '../baseline/held-baselines.js'

/** A design ready to run, and what to hold it against. */
export interface Matched {
  readonly place: BaselinePlace
  readonly baseline: Baseline
  readonly design: Design
}

/** Makes a scenario ready to meet its baseline's customers, unless options say otherwise. */
export function againstBaseline(place: BaselinePlace, scenario: Scenario, options: RunOptions): Matched | Unusable {
  const baseline = place.found
  if (isUnusable(baseline)) return baseline
  const { seed, replications, confidence } = baseline
  const streamNames = namesFor(scenario, baseline)
  const settled: RunOptions = {
    seed: options.seed ?? seed,
    replications: options.replications ?? replications,
    confidence: options.confidence ?? confidence,
    strict: options.strict,
    ...(streamNames === undefined ? {} : { streamNames }),
  }
  const experiment = prepare(scenario, basename(place.file), packageVersion(), settled)
  const { currency } = experiment.context
  if (currency !== baseline.currency) {
    const message = `${place.file} is in ${currency}, its baseline in ${baseline.currency}`
    return { code: 'baseline-incompatible', message }
  }
  return { place, baseline, design: { ...experiment, file: place.file } }
}

/** The same design keeps its luck when its teams are renamed. */
function namesFor(scenario: Scenario, { hash, names }: Baseline): Baseline['names'] | undefined {
  const { teams, managers = {} } = scenario
  const fits =
    names.teams.length === Object.keys(teams).length && names.managers.length === Object.keys(managers).length
  return fits && scenarioHash(scenario) === hash ? names : undefined
}
