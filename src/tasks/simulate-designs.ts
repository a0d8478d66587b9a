import type { Design } from '../experiment/design.js'
import { conclude, mostReplications, nextRound } from '../experiment/plan.js'
import type { Together } from '../experiment/simulate.js'
import { summarise } from '../experiment/summarise.js'
import type { Summary } from '../experiment/summary.js'
import { invariant } from '../kernel/invariant.js'
import type { Observations } from '../ledger/observations.js'
import { checkMemory } from './check-memory.js'
import { Jobs } from './jobs.js'
import type { OpenRunner } from './runner.js'
import type { Task } from './task.js'

/** How, and who wants to know how far it has come. */
interface Settings extends Omit<Together, 'label'> {
  /** Where it is done. The result is the same anywhere. */
  readonly open: OpenRunner
  /** @param share of the work that is done, 0-1 */
  readonly reached: (share: number) => void
}

/**
 * Runs the replications of all designs, round by round until there are enough.
 * @returns a summary per design, in their order
 * @throws {OutOfMemory}
 */
export async function simulateDesigns(
  designs: readonly Design[],
  { open, paired = true, decides = false, completed = () => {}, reached }: Settings,
): Promise<readonly Summary[]> {
  invariant(designs.length > 0, 'there is a design')
  const jobs = new Jobs(designs)
  const runner = open(jobs, decides)
  const observed = designs.map((): Observations[] => [])
  const missing = designs.map(() => 0)
  const found: Summary[] = []
  const planned = designs.reduce((sum, { plan }) => sum + mostReplications(plan), 0)
  let done = 0
  const finish = (design: number) => {
    completed(design, observed[design]!)
    // Of many designs, only those under way are in memory.
    observed[design] = []
  }
  const take = (design: number, replication: number, observations: Observations) => {
    observed[design]![replication - (designs[design]!.plan.first ?? 0)] = observations
    checkMemory()
    missing[design]! -= 1
    if (missing[design] === 0) {
      found[design] = summarise(observed[design]!, designs[design]!.context)
      if (observed[design]!.length === mostReplications(designs[design]!.plan)) finish(design)
    }
    reached(++done / planned)
  }
  try {
    for (let tasks = nextTasks(designs, found, paired); tasks.length > 0; tasks = nextTasks(designs, found, paired)) {
      for (const { design, from, until } of tasks) missing[design] = until - from
      await runner.run(jobs.batchesOf(tasks), ({ designs: together, replication }, observations) => {
        for (const [index, design] of together.entries()) take(design, replication, observations[index]!)
      })
    }
    for (const [design, { length }] of observed.entries()) if (length > 0) finish(design)
  } finally {
    await runner.close()
  }
  return found.map((summary, design) => conclude(summary, designs[design]!.plan))
}

/** What to run next, design by design, so that each is complete as early as can be; nothing where there is enough. */
function nextTasks(designs: readonly Design[], found: readonly Summary[], paired: boolean): readonly Task[] {
  return designs.flatMap(({ plan }, design) => {
    const own = found[design] === undefined ? [] : [found[design]]
    const round = nextRound(plan, paired ? found : own)
    return round === null ? [] : [{ design, ...round }]
  })
}
