import type { JourneyEvent, JourneyListener } from '../../../src/journey/listener.js'
import { MINUTE } from '../../../src/kernel/units.js'
import type { HeardEvent } from './known-case.js'

/** Writes down everything that happens until the end of the counted span. */
export class Recorder implements JourneyListener {
  readonly events: HeardEvent[] = []

  /** @param until seconds */
  constructor(readonly until: number) {}

  happened(event: JourneyEvent, time: number, customer: number): void {
    if (time <= this.until) this.events.push({ event, time: time / MINUTE, customer })
  }
}
