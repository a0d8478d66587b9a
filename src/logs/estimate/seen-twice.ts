import { hashOf } from '../cases/open-cases.js'
import { NumberSet } from './number-set.js'

/** So many rows are remembered; of those before, a second one is not noticed. */
const MOST_REMEMBERED = 200_000
const TWO_TO_21 = 2_097_152

/** Notices rows that say the same as one before, in bounded memory: by a hash of 53 bits. */
export class SeenTwice {
  #recent = new NumberSet()
  #before = new NumberSet()

  /** Whether such a row has come before; remembers it. */
  isRepeated(cells: readonly (string | undefined)[]): boolean {
    const text = cells.join('\u001f')
    const hash = hashOf(text, 0x811c9dc5) * TWO_TO_21 + (hashOf(text, 0x2f0b4c47) >>> 11)
    if (this.#recent.has(hash) || this.#before.has(hash)) return true
    this.#recent.add(hash)
    if (this.#recent.size >= MOST_REMEMBERED / 2) {
      this.#before = this.#recent
      this.#recent = new NumberSet()
    }
    return false
  }
}
