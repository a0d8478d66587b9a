import { randomUUID } from 'node:crypto'
import type { Job } from 'bullmq'
import type { Redis } from 'ioredis'
import { OutOfMemory } from '../faults.js'
import { packageRoot } from '../package-root.js'
import { packed } from '../packed.js'
import { fromPlainText, type PlainBatch, type PlainObservations } from '../task.js'
import { connected, loaded, type Place } from './connection.js'
import { Crew } from './crew.js'
import { isPresent, type Letter, OUT_OF_MEMORY, present, type QueuedTask, queueName, type Reply } from './messages.js'

/** A worker that is not heard of for so long has died, and its task is given to another. */
const LOCK_MILLISECONDS = 10_000
/** So often a task may bring its worker to an end before it is given up. */
const MOST_STALLED = 2
/** A caller may be late in saying that it is there: its task was put at least so long ago. */
const LATE_MILLISECONDS = 30_000

/** A worker that serves the queue at a place. */
export interface Service {
  /** Takes no more, and ends once what is under way is done. */
  readonly close: () => Promise<void>
}

/**
 * Takes tasks from the queue at a place and does them in processes of this machine, until it is closed.
 * @param done is told of each task
 * @throws {Failure} {@link SystemFailure} `queue-unreachable`
 */
export async function serveQueue(place: Place, processes: number, done: (tasks: number) => void): Promise<Service> {
  const redis = await connected(place)
  const { Worker, UnrecoverableError } = await loaded(() => import('bullmq'))
  const crew = new Crew(new URL('dist/tasks/worker.js', packageRoot()), processes)
  const numbers = new Map<string, number>()
  let tasks = 0
  const doTask = async (job: Job<Letter, Reply>): Promise<Reply> => {
    if (await hasGone(redis, job)) return { dropped: true }
    try {
      const found = await doOne(crew, fromPlainText(job.data.task) as QueuedTask, numbers)
      done(++tasks)
      return { found }
    } catch (error) {
      if (error instanceof OutOfMemory) throw new UnrecoverableError(`${OUT_OF_MEMORY}${error.message}`)
      throw error
    }
  }
  const taking = redis.duplicate()
  const leave = await present(redis, 'worker', randomUUID())
  const worker = new Worker<Letter, Reply>(queueName(), doTask, {
    connection: taking,
    concurrency: processes,
    lockDuration: LOCK_MILLISECONDS,
    stalledInterval: LOCK_MILLISECONDS / 2,
    maxStalledCount: MOST_STALLED,
  })
  worker.on('error', () => {})
  return {
    close: async () => {
      await worker.close()
      await leave().catch(() => {})
      await crew.close()
      for (const connection of [redis, taking]) connection.disconnect()
    },
  }
}

async function hasGone(redis: Redis, { data, timestamp }: Job<Letter, Reply>): Promise<boolean> {
  return Date.now() - timestamp > LATE_MILLISECONDS && !(await isPresent(redis, 'caller', data.caller))
}

/** @param numbers of designs, by hash: a worker process knows those it has compiled by number */
async function doOne(
  crew: Crew,
  { seed, designs, hashes, replications }: QueuedTask,
  numbers: Map<string, number>,
): Promise<readonly (readonly string[])[]> {
  const numbered = designs.map((design, index) => {
    const hash = hashes[index]!
    const number = numbers.get(hash) ?? numbers.size
    numbers.set(hash, number)
    return { ...design, design: number }
  })
  const found: (readonly string[])[] = []
  for (const replication of replications) {
    const batch: PlainBatch = { seed, designs: numbered, replication }
    const observations = await crew.run<PlainBatch, readonly PlainObservations[]>(batch)
    found.push(observations.map(packed))
  }
  return found
}
