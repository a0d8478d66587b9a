import { performance } from 'node:perf_hooks'
import { runExperiment } from '../../experiment/run-experiment.js'
import type { Summary } from '../../experiment/summary.js'
import { Progress } from '../terminal/progress.js'
import type { Design } from './design.js'

/** Runs a design's replications, saying on standard error how far it is and how long it took. */
export function simulateDesign({ model, plan, context, file }: Design, quiet: boolean): Summary {
  const start = performance.now()
  const still = quiet || Boolean(process.env.CI)
  const progress = new Progress(file, {
    write: (text) => still || process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  })
  const run = runExperiment(model, plan, context)
  for (let step = run.next(); ; step = run.next()) {
    if (!step.done) {
      progress.reach(step.value.done / step.value.planned)
      continue
    }
    progress.finish()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (!quiet) process.stderr.write(`${file}: ${step.value.replications} replications in ${seconds} s\n`)
    return step.value
  }
}
