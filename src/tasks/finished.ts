import type { Observations } from '../ledger/observations.js'
import type { Jobs } from './jobs.js'
import type { OpenRunner } from './runner.js'
import type { Batch } from './task.js'

/** Replications that have been simulated before, by the name that settles them ({@link Jobs.nameOf}). */
export interface Finished {
  readonly find: (name: string) => Observations | undefined
  /** Takes one more. */
  readonly keep: (name: string, observations: Observations) => void
}

/** Runs only what is not finished yet, and keeps what comes of it. */
export function unlessFinished(finished: Finished, open: OpenRunner): OpenRunner {
  return (jobs, decides) => {
    const runner = open(jobs, decides)
    return {
      run: async (batches, take) => {
        const missing = batches.flatMap(({ designs, replication }): readonly Batch[] => {
          const left = designs.filter((design) => {
            const found = finished.find(jobs.nameOf({ design, replication }))
            if (found !== undefined) take({ designs: [design], replication }, [found])
            return found === undefined
          })
          return left.length === 0 ? [] : [{ designs: left, replication }]
        })
        if (missing.length === 0) return
        await runner.run(missing, (batch, found) => {
          for (const [index, name] of namesOf(jobs, batch).entries()) finished.keep(name, found[index]!)
          take(batch, found)
        })
      },
      close: () => runner.close(),
    }
  }
}

/** The names of what a batch leaves, design by design. */
function namesOf(jobs: Jobs, { designs, replication }: Batch): readonly string[] {
  return designs.map((design) => jobs.nameOf({ design, replication }))
}

/** One of several that share the work, from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** All of a shard's work is done and kept: what it comes to, only the parts together can tell. */
export class ShardDone extends Error {
  override readonly name = 'ShardDone'
}

/**
 * Runs a shard's share of the batches, keeps what comes of it, and ends there. What is asked for afterwards is not known
 * yet where it hangs on all of them; such batches every shard runs for itself.
 */
export function shareOf({ index, of }: Shard, keep: Finished['keep'], open: OpenRunner): OpenRunner {
  return (jobs, decides) => {
    const runner = open(jobs, decides)
    return {
      run: async (batches, take) => {
        const own = batches.filter((_, place) => place % of === index - 1)
        const names = new Set(own.flatMap((batch) => namesOf(jobs, batch)))
        await runner.run(decides ? batches : own, (batch, found) => {
          for (const [place, name] of namesOf(jobs, batch).entries()) if (names.has(name)) keep(name, found[place]!)
          if (decides) take(batch, found)
        })
        if (!decides) throw new ShardDone()
      },
      close: () => runner.close(),
    }
  }
}
