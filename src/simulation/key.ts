import alea from 'seedrandom/lib/alea.js'
import { Streams } from '../core/engine/streams.js'

/** What sets one replication's random numbers apart from another's: two uint32. */
export interface StreamKey {
  readonly k0: number
  readonly k1: number
}

/**
 * The key of a replication.
 * @param seed the user's text
 * @param replication 0, 1, ...
 */
export function keyOf(seed: string, replication: number): StreamKey {
  const expand = alea(`${seed}/${replication}`)
  return { k0: expand.int32() >>> 0, k1: expand.int32() >>> 0 }
}

/** The random numbers of a replication. */
export function streamsOf(key: StreamKey): Streams {
  return new Streams(key.k0 | 0, key.k1 | 0)
}
