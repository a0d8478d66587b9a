import { getHeapStatistics } from 'node:v8'
import Tinypool from 'tinypool'
import { OutOfMemory } from './out-of-memory.js'

/** Keeps a worker busy while its last result is taken in. */
const AHEAD = 2

/** Threads that all run the default export of one built file. */
export class Pool {
  readonly #threads: number
  readonly #pool: Tinypool
  /** Rejected where a thread ends without anyone waiting for it. */
  readonly #broken: Promise<never>

  /** @param file of the worker, built: Node 20 loads no TypeScript in a thread */
  constructor(file: URL, threads: number) {
    this.#threads = threads
    this.#pool = new Tinypool({ filename: file.href, minThreads: threads, maxThreads: threads })
    this.#broken = new Promise((_, reject) => this.#pool.on('error', reject))
    this.#broken.catch(() => {})
  }

  /**
   * Runs every task, and hands over each result as it comes, in any order. The first failure ends it all.
   * @throws {OutOfMemory}
   */
  async run<Task, Result>(tasks: Iterable<Task>, take: (task: Task, result: Result) => void): Promise<void> {
    // Shared by all lanes, so that each task is taken once.
    const waiting = tasks[Symbol.iterator]()
    const lane = async () => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        take(next.value, await this.#pool.run(next.value))
      }
    }
    const lanes = Promise.all(Array.from({ length: AHEAD * this.#threads }, lane))
    try {
      await Promise.race([lanes, this.#broken])
    } catch (error) {
      throw isOutOfMemory(error) ? new OutOfMemory(getHeapStatistics().heap_size_limit) : error
    }
  }

  /**
   * Ends the threads, whatever they are doing. Not by tinypool's own `destroy`, which crashes where a thread runs out of
   * memory meanwhile.
   */
  async close(): Promise<void> {
    await Promise.all(this.#pool.threads.map((thread) => thread.terminate()))
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
