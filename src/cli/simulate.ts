import { performance } from 'node:perf_hooks'
import type { Design } from '../experiment/design.js'
import type { Simulate } from '../experiment/simulate.js'
import type { Summary } from '../experiment/summary.js'
import { onOneLine } from '../kernel/printable.js'
import { simulateDesigns } from '../tasks/simulate-designs.js'
import { Progress } from './terminal/progress.js'
import { tell } from './terminal/tell.js'

/** What of a call says how to simulate, and how loudly. */
interface SimulateCall {
  readonly quiet?: boolean
  readonly workers?: number
}

/** Simulates designs as a call asks for, saying on standard error how far it is and how long it took. */
export function simulating({ quiet, workers }: SimulateCall): Simulate {
  return async (designs, { label = labelOf(designs), ...together } = {}) => {
    const start = performance.now()
    const progress = progressOf(label, quiet === true)
    const found = await simulateDesigns(designs, {
      ...together,
      workers,
      reached: (share) => progress.reach(share),
    }).finally(() => progress.finish())
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    tell(`${label}: ${countText(found)} in ${seconds} s`, { quiet: quiet === true })
    return found
  }
}

function labelOf(designs: readonly Design[]): string {
  return designs.length === 1 ? designs[0]!.file : `${designs.length} scenarios`
}

/** `20 replications`, or `10 to 20 replications`. */
function countText(found: readonly Summary[]): string {
  const counts = found.map(({ replications }) => replications)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `${least === most ? least : `${least} to ${most}`} replications`
}

/** Says on standard error how far something is, unless it is to be quiet. */
export function progressOf(label: string, quiet: boolean): Progress {
  const still = quiet || Boolean(process.env.CI)
  return new Progress(onOneLine(label), {
    write: (text) => still || process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  })
}
