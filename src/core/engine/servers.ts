const NOBODY: i32 = -1

/** Where a server is. */
enum Server {
  off = 0,
  idle = 1,
  busy = 2,
}

/**
 * A pool of numbered servers whose number on duty changes over time. The longest idle is taken first, then the lowest
 * number. When the capacity drops, idle servers leave first and busy ones after they finish.
 */
export class Servers {
  /** Servers on duty: idle or busy. Above the capacity while servers finish after a drop. */
  onDuty: i32 = 0
  busy: i32 = 0
  /** How many should be on duty; Infinity brings a new server whenever none is idle. */
  capacity: f64 = 0
  // Idle servers as a list of links, longest idle first.
  private readonly before: Array<i32> = []
  private readonly after: Array<i32> = []
  private readonly idleSince: Array<f64> = []
  private readonly states: Array<Server> = []
  private readonly dismissals: Array<bool> = []
  private firstIdle: i32 = NOBODY
  private lastIdle: i32 = NOBODY
  /** Dismissed, but not yet done with the last customer. */
  private finishing: i32 = 0

  get hasIdle(): bool {
    return this.firstIdle !== NOBODY || this.capacity === Number.POSITIVE_INFINITY
  }

  /** Whether that server is on duty and idle. */
  isIdle(server: i32): bool {
    return server < this.states.length && this.states[server]! === Server.idle
  }

  /**
   * Changes how many should be on duty; Infinity brings a new server whenever none is idle.
   * Idle servers leave at once; those who come are the lowest numbers that are off.
   */
  setCapacity(capacity: f64, now: f64): void {
    this.capacity = capacity
    while (this.overstaffed && this.firstIdle !== NOBODY) this.leave(this.firstIdle)
    if (capacity === Number.POSITIVE_INFINITY) return
    for (let server = 0; ((this.onDuty - this.finishing) as f64) < capacity; server++) {
      this.know(server)
      if (this.states[server]! === Server.off && !this.dismissals[server]!) this.come(server, now)
    }
  }

  /** A server is not to come any more: an idle one leaves at once, a busy one after finishing. */
  dismiss(server: i32): void {
    this.know(server)
    this.dismissals[server] = true
    if (this.states[server]! === Server.busy) this.finishing++
    else if (this.states[server]! === Server.idle) this.leave(server)
  }

  /** A dismissed server may come again. */
  employ(server: i32): void {
    this.dismissals[server] = false
    if (this.states[server]! === Server.busy) this.finishing--
  }

  isDismissed(server: i32): bool {
    return this.dismissals[server]!
  }

  /** Takes the longest idle server, or the given one; -1 where none is idle. */
  take(now: f64, wanted: i32 = NOBODY): i32 {
    if (this.firstIdle === NOBODY) {
      if (this.capacity !== Number.POSITIVE_INFINITY) return NOBODY
      const another = this.states.length
      this.know(another)
      this.come(another, now)
    }
    const server = wanted !== NOBODY && this.isIdle(wanted) ? wanted : this.firstIdle
    this.unlink(server)
    this.states[server] = Server.busy
    this.busy++
    return server
  }

  /** Whether a server who finishes now should go home instead of serving on. */
  get overstaffed(): bool {
    return ((this.onDuty - this.finishing) as f64) > this.capacity
  }

  /** A busy server finishes: becomes idle, or leaves where more are on duty than should be. */
  release(server: i32, now: f64): void {
    this.busy--
    const dismissed = this.isDismissed(server)
    if (dismissed || this.overstaffed) {
      this.states[server] = Server.off
      this.onDuty--
      if (dismissed) this.finishing--
    } else {
      this.link(server, now)
    }
  }

  /** Servers are numbered as they are first spoken of. */
  private know(server: i32): void {
    while (this.states.length <= server) {
      this.states.push(Server.off)
      this.before.push(NOBODY)
      this.after.push(NOBODY)
      this.idleSince.push(Number.NaN)
      this.dismissals.push(false)
    }
  }

  private come(server: i32, now: f64): void {
    this.onDuty++
    this.link(server, now)
  }

  private leave(server: i32): void {
    this.unlink(server)
    this.states[server] = Server.off
    this.onDuty--
  }

  private link(server: i32, now: f64): void {
    // Those idle since the same moment stand by number.
    let before = this.lastIdle
    while (before !== NOBODY && this.idleSince[before]! === now && before > server) before = this.before[before]!
    const after = before === NOBODY ? this.firstIdle : this.after[before]!
    this.before[server] = before
    this.after[server] = after
    if (before === NOBODY) this.firstIdle = server
    else this.after[before] = server
    if (after === NOBODY) this.lastIdle = server
    else this.before[after] = server
    this.idleSince[server] = now
    this.states[server] = Server.idle
  }

  private unlink(server: i32): void {
    const before = this.before[server]!
    const after = this.after[server]!
    if (before === NOBODY) this.firstIdle = after
    else this.after[before] = after
    if (after === NOBODY) this.lastIdle = before
    else this.before[after] = before
  }
}
