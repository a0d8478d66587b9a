/** Rows of cases that are kept until it is clear that they are complete; older ones are taken to be. */
const MOST_ROWS = 100_000
/** Cases handed on in one go when no more rows come. */
const BREATH = 1000
/** Bits in which cases are remembered that have been handed on, by two of their hash: one in a thousand is taken for another. */
const REMEMBERED = 1 << 26

/**
 * Keeps the rows of cases together, in bounded memory: when too many are kept, the case that has had no row for longest is
 * handed on.
 */
export class OpenCases<C extends { readonly id: string; rows: number; isContinued: boolean }> {
  readonly #open = new Map<string, C>()
  /** Goes on from where it was: a new one would pass all places of those deleted since. All before it are deleted. */
  #oldest = this.#open.values()
  readonly #handedOn = new Uint32Array(REMEMBERED / 32)
  #rows = 0
  /** Cases of which rows came after they had been handed on. */
  continued = 0

  constructor(
    private readonly begin: (id: string) => C,
    private readonly take: (done: C) => void,
  ) {}

  /** The case that a row belongs to; counts the row. */
  of(id: string): C {
    let found = this.#open.get(id)
    if (found === undefined) {
      found = this.begin(detached(id))
      found.isContinued = this.#wasHandedOn(id)
      if (found.isContinued) this.continued++
    } else this.#open.delete(id)
    // At the end of the order: the one that had a row last.
    this.#open.set(found.id, found)
    found.rows++
    this.#rows++
    if (this.#rows > MOST_ROWS) this.#handOnOldest()
    return found
  }

  /** Hands on all that are left, in the order of their last rows, and lets go of each. @param breathe between some of them */
  finish(breathe: () => void): void {
    for (let count = 1; this.#open.size > 0; count++) {
      this.#handOnOldest()
      if (count % BREATH === 0) breathe()
    }
  }

  #handOnOldest(): void {
    let next = this.#oldest.next()
    if (next.done) {
      this.#oldest = this.#open.values()
      next = this.#oldest.next()
    }
    const done = next.value!
    this.#open.delete(done.id)
    this.#rows -= done.rows
    this.#remember(done.id)
    this.take(done)
  }

  #remember(id: string): void {
    for (const bit of bitsOf(id)) this.#handedOn[bit >>> 5]! |= 1 << (bit & 31)
  }

  #wasHandedOn(id: string): boolean {
    return bitsOf(id).every((bit) => (this.#handedOn[bit >>> 5]! & (1 << (bit & 31))) !== 0)
  }
}

/** Two places in the memory of cases: FNV-1a from two beginnings. */
function bitsOf(id: string): readonly [number, number] {
  return [hashOf(id, 0x811c9dc5) & (REMEMBERED - 1), hashOf(id, 0x2f0b4c47) & (REMEMBERED - 1)]
}

/** FNV-1a, 32 bits, mixed at the end. */
export function hashOf(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The same text with memory of its own: what is cut out of a piece of a file keeps the whole piece. */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}
