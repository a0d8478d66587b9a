const LINE_FEED = 10
/** A piece without a line feed is handed on all the same once it is as long. */
const LONGEST_HELD = 1_048_576

/** How many lines were no UTF-8, and where the first is. */
export interface Encoding {
  readonly label: string
  /** Lines read as Windows-1252 since they are no UTF-8. */
  readonly foreign: number
}

/**
 * Turns the bytes of a log into text: UTF-8 or UTF-16 by its mark, else UTF-8 with each line that is none read as
 * Windows-1252, since logs are put together from several systems.
 */
export class Decoder {
  foreign = 0
  #held: Uint8Array = new Uint8Array(0)
  #wide: InstanceType<typeof TextDecoder> | undefined
  #isBegun = false
  #label = 'UTF-8'
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true })
  readonly #western = new TextDecoder('windows-1252')

  get encoding(): Encoding {
    return { label: this.#label, foreign: this.foreign }
  }

  /** @param bytes the next piece; they are looked at now only */
  decode(bytes: Uint8Array): string {
    if (!this.#isBegun) return this.#begin(joined(this.#held, bytes))
    if (this.#wide !== undefined) return this.#wide.decode(bytes, { stream: true })
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end === 0 && this.#held.length + bytes.length <= LONGEST_HELD) {
      this.#held = joined(this.#held, bytes)
      return ''
    }
    const cut = end === 0 ? bytes.length : end
    const whole = joined(this.#held, bytes.subarray(0, cut))
    this.#held = bytes.slice(cut)
    return this.#text(whole)
  }

  /** What is left when no more comes. */
  end(): string {
    const last = this.#isBegun ? '' : this.#begin(this.#held, true)
    if (this.#wide !== undefined) return last + this.#wide.decode()
    const held = this.#held
    this.#held = new Uint8Array(0)
    return last + this.#text(held)
  }

  #begin(bytes: Uint8Array, isAll = false): string {
    if (bytes.length < 3 && !isAll) {
      this.#held = bytes
      return ''
    }
    this.#isBegun = true
    this.#held = new Uint8Array(0)
    const [first, second] = bytes
    const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
    if (wide === null) return this.decode(bytes)
    this.#wide = new TextDecoder(wide)
    this.#label = wide.toUpperCase()
    return this.decode(bytes)
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#utf8.decode(bytes)
    } catch {
      return this.#lineByLine(bytes)
    }
  }

  #lineByLine(bytes: Uint8Array): string {
    const lines: string[] = []
    for (let at = 0; at < bytes.length; ) {
      const feed = bytes.indexOf(LINE_FEED, at)
      const end = feed < 0 ? bytes.length : feed + 1
      const line = bytes.subarray(at, end)
      try {
        lines.push(this.#utf8.decode(line))
      } catch {
        lines.push(this.#western.decode(line))
        this.foreign++
      }
      at = end
    }
    return lines.join('')
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
