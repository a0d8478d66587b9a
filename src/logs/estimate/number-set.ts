const FIRST_SIZE = 1024
/** Above this share of places taken, chains of them grow long. */
const MOST_FULL = 0.5

/** Whole numbers from 0 to 2^53, each once: ten to twenty bytes of memory a number, where a `Set` takes some fifty. */
export class NumberSet {
  #cells = new Float64Array(FIRST_SIZE).fill(-1)
  size = 0

  has(key: number): boolean {
    return this.#cells[this.#placeOf(key)] === key
  }

  /** Whether it was not there before. */
  add(key: number): boolean {
    const place = this.#placeOf(key)
    if (this.#cells[place] === key) return false
    this.#cells[place] = key
    if (++this.size > MOST_FULL * this.#cells.length) this.#grow()
    return true
  }

  /** Where a number is, or is to be put. */
  #placeOf(key: number): number {
    const mask = this.#cells.length - 1
    let hash = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    let place = (hash ^ (hash >>> 13)) & mask
    while (this.#cells[place]! >= 0 && this.#cells[place] !== key) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const before = this.#cells
    this.#cells = new Float64Array(2 * before.length).fill(-1)
    for (const key of before) if (key >= 0) this.#cells[this.#placeOf(key)] = key
  }
}
