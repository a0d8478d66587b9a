/** The machine is at fault, not the user nor this program: too little memory, a full disk, a process that was killed. */
export class SystemFailure extends Error {
  override readonly name: string = 'SystemFailure'

  /**
   * @param code as of a `Problem`
   * @param hint what to do about it
   */
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

const MEGABYTE = 1_048_576

/** A process needs more memory than it may have: nobody's mistake, and no result. */
export class OutOfMemory extends SystemFailure {
  override readonly name = 'OutOfMemory'

  /** @param limit of each process, in bytes */
  static ofReplication(limit: number, where: 'this process' | 'a worker process'): OutOfMemory {
    return new OutOfMemory(
      'out-of-memory',
      `a replication needs more memory than the ${Math.round(limit / MEGABYTE)} MB that ${where} may have`,
      'look for an overload, shorten horizon, or allow more: NODE_OPTIONS=--max-old-space-size=8192 (MB, for each process)',
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
