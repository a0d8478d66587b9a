import type { Job, Queue, QueueEvents } from 'bullmq'
import type { Redis } from 'ioredis'
import { SystemFailure } from '../faults.js'
import { programId } from '../program-id.js'
import { connected, loaded, type Place } from './connection.js'
import { Inbox } from './inbox.js'
import { type Letter, OUT_OF_MEMORY, present, programsPresent, queueName, type Reply } from './messages.js'

/** A task that ends its worker is tried so often. */
const ATTEMPTS = 3
/** So long a Redis may be away. */
const AWAY_SECONDS = 60
const MILLISECONDS = 1000

/** What a queue says of itself to whoever waits for it. */
export type Say = (sentence: string) => void

/** What is known of a task. */
interface Told {
  readonly id: string
  /** What came back; null where nobody knows of it any more. */
  readonly reply: Reply | null
  /** Why it has failed for good. */
  readonly failed?: string
}

/** One caller at a queue, from its first task to its last. */
export class Session {
  #lost: (error: Error) => void = () => {}
  /** Never fulfilled; rejected once the Redis has been away for too long. */
  readonly #away: Promise<never>
  readonly #out = new Set<string>()

  private constructor(
    private readonly redis: Redis,
    /** A connection of its own, that waits for what is told. */
    private readonly listening: Redis,
    private readonly queue: Queue<Letter, Reply>,
    private readonly events: QueueEvents,
    private readonly inbox: Inbox<Told>,
    private readonly leave: () => Promise<void>,
    named: string,
  ) {
    this.#away = new Promise((_, reject) => {
      this.#lost = reject
    })
    this.#away.catch(() => {})
    let timer: NodeJS.Timeout | undefined
    redis.on('close', () => {
      timer ??= setTimeout(() => this.#lost(lost(named)), AWAY_SECONDS * MILLISECONDS).unref()
    })
    redis.on('ready', () => {
      clearTimeout(timer)
      timer = undefined
    })
  }

  static async begin(place: Place, caller: string, say: Say): Promise<Session> {
    const redis = await connected(place)
    try {
      await checkPrograms(redis, place, say)
      const { Queue, QueueEvents } = await loaded(() => import('bullmq'))
      const queue = new Queue<Letter, Reply>(queueName(), { connection: redis })
      const listening = redis.duplicate()
      const events = new QueueEvents(queueName(), { connection: listening })
      const inbox = new Inbox<Told>()
      queue.on('error', () => {})
      events.on('error', () => {})
      events.on('completed', ({ jobId, returnvalue }) => inbox.put({ id: jobId, reply: asReply(returnvalue) }))
      events.on('failed', ({ jobId, failedReason }) => inbox.put({ id: jobId, reply: null, failed: failedReason }))
      await events.waitUntilReady()
      const leave = await present(redis, 'caller', caller)
      const session = new Session(redis, listening, queue, events, inbox, leave, place.named)
      session.#endWithSignals()
      return session
    } catch (error) {
      redis.disconnect()
      throw error
    }
  }

  /** Puts tasks into the queue, each by its id. */
  async put(letters: readonly (readonly [id: string, letter: Letter])[]): Promise<void> {
    for (const [id] of letters) this.#out.add(id)
    await this.#within(
      this.queue.addBulk(
        letters.map(([jobId, data]) => ({
          name: 'task',
          data,
          opts: {
            jobId,
            attempts: ATTEMPTS,
            removeOnComplete: { age: KEPT_SECONDS },
            removeOnFail: { age: KEPT_SECONDS },
          },
        })),
      ),
    )
  }

  /** The next reply; null where none has come in the time. @throws {SystemFailure} where a task has failed for good */
  async next(milliseconds: number): Promise<Told | null> {
    const told = await this.#within(this.inbox.next(milliseconds))
    return told === null ? null : this.#settled(told)
  }

  /** What has become of tasks that nothing was heard of. */
  async look(ids: readonly string[]): Promise<readonly Told[]> {
    const found: Told[] = []
    for (const id of ids) {
      const job = await this.#within(this.queue.getJob(id))
      const told = job === undefined ? { id, reply: null } : await this.#within(toldOf(job))
      if (told !== null) found.push(this.#settled(told))
    }
    return found
  }

  #settled(told: Told): Told {
    // What other callers' tasks come to is told to all.
    if (told.failed !== undefined && this.#out.has(told.id)) throw failure(told.failed)
    this.#out.delete(told.id)
    return told
  }

  async #within<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#away])
  }

  /** Takes back what is not done yet, and leaves. */
  async end(): Promise<void> {
    this.#undoSignals()
    if (this.redis.status === 'ready') {
      await Promise.all([...this.#out].map((id) => this.queue.remove(id).catch(() => 0)))
      await this.leave().catch(() => {})
    }
    for (const it of [this.events, this.queue]) await Promise.race([it.close().catch(() => {}), briefly()])
    for (const connection of [this.redis, this.listening]) connection.disconnect()
  }

  #undoSignals: () => void = () => {}

  /** Ctrl-C: nobody is to work for one who has gone. */
  #endWithSignals(): void {
    const undo: (() => void)[] = []
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const end = async () => {
        this.#undoSignals()
        await Promise.race([this.end(), briefly()])
        process.kill(process.pid, signal)
      }
      process.once(signal, end)
      undo.push(() => process.off(signal, end))
    }
    this.#undoSignals = () => {
      for (const each of undo) each()
    }
  }
}

/** Replies are kept so long for a caller that is cut off from the Redis. */
const KEPT_SECONDS = 600
const BRIEF_SECONDS = 2

function briefly(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, BRIEF_SECONDS * MILLISECONDS).unref()
  })
}

/** BullMQ gives it parsed or as it was written, by where it comes from. */
function asReply(value: unknown): Reply {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Reply
}

/** @returns null where it is not done yet */
async function toldOf(job: Job<Letter, Reply>): Promise<Told | null> {
  const id = job.id!
  if (job.finishedOn === undefined) return null
  if (await job.isFailed()) return { id, reply: null, failed: job.failedReason }
  return { id, reply: asReply(job.returnvalue) }
}

function failure(reason: string): SystemFailure {
  if (reason.startsWith(OUT_OF_MEMORY)) {
    return new SystemFailure(
      'out-of-memory',
      reason.slice(OUT_OF_MEMORY.length),
      'look for an overload, shorten horizon, or allow the workers more: NODE_OPTIONS=--max-old-space-size=8192 (MB, for each process)',
    )
  }
  return new SystemFailure(
    'task-failed',
    `a task has failed in every one of ${ATTEMPTS} attempts: ${reason}`,
    'run it without --queue to see why',
  )
}

function lost(named: string): SystemFailure {
  return new SystemFailure(
    'queue-lost',
    `the Redis at ${named} has been away for ${AWAY_SECONDS} s`,
    'what was finished is kept where --resume names a file: run the same again when it is back',
  )
}

/** Whether anybody there can take the tasks: none must be of another program. */
async function checkPrograms(redis: Redis, { named }: Place, say: Say): Promise<void> {
  const programs = await programsPresent(redis)
  if (programs.has(programId())) return
  if (programs.size === 0) {
    say(`no worker serves ${named} yet: runaround worker --queue ${named}`)
    return
  }
  const found = [...programs].sort().join(', ')
  throw new SystemFailure(
    'other-program',
    `the workers at ${named} are of runaround ${found}, and this is ${programId()}`,
    'start workers of the same installation: only of the same program are the figures sure to be the same',
  )
}
