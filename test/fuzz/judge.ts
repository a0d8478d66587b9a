import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepare } from '../../src/experiment/prepare.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { Figure, MeasureSummary, Summary } from '../../src/experiment/summary.js'
import { Failure, failure } from '../../src/kernel/failure.js'
import { DAY } from '../../src/kernel/units.js'
import { expectedCustomers } from '../../src/model/arrival-pattern.js'
import { volumeText } from '../../src/report/figure-text.js'
import { parseScenario, type Surroundings } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { volumeOf } from '../../src/scenario/volume.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import type { Input } from './mutations.js'

/** What the program makes of an input. */
export interface Verdict {
  /** As the exit code of `validate` and of `run`. */
  readonly exit: 0 | 2
  /** What must not be; empty where all is well. */
  readonly faults: readonly string[]
}

/** So few customers that a run is short, whatever the demand. */
const CUSTOMERS = 60
/** Two, so that there is a half-width. */
const REPLICATIONS = 2

const SURROUNDINGS: Surroundings = {
  read: (relative, from, askedAt) => {
    const name = join(dirname(from.name), relative)
    if (!statSync(name, { throwIfNoEntry: false })?.isFile())
      throw failure('no-such-file', `${relative} does not exist`, askedAt)
    return { name, text: readFileSync(name, 'utf8') }
  },
  readColumn: (path, _column, _from, askedAt) => {
    throw failure('no-such-file', `${path} does not exist`, askedAt)
  },
  readTable: (path, _from, askedAt) => {
    throw failure('no-such-file', `${path} does not exist`, askedAt)
  },
}

/** Validates an input, and runs a short stretch of it if it is valid, as `validate` and `run` do. */
export function judge(input: Input): Verdict {
  const { file, text, set } = input
  let scenario: Scenario
  try {
    scenario = parseScenario({ name: file, text }, SURROUNDINGS, set).scenario
    volumeText(volumeOf(scenario.demand))
  } catch (error) {
    return error instanceof Failure
      ? { exit: 2, faults: faultsOf(error, input) }
      : { exit: 2, faults: [`crash: ${trace(error)}`] }
  }
  try {
    return { exit: 0, faults: faultsIn(run(scenario, file)) }
  } catch (error) {
    const what = error instanceof Failure ? 'valid, but refused by run' : 'valid, but run crashes'
    return { exit: 0, faults: [`${what}: ${trace(error)}`] }
  }
}

function run(scenario: Scenario, file: string): Summary {
  // The whole of it is prepared, but only its beginning is run.
  const { model } = prepare(scenario, file, '0', {})
  const perDay = expectedCustomers({ ...model, warmUp: 0, span: DAY })
  const horizon = Math.min(DAY, model.span, perDay > CUSTOMERS ? (DAY * CUSTOMERS) / perDay : DAY)
  const short = prepare(scenario, file, '0', { horizon, warmUp: 0, replications: REPLICATIONS })
  const runs = Array.from({ length: REPLICATIONS }, (_, at) => simulate(short.model, keyOf(short.plan.seed, at)))
  return summarise(runs, short.context)
}

/** A message may quote what the input says; what is in none of it is the program's own slip. */
function faultsOf({ problems }: Failure, { text, set }: Input): string[] {
  if (problems.length === 0) return ['refused without a problem']
  const said = [text, ...set.flatMap(({ path, value }) => [path, value])].join('\n')
  const slips = ['undefined', '[object ', 'NaN'].filter((slip) => !said.includes(slip))
  return problems.map(({ message }) => message).filter((message) => slips.some((slip) => message.includes(slip)))
}

/**
 * No number is NaN or infinite anywhere. In a normal run, in which somebody came and none was stopped for overload, no
 * measure of the house is null, except a ratio whose denominator is 0 in every replication (nobody asked for a remedy,
 * nobody waited): it has no value, and JSON says null. One whose denominator is 0 in one replication is null there. The
 * concessions of a bad month are null in runs as short as these: they take the variance between two days at least.
 */
function faultsIn(summary: Summary): string[] {
  const faults = infinite(summary, 'summary')
  const stopped = summary.warnings.some(({ code }) => code.includes('overload'))
  if (stopped || summary.customers === 0) return faults
  return [...faults, ...Object.entries(summary.measures).flatMap(([id, measure]) => nulls(id, measure))]
}

function nulls(id: string, measure: MeasureSummary): string[] {
  const { denominators, replications } = measure
  if (denominators === undefined)
    return replications.includes(null) && id === 'concession_p95' ? [] : missing(id, measure)
  if (denominators.every((each) => each === 0)) return []
  const holes = replications.some((value, at) => value === null && denominators[at] !== 0)
  return [...missing(id, measure), ...(holes ? [`${id}: a replication is null with a denominator`] : [])]
}

function missing(id: string, { mean, half_width }: Figure): string[] {
  return mean === null || half_width === null ? [`${id}: ${mean} ± ${half_width}`] : []
}

function infinite(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => infinite(inner, `${path}.${key}`))
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)
}
