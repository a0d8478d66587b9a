import type { Experiment } from '../experiment/prepare.js'
import type { MeasureSummary, Summary } from '../experiment/summary.js'
import { canonicalScenario } from '../model/canonical/canonical-scenario.js'
import { type AcceptedMeasure, BASELINE_SCHEMA, type Baseline, type Gate } from './baseline.js'

/** What is not in the experiment. */
export interface Acceptance {
  /** As {@link Baseline.file}. */
  readonly file: string
  readonly gate: Gate
  /** Why this is as it should be. */
  readonly reason?: string | undefined
}

/** What to keep of a design as it is now. */
export function accept(experiment: Experiment, summary: Summary, { file, gate, reason }: Acceptance): Baseline {
  const { scenario, model } = experiment
  const own = { teams: model.teams.map(({ name }) => name), managers: model.managers.map(({ name }) => name) }
  return {
    schema: BASELINE_SCHEMA,
    runaround: summary.runaround,
    name: summary.scenario.name,
    file,
    ...(reason === undefined ? {} : { reason }),
    hash: summary.scenario.hash,
    seed: summary.seed,
    replications: summary.replications,
    confidence: summary.confidence,
    currency: summary.currency,
    gate,
    names: experiment.streamNames ?? own,
    design: canonicalScenario(scenario),
    measures: Object.fromEntries(Object.entries(summary.measures).map(([id, measure]) => [id, kept(measure)])),
  }
}

function kept({ unit, mean, numerators, denominators, replications }: MeasureSummary): AcceptedMeasure {
  if (numerators === undefined || denominators === undefined) return { unit, mean, replications }
  return { unit, mean, numerators, denominators }
}
