import { InvalidArgumentError } from 'commander'
import type { Shard } from '../tasks/finished.js'
import { type Declared, readCount, text } from './options.js'

/** More than anyone means. */
const MOST_WORKERS = 1000
export const WORKERS: Declared<number> = {
  flags: '--workers <n>',
  about: 'worker processes (default: one a core); the result is the same for any number',
  read: readCount(MOST_WORKERS),
  aside: true,
}

const RESUME: Declared<string> = {
  ...text('--resume <file>', 'keep what is finished in a file, and run nothing that is in it again'),
  aside: true,
}

export const QUEUE: Declared<string> = {
  ...text('--queue <url>', 'a Redis whose workers do the work, such as redis://host:6379'),
  aside: true,
}

/** Where and how what is simulated is done, for commands whose questions hang on the answers before. */
export const WORK = { workers: WORKERS, queue: QUEUE, resume: RESUME } as const

const MOST_SHARDS = 10_000

const SHARD: Declared<Shard> = {
  flags: '--shard <i/n>',
  about: 'do one of n shares of the work, and write it as a part for merge instead of any result',
  read: readShard,
  conflicts: ['output', 'format', 'json', 'log'],
  aside: true,
}

const PARTS: Declared<string> = {
  ...text('--parts <folder>', 'where a part is written to (default: parts)'),
  aside: true,
}

/** The same where it can be shared by machines that do not know of each other. */
export const SHARED_WORK = { ...WORK, shard: SHARD, parts: PARTS } as const

/** `2/3`: the second of three. */
function readShard(text: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text.trim())?.map(Number) ?? []
  if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= MOST_SHARDS) return { index, of }
  throw new InvalidArgumentError(`It must be one of so many, such as 1/3, of at most ${MOST_SHARDS}.`)
}
