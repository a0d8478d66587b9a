import { type ChildProcess, fork } from 'node:child_process'
import { getHeapStatistics } from 'node:v8'
import { OutOfMemory, WorkerLost } from './faults.js'
import type { Answer } from './serve.js'

/** Enough for what V8 says before it gives up, and for a trace. */
const SAID_CHARACTERS = 20_000

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** A process that serves tasks, seen from its parent. It answers in the order in which it was asked. */
export class WorkerProcess {
  readonly child: ChildProcess
  readonly #ended: Promise<void>
  #waiting: Waiting[] = []
  /** The end of what it wrote to standard error, which nobody else gets to see. */
  #said = ''
  #failure: Error | null = null

  /** @param file of the worker, built: Node 20 runs no TypeScript */
  constructor(file: URL) {
    this.child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.child.stderr?.on('data', (text) => {
      this.#said = (this.#said + text).slice(-SAID_CHARACTERS)
    })
    this.child.on('message', (answer) => this.#take(answer as Answer<unknown>))
    this.#ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        this.#fail(whyEnded(code, signal, this.#said))
        resolve()
      })
      this.child.on('error', (error) => {
        this.#fail(WorkerLost.refused(error))
        resolve()
      })
    })
  }

  /** @throws whatever the worker throws; {@link OutOfMemory} or {@link WorkerLost} where it ends instead */
  async run<Task, Result>(task: Task): Promise<Result> {
    if (this.#failure !== null) throw this.#failure
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject })
      // Where there is nobody to send it to, the events above say why.
      if (this.child.connected) this.child.send(task as object, () => {})
    })
  }

  /** Ends it, whatever it is doing. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.#ended
  }

  #take(answer: Answer<unknown>): void {
    const { resolve, reject } = this.#waiting.shift()!
    if ('outOfMemory' in answer) reject(outOfMemory())
    else if ('error' in answer) reject(answer.error)
    else resolve(answer.result)
  }

  #fail(failure: Error): void {
    this.#failure ??= failure
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure)
  }
}

/** As V8 and Node put it before they abort: "JavaScript heap out of memory", "Fatal process OOM in ...". */
const NO_MEMORY = /out of memory|\bOOM\b/

/** Signals that come from outside only: from a person, or from a system that is short of memory. */
const FROM_OUTSIDE: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']

/**
 * Why a worker process ended that should not have.
 * @param code null where a signal ended it
 * @param said the end of its standard error
 */
function whyEnded(code: number | null, signal: NodeJS.Signals | null, said: string): Error {
  if (NO_MEMORY.test(said)) return outOfMemory()
  if (FROM_OUTSIDE.includes(signal)) return new WorkerLost(`a worker process was killed (${signal})`)
  return new Error(`a worker process ended with ${signal ?? `exit code ${code}`}\n${said}`.trimEnd())
}

/** A child has the limit of its parent: it inherits the options of node. */
function outOfMemory(): OutOfMemory {
  return OutOfMemory.ofReplication(getHeapStatistics().heap_size_limit, 'a worker process')
}
