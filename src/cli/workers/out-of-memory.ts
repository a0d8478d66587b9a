import { SystemFailure } from '../failures/system-failure.js'

const MEGABYTE = 1_048_576

/** A process needs more memory than it may have: nobody's mistake, and no result. */
export class OutOfMemory extends SystemFailure {
  override readonly name = 'OutOfMemory'

  /** @param limit of each process, in bytes */
  static ofWorker(limit: number): OutOfMemory {
    return new OutOfMemory(
      'out-of-memory',
      `a replication needs more memory than the ${Math.round(limit / MEGABYTE)} MB that a worker process may have`,
      'look for an overload, shorten horizon, or allow more: NODE_OPTIONS=--max-old-space-size=8192 (MB, for each worker)',
    )
  }

  /** @param limit of this process, in bytes */
  static here(limit: number): OutOfMemory {
    return new OutOfMemory(
      'out-of-memory',
      `the results need more memory than the ${Math.round(limit / MEGABYTE)} MB that this process may have`,
      'ask for fewer replications, points or files in one call, or allow more: NODE_OPTIONS=--max-old-space-size=8192 (MB)',
    )
  }

  static text(): OutOfMemory {
    return new OutOfMemory(
      'out-of-memory',
      'the results are a longer text than this program can hold',
      'ask for fewer replications, points or files in one call',
    )
  }
}
