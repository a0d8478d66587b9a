import { getHeapStatistics } from 'node:v8'
import { OutOfMemory } from './out-of-memory.js'
import { WorkerLost } from './worker-lost.js'

/** As V8 and Node put it before they abort: "JavaScript heap out of memory", "Fatal process OOM in ...". */
const NO_MEMORY = /out of memory|\bOOM\b/

/** Signals that come from outside only: from a person, or from a system that is short of memory. */
const FROM_OUTSIDE: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']

/**
 * Why a worker process ended that should not have.
 * @param code null where a signal ended it
 * @param said the end of its standard error
 */
export function whyEnded(code: number | null, signal: NodeJS.Signals | null, said: string): Error {
  // A child has the limit of its parent: it inherits the options of node.
  if (NO_MEMORY.test(said)) return OutOfMemory.ofWorker(getHeapStatistics().heap_size_limit)
  if (FROM_OUTSIDE.includes(signal)) return new WorkerLost(`a worker process was killed (${signal})`)
  return new Error(`a worker process ended with ${signal ?? `exit code ${code}`}\n${said}`.trimEnd())
}
