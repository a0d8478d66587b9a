const NOBODY = -1

/**
 * A pool of numbered servers whose number on duty changes over time. The longest idle is taken first, then the lowest
 * number. When the capacity drops, idle servers leave first and busy ones after they finish.
 */
export class Servers {
  /** Servers on duty: idle or busy. Above the capacity while servers finish after a drop. */
  onDuty = 0
  busy = 0
  #capacity = 0
  // Idle servers as a list of links, longest idle first.
  readonly #before: number[] = []
  readonly #after: number[] = []
  readonly #idleSince: number[] = []
  readonly #state: ('off' | 'idle' | 'busy')[] = []
  #firstIdle = NOBODY
  #lastIdle = NOBODY
  readonly #dismissed = new Set<number>()
  /** Dismissed, but not yet done with the last customer. */
  #finishing = 0

  get capacity(): number {
    return this.#capacity
  }

  get hasIdle(): boolean {
    return this.#firstIdle !== NOBODY || this.#capacity === Number.POSITIVE_INFINITY
  }

  /** Whether that server is on duty and idle. */
  isIdle(server: number): boolean {
    return this.#state[server] === 'idle'
  }

  /**
   * Changes how many should be on duty; Infinity brings a new server whenever none is idle.
   * Idle servers leave at once; those who come are the lowest numbers that are off.
   */
  setCapacity(capacity: number, now: number): void {
    this.#capacity = capacity
    while (this.overstaffed && this.#firstIdle !== NOBODY) this.#leave(this.#firstIdle)
    if (capacity === Number.POSITIVE_INFINITY) return
    for (let server = 0; this.onDuty - this.#finishing < capacity; server++) {
      if ((this.#state[server] ?? 'off') === 'off' && !this.#dismissed.has(server)) this.#come(server, now)
    }
  }

  /** A server is not to come any more: an idle one leaves at once, a busy one after finishing. */
  dismiss(server: number): void {
    this.#dismissed.add(server)
    if (this.#state[server] === 'busy') this.#finishing++
    else if (this.#state[server] === 'idle') this.#leave(server)
  }

  /** A dismissed server may come again. */
  employ(server: number): void {
    this.#dismissed.delete(server)
    if (this.#state[server] === 'busy') this.#finishing--
  }

  isDismissed(server: number): boolean {
    return this.#dismissed.size > 0 && this.#dismissed.has(server)
  }

  /** Takes the longest idle server, or the given one; -1 where none is idle. */
  take(now: number, wanted = NOBODY): number {
    if (this.#firstIdle === NOBODY) {
      if (this.#capacity !== Number.POSITIVE_INFINITY) return NOBODY
      this.#come(this.#state.length, now)
    }
    const server = wanted !== NOBODY && this.#state[wanted] === 'idle' ? wanted : this.#firstIdle
    this.#unlink(server)
    this.#state[server] = 'busy'
    this.busy++
    return server
  }

  /** Whether a server who finishes now should go home instead of serving on. */
  get overstaffed(): boolean {
    return this.onDuty - this.#finishing > this.#capacity
  }

  /** A busy server finishes: becomes idle, or leaves where more are on duty than should be. */
  release(server: number, now: number): void {
    this.busy--
    const dismissed = this.isDismissed(server)
    if (dismissed || this.overstaffed) {
      this.#state[server] = 'off'
      this.onDuty--
      if (dismissed) this.#finishing--
    } else {
      this.#link(server, now)
    }
  }

  #come(server: number, now: number): void {
    this.onDuty++
    this.#link(server, now)
  }

  #leave(server: number): void {
    this.#unlink(server)
    this.#state[server] = 'off'
    this.onDuty--
  }

  #link(server: number, now: number): void {
    // Those idle since the same moment stand by number.
    let before = this.#lastIdle
    while (before !== NOBODY && this.#idleSince[before] === now && before > server) before = this.#before[before]!
    const after = before === NOBODY ? this.#firstIdle : this.#after[before]!
    this.#before[server] = before
    this.#after[server] = after
    if (before === NOBODY) this.#firstIdle = server
    else this.#after[before] = server
    if (after === NOBODY) this.#lastIdle = server
    else this.#before[after] = server
    this.#idleSince[server] = now
    this.#state[server] = 'idle'
  }

  #unlink(server: number): void {
    const before = this.#before[server]!
    const after = this.#after[server]!
    if (before === NOBODY) this.#firstIdle = after
    else this.#after[before] = after
    if (after === NOBODY) this.#lastIdle = before
    else this.#before[after] = before
  }
}
