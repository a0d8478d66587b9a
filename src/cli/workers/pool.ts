import { endTogether } from './end-together.js'
import { WorkerProcess } from './worker-process.js'

/** Keeps a worker busy while its last result is taken in. */
const AHEAD = 2

/**
 * Processes that all serve the same kind of task. Processes, not threads: threads of one process share what V8 needs
 * for compiling and collecting garbage, and two of them were 1.78 times as fast as one where two processes were 1.87.
 * Not a library's: tinypool passes on to the terminal whatever V8 writes when it runs out of memory, and hides the
 * signal that has ended a process.
 */
export class Pool {
  readonly #workers: readonly WorkerProcess[]
  readonly #undo: () => void

  /** @param file of the worker, built, which calls {@link serve} */
  constructor(file: URL, size: number) {
    this.#workers = Array.from({ length: size }, () => new WorkerProcess(file))
    this.#undo = endTogether(this.#workers.map(({ child }) => child))
  }

  /**
   * Runs every task, and hands over each result as it comes, in any order. The first failure ends it all.
   * @throws {OutOfMemory} {@link WorkerLost}, or whatever a worker throws
   */
  async run<Task, Result>(tasks: readonly Task[], take: (task: Task, result: Result) => void): Promise<void> {
    let taken = 0
    // The last tasks wait for whoever is free first, and none of them behind another.
    const lane = async (worker: WorkerProcess, ahead: number) => {
      while (taken < tasks.length - ahead * this.#workers.length) {
        const task = tasks[taken++]!
        take(task, await worker.run<Task, Result>(task))
      }
    }
    const lanes = Array.from({ length: AHEAD }, (_, ahead) => this.#workers.map((worker) => lane(worker, ahead)))
    await Promise.all(lanes.flat())
  }

  /** Ends the processes, whatever they are doing. */
  async close(): Promise<void> {
    this.#undo()
    await Promise.all(this.#workers.map((worker) => worker.end()))
  }
}
