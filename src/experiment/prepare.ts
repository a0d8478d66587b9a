import { HEADLINE } from '../measures/catalogue.js'
import { scenarioHash } from '../model/canonical.js'
import { compile, type StreamNames } from '../model/compile.js'
import type { Model } from '../model/model.js'
import { helpersByTeam } from '../model/reach.js'
import type { Scenario } from '../scenario/scenario.js'
import { foreseen } from './foreseen.js'
import { intervalsFor, partsOfWeek, type WeekPart } from './parts-of-week.js'
import type { Plan } from './plan.js'
import type { SummaryContext } from './summary.js'

/** What a call may settle instead of the scenario. */
export interface RunOptions {
  readonly seed?: string | undefined
  readonly replications?: number | undefined
  /** Relative half-width to reach. */
  readonly precision?: number | undefined
  readonly confidence?: number | undefined
  /** Measures that the precision is about. */
  readonly metrics?: readonly string[] | undefined
  /** In seconds. */
  readonly horizon?: number | undefined
  readonly warmUp?: number | undefined
  readonly streamNames?: StreamNames | undefined
  /** Judges expectations by the worse end of their intervals. */
  readonly strict?: boolean | undefined
  /** What the week is to be told by. */
  readonly by?: readonly WeekPart[] | undefined
}

export interface Experiment {
  /** What the model was compiled from; plain data, so that another process can compile it again. */
  readonly scenario: Scenario
  readonly streamNames?: StreamNames | undefined
  readonly model: Model
  readonly plan: Plan
  readonly context: SummaryContext
}

/** The seed where neither the call nor the scenario names one. */
const SEED = 'runaround'

/**
 * Everything that an experiment with one scenario needs: options win over the file, the file over defaults.
 * @param file base name of the scenario's file
 * @param version of this program
 */
export function prepare(scenario: Scenario, file: string, version: string, options: RunOptions = {}): Experiment {
  const { by } = options
  const model = compile(scenario, { ...options, intervals: by === undefined ? null : intervalsFor(by) })
  const { parameters: beliefs } = model
  const seed = options.seed ?? scenario.seed ?? SEED
  const confidence = options.confidence ?? beliefs['run.confidence']
  const precision = options.precision ?? (options.replications === undefined ? scenario.precision : undefined)
  return {
    scenario,
    ...(options.streamNames === undefined ? {} : { streamNames: options.streamNames }),
    model,
    plan: {
      seed,
      confidence,
      replications:
        precision === undefined
          ? (options.replications ?? scenario.replications ?? beliefs['run.replications'])
          : {
              target: precision,
              measures: options.metrics ?? HEADLINE,
              batch: beliefs['run.precision_batch'],
              cap: beliefs['run.precision_cap'],
            },
    },
    context: {
      name: scenario.name,
      file,
      hash: scenarioHash(scenario),
      seed,
      version,
      confidence,
      currency: model.currency,
      warmUp: model.warmUp,
      span: model.span,
      serviceLevelOf: model.serviceLevelOf,
      beliefs,
      channels: model.channels.length > 1 ? model.channels.map(({ name }) => name) : [],
      issues: model.issues.map(({ name }) => name),
      segments: model.segments.map(({ name }) => name),
      teams: model.teams.map(({ name }) => name),
      ...(model.teams.some(({ alsoServes }) => alsoServes.length > 0) ? { helpers: helpersByTeam(model.teams) } : {}),
      managers: model.managers.map(({ name }) => name),
      ...(by === undefined ? {} : { week: Object.fromEntries(by.map((part) => [part, partsOfWeek(part, by, model)])) }),
      expectations: scenario.expect ?? [],
      ...(scenario.observed === undefined ? {} : { observed: scenario.observed }),
      strict: options.strict ?? false,
      warnings: foreseen(scenario, model).map(({ code, message, advice }) => ({ code, message, advice })),
    },
  }
}
