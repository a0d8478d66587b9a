/** A worker needed more memory than it may have: nobody's mistake, and no result. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory'

  constructor() {
    super('a worker ran out of memory: one replication needs more than a thread may have')
  }
}
