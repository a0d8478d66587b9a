import type { Redis } from 'ioredis'
import { Failure, failure } from '../../kernel/failure.js'
import { SystemFailure } from '../faults.js'

/** Where a queue is, and how it may be spoken of: without a password. */
export interface Place {
  readonly url: URL
  readonly named: string
}

/** The variables that say who asks, where the address does not. */
export const USER = 'RUNAROUND_QUEUE_USER'
export const PASSWORD = 'RUNAROUND_QUEUE_PASSWORD'

const SCHEMES = ['redis:', 'rediss:']

/** Reads the address of a queue; what it says of a bad one never holds a password. @throws {Failure} `not-a-queue` */
export function placeOf(address: string, env: NodeJS.ProcessEnv): Place {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !SCHEMES.includes(url.protocol) || url.hostname === '') {
    throw failure('not-a-queue', '--queue is not the address of a Redis', {
      hint: 'redis://host:6379, or rediss://host:6379 where it is encrypted',
    })
  }
  url.username ||= encodeURIComponent(env[USER] ?? '')
  url.password ||= encodeURIComponent(env[PASSWORD] ?? '')
  return { url, named: withoutCredentials(address) }
}

/** An address, or any text with addresses in it, without who asks. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\brediss?:\/\/)[^/\s@]*@/g, '$1')
}

const CONNECT_SECONDS = 5
/** Between attempts to reach it again, at most. */
const RETRY_SECONDS = 2
const MILLISECONDS = 1000

/**
 * Connects to a Redis.
 * @throws {Failure} `no-queue-client` where BullMQ is not installed {@link SystemFailure} `queue-unreachable`
 */
export async function connected({ url, named }: Place): Promise<Redis> {
  const { Redis } = await loaded(() => import('ioredis'))
  const redis = new Redis(url.href, {
    lazyConnect: true,
    connectTimeout: CONNECT_SECONDS * MILLISECONDS,
    // BullMQ asks for it: what waits for tasks waits for as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, RETRY_SECONDS * MILLISECONDS),
  })
  let said: Error | null = null
  redis.on('error', (error) => {
    said = error
  })
  try {
    await redis.connect()
    await redis.ping()
    return redis
  } catch (error) {
    redis.disconnect()
    throw unreachable(named, said ?? error)
  }
}

function unreachable(named: string, cause: unknown): SystemFailure {
  const { code, message } = cause as NodeJS.ErrnoException
  if (/NOAUTH|WRONGPASS|NOPERM|ACL/.test(message)) {
    const hint = `say who asks: in the address, or in ${USER} and ${PASSWORD}`
    return new SystemFailure('queue-refused', `the Redis at ${named} lets nobody in who gives no right password`, hint)
  }
  const why = code ?? withoutCredentials(message)
  return new SystemFailure(
    'queue-unreachable',
    `no Redis answers at ${named} (${why})`,
    'start it, or do without --queue',
  )
}

/** What is optional is loaded when it is asked for. */
export async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Failure([
      {
        code: 'no-queue-client',
        message: 'what talks to a queue is not installed',
        hint: 'npm install bullmq ioredis',
      },
    ])
  }
}
