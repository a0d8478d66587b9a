import type { Observations } from '../../ledger/observations.js'
import { packed, unpacked } from '../../tasks/packed.js'

/** A finished replication on a line of its own, in a file of parts and in one that a run is resumed from. */
const LINE = /^"([0-9a-f]+)":"([\w+/=]*)",?$/

/** A replication as a line, without the comma after it. */
export function lineOf(name: string, observations: Observations): string {
  return `"${name}":"${packed(observations)}"`
}

/** What a file holds, by name, packed as it is; what is no whole line of a replication is left out. */
export class Lines {
  readonly #packed = new Map<string, string>()

  add(line: string): boolean {
    const [, name, text] = LINE.exec(line) ?? []
    if (name === undefined || text === undefined) return false
    this.#packed.set(name, text)
    return true
  }

  get size(): number {
    return this.#packed.size
  }

  find(name: string): Observations | undefined {
    const text = this.#packed.get(name)
    return text === undefined ? undefined : unpacked(text)
  }
}
