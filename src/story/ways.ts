import type { LedgerEvent, LedgerListener } from '../ledger/event.js'
import type { Model } from '../model/model.js'
import type { StreamKey } from '../simulation/key.js'
import { simulate } from '../simulation/simulate.js'
import type { Ending } from '../vocabulary/endings.js'

/** Where one customer came to, one place after the other. */
export interface TakenWay {
  readonly stops: readonly TakenStop[]
  readonly ending: Ending
  /** Points of trust lost. */
  readonly loss: number
}

export interface TakenStop {
  readonly name: string
  /** A team to whose line the customer came, or a manager role that was asked. */
  readonly kind: 'team' | 'approval'
  /** Points of trust lost until the customer went on from there. */
  loss: number
}

/** The ways of all counted customers of one replication whose journey has ended, in the order in which they ended. */
export function waysTaken(model: Model, key: StreamKey): readonly TakenWay[] {
  const listener = new WaysListener(model)
  simulate(model, key, listener)
  return listener.ways
}

interface OpenWay {
  readonly stops: TakenStop[]
  loss: number
}

class WaysListener implements LedgerListener {
  readonly ways: TakenWay[] = []
  readonly #open = new Map<number, OpenWay>()

  constructor(private readonly model: Model) {}

  hear(what: LedgerEvent): void {
    if (what.event === 'arrived' && what.counts) this.#open.set(what.customer, { stops: [], loss: 0 })
    const way = this.#open.get(what.customer)
    if (way === undefined) return
    switch (what.event) {
      case 'joined':
        way.stops.push({ name: this.model.teams[what.team]!.name, kind: 'team', loss: way.loss })
        break
      case 'asked':
        way.stops.push({ name: this.model.managers[what.manager]!.name, kind: 'approval', loss: way.loss })
        break
      case 'trusted':
        way.loss += 100 * (what.before - what.after)
        for (const stop of way.stops.slice(-1)) stop.loss = way.loss
        break
      case 'ended':
        this.#open.delete(what.customer)
        this.ways.push({ ...way, ending: what.ending })
        break
      case 'prevented':
        this.#open.delete(what.customer)
        break
    }
  }
}
