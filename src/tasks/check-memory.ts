import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { OutOfMemory } from './faults.js'

/** Of what is kept; the rest is for turning it into text. */
const MOST = 0.7
/** In V8's limit, for what is new and mostly garbage: three semi-spaces of 16 MB, as V8 has on 64 bits. */
const YOUNG = 48 * 1_048_576
const YOUNG_SPACES = ['new_space', 'new_large_object_space']

/** From where on it is worth asking what of it is garbage. */
let doubtful = 0

/**
 * To be called while results pile up: V8 ends a process that has no memory left with a dump, and tells it nothing.
 * @throws {OutOfMemory} when the heap of this process is nearly full of what is still needed
 */
export function checkMemory(): void {
  const { heap_size_limit: limit } = getHeapStatistics()
  const room = limit - YOUNG
  if (kept() <= Math.max(doubtful, MOST * room)) return
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const needed = kept()
  if (needed > MOST * room) throw OutOfMemory.here(limit)
  doubtful = (needed + room) / 2
}

function kept(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name }) => !YOUNG_SPACES.includes(space_name))
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0)
}
