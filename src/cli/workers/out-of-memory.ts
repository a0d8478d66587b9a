/** A worker needed more memory than a thread may have: nobody's mistake, and no result. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory'

  /** @param limit of each thread, in bytes */
  constructor(readonly limit: number) {
    super(`a replication needs more memory than the ${Math.round(limit / 1_048_576)} MB that a thread may have`)
  }
}
