import { performance } from 'node:perf_hooks'
import { mostReplications, nextRound, type Round } from '../../experiment/next-round.js'
import { conclude } from '../../experiment/precise.js'
import { summarise } from '../../experiment/summarise.js'
import type { Summary } from '../../experiment/summary.js'
import { invariant } from '../../kernel/invariant.js'
import type { Observations } from '../../observations/observations.js'
import { Progress } from '../terminal/progress.js'
import { type Job, Workforce } from '../workers/workforce.js'
import type { Design } from './design.js'

export interface SimulateOptions {
  /** Nothing on standard error. */
  readonly quiet: boolean
  /** Processes; as many as there are cores where absent. The result is the same for any number. */
  readonly workers?: number | undefined
  /** What progress calls it; the only file, or how many scenarios, where absent. */
  readonly label?: string
  /** Takes each design's replications, in order, once there will be no more; nobody keeps them. */
  readonly completed?: (design: number, observations: readonly Observations[]) => void
}

/**
 * Runs the replications of all designs, which share plan and seed, saying on standard error how far it is and how long
 * it took.
 * @returns a summary per design, in their order
 * @throws {OutOfMemory}
 */
export async function simulateDesigns(
  designs: readonly Design[],
  { quiet, workers, label = labelOf(designs), completed = () => {} }: SimulateOptions,
): Promise<Summary[]> {
  const [first] = designs
  invariant(first !== undefined, 'there is a design')
  const { plan } = first
  const start = performance.now()
  const progress = progressOf(label, quiet)
  const workforce = new Workforce(designs, workers)
  const observed = designs.map((): Observations[] => [])
  const found: Summary[] = []
  let done = 0
  const finish = (design: number) => {
    completed(design, observed[design]!)
    // Of many designs, only those under way are in memory.
    observed[design] = []
  }
  try {
    for (let round = nextRound(plan, found); round !== null; round = nextRound(plan, found)) {
      const isLast = round.until === mostReplications(plan)
      const missing = designs.map(() => round.until - round.from)
      await workforce.run(jobsOf(designs.length, round), ({ design, replication }, observations) => {
        observed[design]![replication] = observations
        if (--missing[design]! === 0) {
          found[design] = summarise(observed[design]!, designs[design]!.context)
          if (isLast) finish(design)
        }
        progress.reach(++done / (designs.length * mostReplications(plan)))
      })
    }
    for (const [design, { length }] of observed.entries()) if (length > 0) finish(design)
  } finally {
    progress.finish()
    await workforce.close()
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (!quiet) process.stderr.write(`${label}: ${found[0]!.replications} replications in ${seconds} s\n`)
  return found.map((summary) => conclude(summary, plan))
}

function labelOf(designs: readonly Design[]): string {
  return designs.length === 1 ? designs[0]!.file : `${designs.length} scenarios`
}

/** Design by design, so that each is complete as early as can be. */
function jobsOf(designs: number, { from, until }: Round): Job[] {
  const replications = Array.from({ length: until - from }, (_, i) => from + i)
  return Array.from({ length: designs }, (_, design) =>
    replications.map((replication) => ({ design, replication })),
  ).flat()
}

function progressOf(label: string, quiet: boolean): Progress {
  const still = quiet || Boolean(process.env.CI)
  return new Progress(label, {
    write: (text) => still || process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  })
}
