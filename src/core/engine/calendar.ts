import { invariant } from './invariant.js'

const ABSENT: i32 = -1

/**
 * Future event list: at most one pending event a slot, taken in the order of (time, order, slot) whatever the history of
 * insertions. A binary heap on typed arrays that knows where each slot stands, so that an event can be moved or cancelled.
 */
export class Calendar {
  /** Number of pending events. */
  size: i32 = 0
  /** In heap order. */
  private times: Float64Array = new Float64Array(64)
  /** In heap order. */
  private slots: Int32Array = new Int32Array(64)
  /** By slot: its place in the heap. */
  private places: Int32Array = absent(64)
  /** By slot. */
  private orders: Float64Array = new Float64Array(64)

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
    if (place !== ABSENT) {
      this.siftDown(this.siftUp(place, slot, time), slot, time)
      return
    }
    if (this.size === this.times.length) this.growHeap()
    this.siftUp(this.size++, slot, time)
  }

  /** Drops the slot's event if it has one. */
  cancel(slot: i32): void {
    if (this.has(slot)) this.removeAt(this.places[slot]!)
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
    return this.size > 0 ? this.times[0]! : Number.POSITIVE_INFINITY
  }

  /** Removes the next event and returns its slot. There has to be one. */
  take(): i32 {
    invariant(this.size > 0, 'an event is taken only where one is pending')
    const slot = this.slots[0]!
    this.removeAt(0)
    return slot
  }

  private removeAt(hole: i32): void {
    this.places[this.slots[hole]!] = ABSENT
    const last = --this.size
    if (hole === last) return
    // The last event fills the hole. It usually belongs near the bottom: send the hole down first, then rise from there.
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
      if (child + 1 < size && this.precedes(child + 1, child)) child++
      const below = times[child]!
      if (time < below || (time === below && this.winsTie(slot, slots[child]!))) break
      times[place] = below
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

  private precedes(place: i32, other: i32): bool {
    const time = this.times[place]!
    const otherTime = this.times[other]!
    return time < otherTime || (time === otherTime && this.winsTie(this.slots[place]!, this.slots[other]!))
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
    const orders = new Float64Array(length)
    places.set(this.places)
    orders.set(this.orders)
    this.places = places
    this.orders = orders
  }

  private growHeap(): void {
    const times = new Float64Array(this.times.length * 2)
    const slots = new Int32Array(times.length)
    times.set(this.times)
    slots.set(this.slots)
    this.times = times
    this.slots = slots
  }
}

function absent(length: i32): Int32Array {
  const places = new Int32Array(length)
  places.fill(ABSENT)
  return places
}
