/** Whoever can stand in a line: at most one line at a time. */
export interface Waiter<T> {
  ahead: T | null
  behind: T | null
  /** Class it waits in, 0 first; -1 when it waits nowhere. */
  lineClass: number
}

/**
 * A line in classes: lower classes first, first come first served within. Joining and leaving from anywhere cost the
 * same few steps however long the line is.
 */
export class WaitingLine<T extends Waiter<T>> {
  readonly #heads: (T | null)[]
  readonly #tails: (T | null)[]
  length = 0

  /** @param classes how many classes there are, at least 1 */
  constructor(classes: number) {
    this.#heads = Array.from({ length: classes }, () => null)
    this.#tails = Array.from({ length: classes }, () => null)
  }

  join(waiter: T, lineClass: number): void {
    const last = this.#tails[lineClass] as T | null
    waiter.lineClass = lineClass
    waiter.ahead = last
    waiter.behind = null
    if (last === null) this.#heads[lineClass] = waiter
    else last.behind = waiter
    this.#tails[lineClass] = waiter
    this.length++
  }

  leave(waiter: T): void {
    const { ahead, behind, lineClass } = waiter
    if (ahead === null) this.#heads[lineClass] = behind
    else ahead.behind = behind
    if (behind === null) this.#tails[lineClass] = ahead
    else behind.ahead = ahead
    waiter.ahead = null
    waiter.behind = null
    waiter.lineClass = -1
    this.length--
  }

  /** Who is next, or null. */
  first(): T | null {
    if (this.length === 0) return null
    for (const head of this.#heads) if (head !== null) return head
    return null
  }

  /** Who is next of a class, or null. */
  firstOf(lineClass: number): T | null {
    return this.#heads[lineClass]!
  }

  /** Everyone in the order in which they would be served. */
  *[Symbol.iterator](): Generator<T> {
    for (const head of this.#heads) for (let waiter = head; waiter !== null; waiter = waiter.behind) yield waiter
  }
}
