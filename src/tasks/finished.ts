import type { Observations } from '../ledger/observations.js'
import type { Jobs } from './jobs.js'
import type { OpenRunner, Runner, Take } from './runner.js'
import type { Batch } from './task.js'

/** Replications that have been simulated before, by the name that settles them ({@link Jobs.nameOf}). */
export interface Finished {
  readonly find: (name: string) => Observations | undefined
  /** Takes one more. */
  readonly keep: (name: string, observations: Observations) => void
}

/** Runs only what is not finished yet, and keeps what comes of it. */
export function unlessFinished(finished: Finished, open: OpenRunner): OpenRunner {
  return (jobs, decides) => new Remembering(finished, jobs, open(jobs, decides))
}

class Remembering implements Runner {
  constructor(
    private readonly finished: Finished,
    private readonly jobs: Jobs,
    private readonly runner: Runner,
  ) {}

  async run(batches: readonly Batch[], take: Take): Promise<void> {
    const missing: Batch[] = []
    for (const { designs, replication } of batches) {
      const left = designs.filter((design) => {
        const found = this.finished.find(this.jobs.nameOf({ design, replication }))
        if (found !== undefined) take({ designs: [design], replication }, [found])
        return found === undefined
      })
      if (left.length > 0) missing.push({ designs: left, replication })
    }
    if (missing.length === 0) return
    await this.runner.run(missing, (batch, found) => {
      keepEach(this.finished, this.jobs, batch, found)
      take(batch, found)
    })
  }

  close(): Promise<void> {
    return this.runner.close()
  }
}

function keepEach(
  finished: Pick<Finished, 'keep'>,
  jobs: Jobs,
  { designs, replication }: Batch,
  found: readonly Observations[],
): void {
  for (const [index, design] of designs.entries()) {
    finished.keep(jobs.nameOf({ design, replication }), found[index]!)
  }
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
        const own = new Set(batches.filter((_, place) => place % of === index - 1))
        const names = new Set(
          [...own].flatMap(({ designs, replication }) => designs.map((design) => jobs.nameOf({ design, replication }))),
        )
        await runner.run(decides ? batches : [...own], (batch, found) => {
          for (const [place, design] of batch.designs.entries()) {
            const name = jobs.nameOf({ design, replication: batch.replication })
            if (names.has(name)) keep(name, found[place]!)
          }
          if (decides) take(batch, found)
        })
        if (!decides) throw new ShardDone()
      },
      close: () => runner.close(),
    }
  }
}
