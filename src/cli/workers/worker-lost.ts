import { SystemFailure } from '../failures/system-failure.js'

/** A worker process could not be started, or was killed from outside: nobody's mistake, and no result. */
export class WorkerLost extends SystemFailure {
  override readonly name = 'WorkerLost'

  constructor(message: string) {
    const hint = 'unless somebody ended it by hand, the machine is short of memory or processes: try --workers 1'
    super('worker-lost', message, hint)
  }

  /** @param cause what the system said when it was asked for a process */
  static refused(cause: unknown): WorkerLost {
    return new WorkerLost(`the system refuses a worker process (${cause instanceof Error ? cause.message : cause})`)
  }
}
