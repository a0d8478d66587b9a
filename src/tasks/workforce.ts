import { availableParallelism } from 'node:os'
import { cpuUsage } from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { expectedCustomers } from '../model/arrival-pattern.js'
import { simulateOnce } from '../simulation/simulate.js'
import type { Jobs } from './jobs.js'
import { packageRoot } from './package-root.js'
import type { Pool } from './pool.js'
import type { Runner, Take } from './runner.js'
import { type Batch, type PlainBatch, type PlainObservations, received } from './task.js'
import { withinMemory } from './within-memory.js'

/** Less work than that is done sooner here, where V8 has compiled the code, than by new processes where it has not. */
const WORTH_PROCESSES_SECONDS = 2
/** The first replications are slow: V8 still compiles. Only a long one is judged by itself. */
const WARM_AFTER = 3
const LONG_SECONDS = 0.5
const MICROSECONDS = 1e6
/** So many customers take a quarter of a second at the very least: not worth measuring first. */
const SURELY_LONG_CUSTOMERS = 500_000

/**
 * Runs batches here, or in processes of their own once there is work for seconds left. Where they run follows what
 * the first ones cost; what comes out does not.
 */
export class Workforce implements Runner {
  readonly #workers: number
  #pool: Pool | null = null
  /** What the last replication here took of the processor, however much else it has to do, and how many there were. */
  #seconds = 0
  #done = 0

  /** @param workers processes; as many as there are cores where absent */
  constructor(
    private readonly jobs: Jobs,
    workers: number = availableParallelism(),
  ) {
    this.#workers = workers
  }

  /** @throws {OutOfMemory} {@link WorkerLost}, or what a worker throws */
  async run(batches: readonly Batch[], take: Take): Promise<void> {
    let next = 0
    for (; next < batches.length && !(await this.#shares(batches, next)); next++) {
      const batch = batches[next]!
      const start = cpuUsage()
      const models = batch.designs.map((design) => this.jobs.modelOf(design))
      const found = withinMemory(() => simulateOnce(models, this.jobs.keyOf(batch)))
      const { user, system } = cpuUsage(start)
      this.#seconds = (user + system) / MICROSECONDS
      this.#done++
      take(batch, found)
      // A reader that has left is noticed here, before more is simulated for nobody.
      await setImmediate()
    }
    const plain = batches.slice(next).map((batch) => this.jobs.plain(batch))
    await this.#pool?.run<PlainBatch, readonly PlainObservations[]>(plain, ({ designs, replication }, found) =>
      take({ designs: designs.map(({ design }) => design), replication }, found.map(received)),
    )
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }

  /** Whether the batches from `next` on are for worker processes, which are then started. */
  async #shares(batches: readonly Batch[], next: number): Promise<boolean> {
    if (this.#pool !== null) return true
    const size = Math.min(this.#workers, batches.length - next)
    if (!this.#isLarge(batches[next]!) && (size < 2 || !this.#isLong(batches, next))) return false
    const { Pool } = await import('./pool.js')
    this.#pool = new Pool(new URL('dist/tasks/worker.js', packageRoot()), size)
    return true
  }

  /** Whether a single replication may need so much memory that this process must not be the one to run out of it. */
  #isLarge(batch: Batch): boolean {
    return expectedCustomers(this.jobs.leadOf(batch)) > SURELY_LONG_CUSTOMERS
  }

  #isLong(batches: readonly Batch[], next: number): boolean {
    if (this.#done > 0) {
      const isTelling = this.#done >= WARM_AFTER || this.#seconds > LONG_SECONDS
      return isTelling && this.#seconds * (batches.length - next) > WORTH_PROCESSES_SECONDS
    }
    const customers = batches.reduce((sum, batch) => sum + expectedCustomers(this.jobs.leadOf(batch)), 0)
    return customers > SURELY_LONG_CUSTOMERS
  }
}
