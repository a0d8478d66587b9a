import type { Redis } from 'ioredis'
import { programId } from '../program-id.js'
import type { PlainDesign } from '../task.js'

/** Some replications of designs that are run together, as a worker of the same program is told of them. */
export interface QueuedTask {
  readonly seed: string
  readonly designs: readonly PlainDesign[]
  /** By design: what tells it from all others. */
  readonly hashes: readonly string[]
  readonly replications: readonly number[]
}

/** A task on its way. */
export interface Letter {
  /** Who asked: nothing is done for whoever has gone. */
  readonly caller: string
  /** A {@link QueuedTask} as text that keeps endless numbers. */
  readonly task: string
}

/** What comes back. */
export type Reply =
  /** By replication and, in it, by design: packed observations. */
  | { readonly found: readonly (readonly string[])[] }
  /** The caller seemed to have gone. */
  | { readonly dropped: true }

/** Why a task will not succeed however often it is tried; begins the reason that comes back. */
export const OUT_OF_MEMORY = 'out of memory: '

/** Everything of ours in a Redis begins so. */
const PREFIX = 'runaround'

/** The queue of this program: another version neither takes from it nor puts into it. */
export function queueName(): string {
  return `${PREFIX}-${programId().replace(/[^\w.]+/g, '-')}`
}

/** How long one who has said that it is there counts as being there, in seconds; it says so three times as often. */
const PRESENT_SECONDS = 30
const TIMES = 3

/** Who is there: workers with the program that they are, callers with nothing. */
export type Role = 'worker' | 'caller'

/** Says that one is there until it is stopped, also after the Redis has come back empty. */
export async function present(redis: Redis, role: Role, name: string): Promise<() => Promise<void>> {
  const key = keyOf(role, name)
  const say = () => redis.set(key, programId(), 'EX', PRESENT_SECONDS)
  await say()
  const timer = setInterval(() => void say().catch(() => {}), (PRESENT_SECONDS / TIMES) * 1000)
  const again = () => void say().catch(() => {})
  redis.on('ready', again)
  return async () => {
    clearInterval(timer)
    redis.off('ready', again)
    if (redis.status === 'ready') await redis.del(key)
  }
}

export async function isPresent(redis: Redis, role: Role, name: string): Promise<boolean> {
  return (await redis.exists(keyOf(role, name))) === 1
}

/** The programs of the workers that are there, each once. */
export async function programsPresent(redis: Redis): Promise<ReadonlySet<string>> {
  const programs = new Set<string>()
  for await (const keys of redis.scanStream({ match: keyOf('worker', '*') })) {
    const found = (keys as string[]).length === 0 ? [] : await redis.mget(keys as string[])
    for (const program of found) if (program !== null) programs.add(program)
  }
  return programs
}

function keyOf(role: Role, name: string): string {
  return `${PREFIX}:${role}:${name}`
}
