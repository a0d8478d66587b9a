import type { Experiment } from '../experiment/prepare.js'
import type { MeasureSummary, Summary } from '../experiment/summary.js'
import type { Problem } from '../kernel/failure.js'
import { canonicalScenario } from '../model/canonical.js'
import { type AcceptedMeasure, BASELINE_SCHEMA, type Baseline } from './baseline.js'
import { type Gate, LEAST_REPLICATIONS } from './gate.js'

/** What is not in the experiment. */
interface Acceptance {
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

/** What forbids to gate on so many replications. @param file of the scenario; absent where an option says how many */
export function tooFew(replications: number, file?: string): readonly Problem[] {
  if (replications >= LEAST_REPLICATIONS) return []
  const message = `${replications === 1 ? 'of one replication' : `of ${replications} replications`} no change can be told from noise: a gate takes ${LEAST_REPLICATIONS}`
  const hint = `add --replications ${LEAST_REPLICATIONS}, or more`
  return [{ code: 'too-few-replications', message, hint, ...(file === undefined ? {} : { file }) }]
}

/**
 * What forbids to accept an outcome: too few replications, or no figure of what is to be watched, so that nothing could
 * ever fail.
 * @param isDeclared whether the gate is as somebody asked for; of the usual one some measures may not apply
 */
export function unacceptable(
  file: string,
  { measures, replications }: Summary,
  gate: Gate,
  isDeclared: boolean,
): readonly Problem[] {
  const ids = Object.keys(gate)
  const unknown = ids.filter((id) => measures[id]!.mean === null)
  if (unknown.length === 0 || (!isDeclared && unknown.length < ids.length)) return tooFew(replications, file)
  const message = `there are no figures of what is to be watched: ${unknown.join(', ')}`
  const hint = 'nobody was observed, or an overload stopped the run: mend the design, or watch something else'
  return [{ code: 'nothing-to-watch', message, file, hint }]
}
