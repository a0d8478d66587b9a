/** A worker process could not be started, or was killed from outside: nobody's mistake, and no result. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost'

  /** @param cause what the system said when it was asked for a process */
  static refused(cause: unknown): WorkerLost {
    return new WorkerLost(`the system refuses a worker process (${cause instanceof Error ? cause.message : cause})`)
  }
}
