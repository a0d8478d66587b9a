import { accept } from '../../src/baseline/accept.js'
import type { Baseline } from '../../src/baseline/baseline.js'
import type { ToCheck } from '../../src/baseline/check-designs.js'
import { defaultGate, type Gate } from '../../src/baseline/gate.js'
import { type Experiment, prepare, type RunOptions } from '../../src/experiment/prepare.js'
import type { Summary } from '../../src/experiment/summary.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

/** A house whose front line may grant `granted`, asks `boss` for more, and answers with so many `agents`. */
export function shop({ granted = 40, agents = 3, front = 'front' } = {}): string {
  return `horizon: 1 day
replications: 10
currency: EUR
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: 500, patience: exponential(10 min)}}
issues:
  fault:
    talk: exponential(3 min)
    chain: [${front}]
    remedy: {amount: exponential(60)}
teams:
  ${front}: {agents: ${agents}, reports_to: boss, wage: 20 EUR per hour, authority: {granted: ${granted}}}
managers:
  boss: {people: 1, decides_in: exponential(5 min), approves: 70%}
`
}

export interface Ran {
  readonly prepared: Experiment
  readonly summary: Summary
}

/** Runs a scenario's text. */
export function ran(yaml: string, options: RunOptions = {}): Ran {
  const scenario = scenarioOf(yaml)
  return { prepared: prepare(scenario, 'shop.yaml', '0.0.0', options), summary: experiment(scenario, options) }
}

export function baselineOf({ prepared, summary }: Ran, gate: Gate = defaultGate()): Baseline {
  return accept(prepared, summary, { file: 'scenarios/shop.yaml', gate })
}

export function toCheck(baseline: Baseline, { prepared, summary }: Ran, label = 'shop'): ToCheck {
  return { label, file: 'scenarios/shop.yaml', baseline, experiment: prepared, summary }
}
