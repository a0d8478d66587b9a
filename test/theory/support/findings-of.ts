import { loadScenario } from '../../../src/cli/scenarios.js'
import { prepare, type RunOptions } from '../../../src/experiment/prepare.js'
import type { KnownCase } from '../../proof/verify/known-case.js'
import { type Finding, verifyCase } from '../../proof/verify/verify-case.js'

/** Verifies a case as `npm run verify` does, or shorter. */
export function findingsOf(known: KnownCase, options: RunOptions = {}): readonly Finding[] {
  const { scenario } = loadScenario(`scenarios/theory/${known.scenario}`)
  const { model, plan } = prepare(scenario, known.scenario, '0.0.0', options)
  const run = verifyCase(known, model, plan)
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}
