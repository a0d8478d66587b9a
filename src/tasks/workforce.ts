import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Experiment } from '../experiment/prepare.js'
import type { Observations } from '../ledger/observations.js'
import { expectedCustomers } from '../model/arrival-pattern.js'
import { keyOf } from '../simulation/key.js'
import { simulate } from '../simulation/simulate.js'
import { packageRoot } from './package-root.js'
import type { Pool } from './pool.js'
import { type PlainObservations, type PlainReplication, type Replication, received, type Task } from './task.js'
import { withinMemory } from './within-memory.js'

/** Less work than that is done sooner here, where V8 has compiled the code, than by new processes where it has not. */
const WORTH_PROCESSES_SECONDS = 2
/** The first replications are slow: V8 still compiles. Only a long one is judged by itself. */
const WARM_AFTER = 3
const LONG_SECONDS = 0.5
/** So many customers take a quarter of a second at the very least: not worth measuring first. */
const SURELY_LONG_CUSTOMERS = 500_000

/**
 * Runs tasks here, or in processes of their own once there is work for seconds left. Where they run follows the
 * clock; what comes out does not.
 */
export class Workforce {
  readonly #workers: number
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
    const jobs = tasks.flatMap(replicationsOf)
    let next = 0
    for (; next < jobs.length && !(await this.#shares(jobs, next)); next++) {
      const job = jobs[next]!
      const start = performance.now()
      const { model, plan } = this.experiments[job.design]!
      const observations = withinMemory(() => simulate(model, keyOf(plan.seed, job.replication)))
      this.#seconds = (performance.now() - start) / 1000
      this.#done++
      take(job, observations)
      // A reader that has left is noticed here, before more is simulated for nobody.
      await setImmediate()
    }
    const plain = jobs.slice(next).map((job) => this.#plain(job))
    await this.#pool?.run<PlainReplication, PlainObservations>(plain, (of, found) => take(of, received(found)))
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }

  /** Whether the jobs from `next` on are for worker processes, which are then started. */
  async #shares(jobs: readonly Replication[], next: number): Promise<boolean> {
    if (this.#pool !== null) return true
    const size = Math.min(this.#workers, jobs.length - next)
    if (!this.#isLarge(jobs[next]!) && (size < 2 || !this.#isLong(jobs, next))) return false
    const { Pool } = await import('./pool.js')
    this.#pool = new Pool(new URL('dist/tasks/worker.js', packageRoot()), size)
    return true
  }

  /** Whether a single replication may need so much memory that this process must not be the one to run out of it. */
  #isLarge({ design }: Replication): boolean {
    return expectedCustomers(this.experiments[design]!.model) > SURELY_LONG_CUSTOMERS
  }

  #isLong(jobs: readonly Replication[], next: number): boolean {
    if (this.#done > 0) {
      const isTelling = this.#done >= WARM_AFTER || this.#seconds > LONG_SECONDS
      return isTelling && this.#seconds * (jobs.length - next) > WORTH_PROCESSES_SECONDS
    }
    const customers = jobs.reduce((sum, { design }) => sum + expectedCustomers(this.experiments[design]!.model), 0)
    return customers > SURELY_LONG_CUSTOMERS
  }

  #plain(job: Replication): PlainReplication {
    const { scenario, streamNames, model, plan } = this.experiments[job.design]!
    return { ...job, scenario, horizon: model.span, warmUp: model.warmUp, streamNames, seed: plan.seed }
  }
}

function replicationsOf({ design, from, until }: Task): readonly Replication[] {
  return Array.from({ length: until - from }, (_, index) => ({ design, replication: from + index }))
}
