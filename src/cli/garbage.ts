import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So much may lie about before it is collected, in bytes. Assumption: as much again as what a long log keeps. */
const MOST = 32 * 1_048_576

/**
 * Collects the garbage of work on a stream as it comes: left alone, V8 lets the heap grow to several times what lives, since
 * it knows of no limit that we would like to keep.
 */
export class Garbage {
  readonly #gc: () => void
  #alive = getHeapStatistics().used_heap_size

  constructor() {
    setFlagsFromString('--expose-gc')
    this.#gc = runInNewContext('gc')
    setFlagsFromString('--no-expose-gc')
  }

  /** Collects where enough has come together. */
  collect(): void {
    if (getHeapStatistics().used_heap_size < this.#alive + MOST) return
    this.#gc()
    this.#alive = getHeapStatistics().used_heap_size
  }
}
