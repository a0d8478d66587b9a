import { invariant } from './invariant.js'
import { type F64s, f64s, type I32s, i32s } from './numbers.js'

const ABSENT: i32 = -1

/**
 * Future event list: at most one pending event a slot, taken in the order of (time, order, slot) whatever the history of
 * insertions. A binary heap on typed arrays that knows where each slot stands, so that an event can be moved or cancelled.
 * What is taken leaves a hole at the root, which the next event fills: most events plan another.
 */
export class Calendar {
  /** Number of pending events. */
  size: i32 = 0
  /** The root is a hole: the heap has a place more than events. */
  private hollow: bool = false
  /** In heap order. */
  private times: F64s = f64s(64)
  /** In heap order. */
  private slots: I32s = i32s(64)
  /** By slot: its place in the heap. */
  private places: I32s = absent(64)
  /** By slot. */
  private orders: F64s = f64s(64)

  /**
   * Plans the slot's event; moves it if there is one already.
   * @param slot a small non-negative integer
   * @param time finite, in the model's unit of time
   * @param order settles ties in time: the least goes first
   */
  schedule(slot: i32, time: f64, order: f64): void {
    invariant(time - time === 0, 'an event has a finite time')
    if (slot >= this.places.length) this.growSlots(slot)
    this.orders[slot] = order
    const place = this.places[slot]!
    if (place === ABSENT) {
      this.add(slot, time)
    } else {
      this.fillHole()
      // The last event may have been the one that filled it.
      this.siftDown(this.siftUp(this.places[slot]!, slot, time), slot, time)
    }
  }

  private add(slot: i32, time: f64): void {
    if (this.hollow) {
      this.hollow = false
      this.size++
      this.siftDown(0, slot, time)
      return
    }
    if (this.size === this.times.length) this.growHeap()
    this.siftUp(this.size++, slot, time)
  }

  /** Drops the slot's event if it has one. */
  cancel(slot: i32): void {
    if (!this.has(slot)) return
    this.fillHole()
    const hole = this.places[slot]!
    this.places[slot] = ABSENT
    this.size--
    this.fill(hole)
  }

  has(slot: i32): bool {
    return slot < this.places.length && this.places[slot]! !== ABSENT
  }

  /** When the slot's event is due; NaN if it has none. */
  timeOf(slot: i32): f64 {
    return this.has(slot) ? this.times[this.places[slot]!]! : Number.NaN
  }

  /** When the next event is due; Infinity if there is none. */
  nextTime(): f64 {
    this.fillHole()
    return this.size > 0 ? this.times[0]! : Number.POSITIVE_INFINITY
  }

  /** Removes the next event and returns its slot. There has to be one. */
  take(): i32 {
    this.fillHole()
    invariant(this.size > 0, 'an event is taken only where one is pending')
    const slot = this.slots[0]!
    this.places[slot] = ABSENT
    this.size--
    this.hollow = true
    return slot
  }

  private fillHole(): void {
    if (!this.hollow) return
    this.hollow = false
    this.fill(0)
  }

  /** Fills a hole with the last event, which usually belongs near the bottom: the hole goes down first, then it rises from there. */
  private fill(hole: i32): void {
    const last = this.size
    if (hole === last) return
    const slot = this.slots[last]!
    const time = this.times[last]!
    this.siftUp(this.sinkHole(hole), slot, time)
  }

  /** Moves the lesser child up into the hole until the hole has none; returns where it ends. */
  private sinkHole(start: i32): i32 {
    const times = this.times
    const slots = this.slots
    const places = this.places
    const size = this.size
    let hole = start
    let child = 2 * hole + 1
    while (child < size) {
      if (child + 1 < size) {
        const left = times[child]!
        const right = times[child + 1]!
        if (right < left || (left === right && this.winsTie(slots[child + 1]!, slots[child]!))) child++
      }
      times[hole] = times[child]!
      const slot = slots[child]!
      slots[hole] = slot
      places[slot] = hole
      hole = child
      child = 2 * hole + 1
    }
    return hole
  }

  /** Puts the event where it belongs between the place and the root; returns where that is. */
  private siftUp(start: i32, slot: i32, time: f64): i32 {
    const times = this.times
    const slots = this.slots
    const places = this.places
    let place = start
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = times[parent]!
      if (above < time || (above === time && !this.winsTie(slot, slots[parent]!))) break
      times[place] = above
      const moved = slots[parent]!
      slots[place] = moved
      places[moved] = place
      place = parent
    }
    times[place] = time
    slots[place] = slot
    places[slot] = place
    return place
  }

  /** Puts the event where it belongs at the place or below. */
  private siftDown(start: i32, slot: i32, time: f64): void {
    const times = this.times
    const slots = this.slots
    const places = this.places
    const size = this.size
    let place = start
    let child = 2 * place + 1
    while (child < size) {
      let least = times[child]!
      if (child + 1 < size) {
        const right = times[child + 1]!
        if (right < least || (right === least && this.winsTie(slots[child + 1]!, slots[child]!))) {
          least = right
          child++
        }
      }
      if (time < least || (time === least && this.winsTie(slot, slots[child]!))) break
      times[place] = least
      const moved = slots[child]!
      slots[place] = moved
      places[moved] = place
      place = child
      child = 2 * place + 1
    }
    times[place] = time
    slots[place] = slot
    places[slot] = place
  }

  private winsTie(slot: i32, other: i32): bool {
    const order = this.orders[slot]!
    const otherOrder = this.orders[other]!
    return order < otherOrder || (order === otherOrder && slot < other)
  }

  private growSlots(slot: i32): void {
    let length = this.places.length
    while (length <= slot) length *= 2
    const places = absent(length)
    const orders = f64s(length)
    for (let i = 0; i < this.places.length; i++) {
      places[i] = this.places[i]!
      orders[i] = this.orders[i]!
    }
    this.places = places
    this.orders = orders
  }

  private growHeap(): void {
    const times = f64s(this.times.length * 2)
    const slots = i32s(times.length)
    for (let i = 0; i < this.times.length; i++) {
      times[i] = this.times[i]!
      slots[i] = this.slots[i]!
    }
    this.times = times
    this.slots = slots
  }
}

function absent(length: i32): I32s {
  const places = i32s(length)
  for (let i = 0; i < length; i++) places[i] = ABSENT
  return places
}
