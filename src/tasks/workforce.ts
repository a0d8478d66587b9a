import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Experiment } from '../experiment/prepare.js'
import type { Observations } from '../ledger/observations.js'
import { expectedCustomers } from '../model/arrival-pattern.js'
import { flowOf } from '../model/flow.js'
import { keyOf } from '../simulation/key.js'
import { simulateOnce } from '../simulation/simulate.js'
import { packageRoot } from './package-root.js'
import type { Pool } from './pool.js'
import { type Batch, type PlainBatch, type PlainObservations, type Replication, received, type Task } from './task.js'
import { withinMemory } from './within-memory.js'

/** Less work than that is done sooner here, where V8 has compiled the code, than by new processes where it has not. */
const WORTH_PROCESSES_SECONDS = 2
/** The first replications are slow: V8 still compiles. Only a long one is judged by itself. */
const WARM_AFTER = 3
const LONG_SECONDS = 0.5
/** So many customers take a quarter of a second at the very least: not worth measuring first. */
const SURELY_LONG_CUSTOMERS = 500_000

/** Valuations that one run makes: beyond, what a lane adds to a run is all that is left of the cost. */
const MOST_AT_ONCE = 32

/**
 * Runs tasks here, or in processes of their own once there is work for seconds left. Where they run follows the
 * clock; what comes out does not.
 */
export class Workforce {
  readonly #workers: number
  /** By design, once it was asked for. */
  readonly #flows: string[] = []
  #pool: Pool | null = null
  /** How long the last replication here took, and how many there were. */
  #seconds = 0
  #done = 0

  /** @param workers processes; as many as there are cores where absent */
  constructor(
    private readonly experiments: readonly Experiment[],
    workers: number = availableParallelism(),
  ) {
    this.#workers = workers
  }

  /**
   * Runs every task, and hands over each replication's observations as they come, in any order.
   * @throws {OutOfMemory} {@link WorkerLost}, or what a worker throws
   */
  async run(tasks: readonly Task[], take: (of: Replication, observations: Observations) => void): Promise<void> {
    const jobs = this.#batchesOf(tasks)
    let next = 0
    for (; next < jobs.length && !(await this.#shares(jobs, next)); next++) {
      const job = jobs[next]!
      const start = performance.now()
      const models = job.designs.map((design) => this.experiments[design]!.model)
      const found = withinMemory(() => simulateOnce(models, keyOf(this.#seedOf(job), job.replication)))
      this.#seconds = (performance.now() - start) / 1000
      this.#done++
      handOver(job, found, take)
      // A reader that has left is noticed here, before more is simulated for nobody.
      await setImmediate()
    }
    const plain = jobs.slice(next).map((job) => this.#plain(job))
    await this.#pool?.run<PlainBatch, readonly PlainObservations[]>(plain, ({ designs, replication }, found) =>
      handOver({ designs: designs.map(({ design }) => design), replication }, found.map(received), take),
    )
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }

  /** Whether the jobs from `next` on are for worker processes, which are then started. */
  async #shares(jobs: readonly Batch[], next: number): Promise<boolean> {
    if (this.#pool !== null) return true
    const size = Math.min(this.#workers, jobs.length - next)
    if (!this.#isLarge(jobs[next]!) && (size < 2 || !this.#isLong(jobs, next))) return false
    const { Pool } = await import('./pool.js')
    this.#pool = new Pool(new URL('dist/tasks/worker.js', packageRoot()), size)
    return true
  }

  /** Whether a single replication may need so much memory that this process must not be the one to run out of it. */
  #isLarge({ designs }: Batch): boolean {
    return expectedCustomers(this.experiments[designs[0]!]!.model) > SURELY_LONG_CUSTOMERS
  }

  #isLong(jobs: readonly Batch[], next: number): boolean {
    if (this.#done > 0) {
      const isTelling = this.#done >= WARM_AFTER || this.#seconds > LONG_SECONDS
      return isTelling && this.#seconds * (jobs.length - next) > WORTH_PROCESSES_SECONDS
    }
    const customers = jobs.reduce(
      (sum, { designs }) => sum + expectedCustomers(this.experiments[designs[0]!]!.model),
      0,
    )
    return customers > SURELY_LONG_CUSTOMERS
  }

  /** Tasks for the same replications, in order, of designs of the same flow, so many at a time as one run values well. */
  #batchesOf(tasks: readonly Task[]): readonly Batch[] {
    const groups = new Map<string, { readonly task: Task; readonly designs: number[] }[]>()
    for (const task of tasks) {
      const key = `${task.from} ${task.until} ${this.#flowOf(task.design)}`
      const sets = groups.get(key) ?? []
      groups.set(key, sets)
      const open = sets.at(-1)
      if (open !== undefined && open.designs.length < MOST_AT_ONCE) open.designs.push(task.design)
      else sets.push({ task, designs: [task.design] })
    }
    return [...groups.values()]
      .flat()
      .flatMap(({ task: { from, until }, designs }) =>
        Array.from({ length: until - from }, (_, index) => ({ designs, replication: from + index })),
      )
  }

  /** What happens under a design, and by which luck: a text that other designs may share. */
  #flowOf(design: number): string {
    if (this.experiments.length === 1) return ''
    const { model, plan } = this.experiments[design]!
    this.#flows[design] ??= `${plan.seed} ${flowOf(model)}`
    return this.#flows[design]
  }

  #seedOf({ designs }: Batch): string {
    return this.experiments[designs[0]!]!.plan.seed
  }

  #plain(batch: Batch): PlainBatch {
    const designs = batch.designs.map((design) => {
      const { scenario, streamNames, model } = this.experiments[design]!
      return { design, scenario, horizon: model.span, warmUp: model.warmUp, streamNames, intervals: model.intervals }
    })
    return { designs, replication: batch.replication, seed: this.#seedOf(batch) }
  }
}

function handOver(
  { designs, replication }: Batch,
  found: readonly Observations[],
  take: (of: Replication, observations: Observations) => void,
): void {
  for (const [index, design] of designs.entries()) take({ design, replication }, found[index]!)
}
