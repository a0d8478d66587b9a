import type { ChildProcess } from 'node:child_process'
import { WorkerLost } from './faults.js'
import { WorkerProcess } from './worker-process.js'

/** Keeps a worker busy while its last result is taken in. */
const AHEAD = 2

/**
 * Processes that all serve the same kind of task. Processes, not threads: threads of one process share V8's helpers for
 * compiling and collecting garbage, and on two cores two of them were 1.78 times as fast as one, two processes 1.87.
 * Not a library's: tinypool passes on to the terminal whatever V8 writes when it runs out of memory, and hides the
 * signal that has ended a process.
 */
export class Pool {
  readonly #workers: readonly WorkerProcess[]
  readonly #undo: () => void

  /**
   * @param file of the worker, built, which calls {@link serve}
   * @throws {WorkerLost} where the system refuses a process at once; it may also do so later, in `run`
   */
  constructor(file: URL, size: number) {
    const workers: WorkerProcess[] = []
    try {
      while (workers.length < size) workers.push(new WorkerProcess(file))
    } catch (error) {
      for (const { child } of workers) child.kill('SIGKILL')
      throw WorkerLost.refused(error)
    }
    this.#workers = workers
    this.#undo = endTogether(workers.map(({ child }) => child))
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

/** By which a person or a system asks a program to end. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * From now on this process takes those children with it when it exits or is asked to end. Busy ones would notice only
 * after their task that they have lost their parent.
 *
 * A terminal sends Ctrl-C to all of them, and a child may be the first to end by it: that is no failure, and this
 * process ends by the same signal.
 * @returns what undoes it
 */
function endTogether(children: readonly ChildProcess[]): () => void {
  const endAll = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  const endBy = (signal: NodeJS.Signals) => {
    undo()
    endAll()
    // Nobody handles it any more, so it does what it does by default: the shell sees 130 after Ctrl-C.
    process.kill(process.pid, signal)
  }
  const follow = (_: number | null, signal: NodeJS.Signals | null) => {
    const ending = ENDING.find((it) => it === signal)
    if (ending !== undefined) endBy(ending)
  }
  const undo = () => {
    process.off('exit', endAll)
    for (const signal of ENDING) process.off(signal, endBy)
    for (const child of children) child.off('exit', follow)
  }
  process.on('exit', endAll)
  for (const signal of ENDING) process.on(signal, endBy)
  for (const child of children) child.on('exit', follow)
  return undo
}
