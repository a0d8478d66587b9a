/** A worker process could not be started, or was killed from outside: nobody's mistake, and no result. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost'
}
