/** What comes in at any time, for one who takes it piece by piece. */
export class Inbox<Message> {
  readonly #messages: Message[] = []
  #waiting: (() => void) | null = null

  put(message: Message): void {
    this.#messages.push(message)
    this.#waiting?.()
  }

  /** The oldest; null where none comes in the time. */
  async next(milliseconds: number): Promise<Message | null> {
    if (this.#messages.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.#waiting = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#waiting = null
    }
    return this.#messages.shift() ?? null
  }
}
