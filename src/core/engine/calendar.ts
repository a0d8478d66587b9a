import { invariant } from './invariant.js'
import { type F64s, f64s, type I32s, i32s } from './numbers.js'
import { play } from './rounds.js'

const NOBODY: i32 = -1

/**
 * Future event list: at most one pending event a slot, taken in the order of (time, order, slot) whatever the history of
 * insertions. A tournament tree: each slot has a leaf, of each two the earlier goes on to the next round, and who has won
 * all of them is next. A change is played out from its leaf to the root. Who goes on is chosen without a branch, whose way a
 * processor could not foresee: a heap, with half the steps, takes longer by its wrong guesses.
 */
export class Calendar {
  /** Number of pending events. */
  size: i32 = 0
  /** How many slots there are leaves for: a power of 2. */
  private leaves: i32 = 64
  /** By slot: when its event is due; Infinity without one. */
  private times: F64s = never(64)
  /** By slot. */
  private orders: F64s = f64s(64)
  /** By node, 1 the root, 2n and 2n + 1 below n, a slot's leaf at leaves + slot: the slot that has won there. */
  private winners: I32s = drawn(64)
  /** Whose event was taken, and what follows from it not played out yet: most events plan another. */
  private taken: i32 = NOBODY

  /**
   * Plans the slot's event; moves it if there is one already.
   * @param slot a small non-negative integer
   * @param time finite, in the model's unit of time
   * @param order settles ties in time: the least goes first
   */
  schedule(slot: i32, time: f64, order: f64): void {
    invariant(time - time === 0, 'an event has a finite time')
    if (slot >= this.leaves) this.grow(slot)
    if (this.times[slot]! === Number.POSITIVE_INFINITY) this.size++
    this.times[slot] = time
    this.orders[slot] = order
    if (slot === this.taken) this.taken = NOBODY
    this.play(slot)
  }

  /** Drops the slot's event if it has one. */
  cancel(slot: i32): void {
    if (!this.has(slot)) return
    this.size--
    this.times[slot] = Number.POSITIVE_INFINITY
    this.play(slot)
  }

  has(slot: i32): bool {
    return slot < this.leaves && this.times[slot]! < Number.POSITIVE_INFINITY
  }

  /** When the slot's event is due; NaN if it has none. */
  timeOf(slot: i32): f64 {
    return this.has(slot) ? this.times[slot]! : Number.NaN
  }

  /** When the next event is due; Infinity if there is none. */
  nextTime(): f64 {
    this.playTaken()
    return this.times[this.winners[1]!]!
  }

  /** Removes the next event and returns its slot. There has to be one. */
  take(): i32 {
    this.playTaken()
    invariant(this.size > 0, 'an event is taken only where one is pending')
    const slot = this.winners[1]!
    this.size--
    this.times[slot] = Number.POSITIVE_INFINITY
    this.taken = slot
    return slot
  }

  private playTaken(): void {
    if (this.taken === NOBODY) return
    this.play(this.taken)
    this.taken = NOBODY
  }

  /** Finds the winners again from a slot's leaf upwards. */
  private play(slot: i32): void {
    play(slot, this.leaves + slot, this.times, this.orders, this.winners)
  }

  private grow(slot: i32): void {
    const before = this.leaves
    let leaves = before
    while (leaves <= slot) leaves *= 2
    const times = never(leaves)
    const orders = f64s(leaves)
    for (let i = 0; i < before; i++) {
      times[i] = this.times[i]!
      orders[i] = this.orders[i]!
    }
    this.leaves = leaves
    this.times = times
    this.orders = orders
    this.winners = drawn(leaves)
    for (let i = 0; i < before; i++) this.play(i)
    this.taken = NOBODY
  }
}

/** Times of slots without an event. */
function never(leaves: i32): F64s {
  const times = f64s(leaves)
  for (let slot = 0; slot < leaves; slot++) times[slot] = Number.POSITIVE_INFINITY
  return times
}

/** A tournament before anybody has played: at each node stands the first slot below it. */
function drawn(leaves: i32): I32s {
  const winners = i32s(2 * leaves)
  for (let slot = 0; slot < leaves; slot++) winners[leaves + slot] = slot
  for (let node = leaves - 1; node > 0; node--) winners[node] = winners[2 * node]!
  return winners
}
