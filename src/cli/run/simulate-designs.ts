import { performance } from 'node:perf_hooks'
import { mostReplications, nextRound } from '../../experiment/next-round.js'
import { conclude } from '../../experiment/precise.js'
import { summarise } from '../../experiment/summarise.js'
import type { Summary } from '../../experiment/summary.js'
import { invariant } from '../../kernel/invariant.js'
import { onOneLine } from '../../kernel/printable.js'
import type { Observations } from '../../ledger/observations.js'
import { Progress } from '../terminal/progress.js'
import { tell } from '../terminal/tell.js'
import { checkMemory } from '../workers/check-memory.js'
import { type Job, Workforce } from '../workers/workforce.js'
import type { Design } from './design.js'

export interface SimulateOptions {
  /** Nothing on standard error. */
  readonly quiet: boolean
  /** Processes; as many as there are cores where absent. The result is the same for any number. */
  readonly workers?: number | undefined
  /** What progress calls it; the only file, or how many scenarios, where absent. */
  readonly label?: string
  /** Whether designs share plan and seed, so that all run on while one is not precise; else each runs as if it were alone. True where absent. */
  readonly paired?: boolean
  /** Takes each design's replications, in order, once there will be no more; nobody keeps them. */
  readonly completed?: (design: number, observations: readonly Observations[]) => void
}

/**
 * Runs the replications of all designs, saying on standard error how far it is and how long it took.
 * @returns a summary per design, in their order
 * @throws {OutOfMemory}
 */
export async function simulateDesigns(
  designs: readonly Design[],
  { quiet, workers, label = labelOf(designs), paired = true, completed = () => {} }: SimulateOptions,
): Promise<Summary[]> {
  invariant(designs.length > 0, 'there is a design')
  const start = performance.now()
  const progress = progressOf(label, quiet)
  const workforce = new Workforce(designs, workers)
  const observed = designs.map((): Observations[] => [])
  const found: Summary[] = []
  const planned = designs.reduce((sum, { plan }) => sum + mostReplications(plan), 0)
  let done = 0
  const finish = (design: number) => {
    completed(design, observed[design]!)
    // Of many designs, only those under way are in memory.
    observed[design] = []
  }
  try {
    for (let jobs = nextJobs(designs, found, paired); jobs.length > 0; jobs = nextJobs(designs, found, paired)) {
      const missing = designs.map(() => 0)
      for (const { design } of jobs) missing[design]!++
      await workforce.run(jobs, ({ design, replication }, observations) => {
        observed[design]![replication] = observations
        checkMemory()
        if (--missing[design]! === 0) {
          found[design] = summarise(observed[design]!, designs[design]!.context)
          if (observed[design]!.length === mostReplications(designs[design]!.plan)) finish(design)
        }
        progress.reach(++done / planned)
      })
    }
    for (const [design, { length }] of observed.entries()) if (length > 0) finish(design)
  } finally {
    progress.finish()
    await workforce.close()
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  tell(`${label}: ${countText(found)} in ${seconds} s`, { quiet })
  return found.map((summary, design) => conclude(summary, designs[design]!.plan))
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

/** The replications to run next, design by design, so that each is complete as early as can be; none where there are enough. */
function nextJobs(designs: readonly Design[], found: readonly Summary[], paired: boolean): Job[] {
  return designs.flatMap(({ plan }, design) => {
    const own = found[design] === undefined ? [] : [found[design]]
    const round = nextRound(plan, paired ? found : own)
    if (round === null) return []
    return Array.from({ length: round.until - round.from }, (_, i) => ({ design, replication: round.from + i }))
  })
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
