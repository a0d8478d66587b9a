import { WorkerProcess } from '../worker-process.js'

/**
 * Worker processes that take one task each, whoever is free first. One that ends by its task is replaced: the next task
 * is not to suffer for it.
 */
export class Crew {
  readonly #free: WorkerProcess[] = []
  readonly #waiting: ((process: WorkerProcess) => void)[] = []
  readonly #all = new Set<WorkerProcess>()
  readonly #endAll = () => {
    for (const { child } of this.#all) child.kill('SIGKILL')
  }

  /** @param file of the worker, built, which calls `serve` */
  constructor(
    private readonly file: URL,
    size: number,
  ) {
    process.on('exit', this.#endAll)
    for (let i = 0; i < size; i++) this.#release(this.#hired())
  }

  /** @throws whatever the worker throws; `OutOfMemory` or `WorkerLost` where it ends instead */
  async run<Task, Result>(task: Task): Promise<Result> {
    const process = this.#free.pop() ?? (await new Promise<WorkerProcess>((resolve) => this.#waiting.push(resolve)))
    try {
      return await process.run<Task, Result>(task)
    } finally {
      const isGone = process.child.exitCode !== null || process.child.signalCode !== null || !process.child.connected
      if (isGone) this.#all.delete(process)
      this.#release(isGone ? this.#hired() : process)
    }
  }

  /** Ends the processes, whatever they are doing. */
  async close(): Promise<void> {
    process.off('exit', this.#endAll)
    await Promise.all([...this.#all].map((process) => process.end()))
  }

  #hired(): WorkerProcess {
    const process = new WorkerProcess(this.file)
    this.#all.add(process)
    return process
  }

  #release(process: WorkerProcess): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free.push(process)
    else next(process)
  }
}
