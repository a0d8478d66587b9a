import { closeSync, constants, openSync, writeSync } from 'node:fs'

const BUFFER_CHARACTERS = 262_144

/**
 * Writes a file in large pieces, each of them at once: the simulation waits for the disk, so that nothing piles up.
 */
export class FileWriter {
  readonly #file: number
  #buffer: string[] = []
  #characters = 0

  /** @param path of a file that exists, or of a pipe, which is never opened for reading */
  constructor(path: string) {
    this.#file = openSync(path, constants.O_WRONLY | constants.O_TRUNC)
  }

  write(text: string): void {
    this.#buffer.push(text)
    this.#characters += text.length
    if (this.#characters >= BUFFER_CHARACTERS) this.flush()
  }

  flush(): void {
    const bytes = Buffer.from(this.#buffer.join(''))
    this.#buffer = []
    this.#characters = 0
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written)
  }

  close(): void {
    closeSync(this.#file)
  }
}
