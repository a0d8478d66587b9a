/** A worker process needed more memory than it may have: nobody's mistake, and no result. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory'

  /** @param limit of each process, in bytes */
  constructor(readonly limit: number) {
    super(`a replication needs more memory than the ${Math.round(limit / 1_048_576)} MB that a worker process may have`)
  }
}
