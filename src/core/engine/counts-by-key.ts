import { invariant } from './invariant.js'
import { type I32s, i32s } from './numbers.js'

const FEW: i32 = 64

/** Rows of counts for numbers of which few occur: open addressing, at most half full. */
export class CountsByKey {
  /** Key + 1 by place; 0: free. */
  private keys: I32s = i32s(FEW)
  private counts: I32s
  private used: i32 = 0

  /** @param width counts in a row */
  constructor(private readonly width: i32) {
    this.counts = i32s(FEW * width)
  }

  /** How many places there are, with a key or free. */
  get places(): i32 {
    return this.keys.length
  }

  /** The key at a place; -1 where it is free. */
  keyAt(place: i32): i32 {
    return this.keys[place]! - 1
  }

  /** The place of a key; -1 where nothing was counted under it. */
  placeOf(key: i32): i32 {
    const place = this.find(key)
    return this.keys[place] === 0 ? -1 : place
  }

  /** One more in a key's row. */
  add(key: i32, column: i32): void {
    invariant(key >= 0, 'a key is no less than 0')
    let place = this.find(key)
    if (this.keys[place] === 0) {
      if (2 * (this.used + 1) > this.keys.length) {
        this.grow()
        place = this.find(key)
      }
      this.keys[place] = key + 1
      this.used++
    }
    this.counts[place * this.width + column]! += 1
  }

  /** A count in the row of a place. */
  at(place: i32, column: i32): f64 {
    return this.counts[place * this.width + column]! as f64
  }

  /** Where a key is, or would be. */
  private find(key: i32): i32 {
    const mask = this.keys.length - 1
    let place = (key ^ (key >>> 5) ^ (key >>> 11)) & mask
    while (this.keys[place] !== 0 && this.keys[place] !== key + 1) place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const keys = this.keys
    const counts = this.counts
    const width = this.width
    this.keys = i32s(2 * keys.length)
    this.counts = i32s(2 * counts.length)
    for (let from = 0; from < keys.length; from++) {
      if (keys[from] === 0) continue
      const to = this.find(keys[from]! - 1)
      this.keys[to] = keys[from]!
      for (let column = 0; column < width; column++) {
        this.counts[to * width + column] = counts[from * width + column]!
      }
    }
  }
}
