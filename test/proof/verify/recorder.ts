import { MINUTE } from '../../../src/kernel/units.js'
import type { LedgerEvent, LedgerListener } from '../../../src/ledger/event.js'
import type { HeardEvent } from './known-case.js'

/** Writes down everything that happens until the end of the counted span. */
export class Recorder implements LedgerListener {
  readonly events: HeardEvent[] = []

  /** @param until seconds */
  constructor(readonly until: number) {}

  hear({ event, time, customer }: LedgerEvent): void {
    if (time <= this.until) this.events.push({ event, time: time / MINUTE, customer })
  }
}
