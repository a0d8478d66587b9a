import { begin, clear, forgetTold, observations, run, told } from '../../src/core/main.js'
import type { LedgerListener } from '../../src/ledger/event.js'
import type { Observations } from '../../src/ledger/observations.js'
import type { Model } from '../../src/model/model.js'
import { hear } from '../../src/simulation/hearing.js'
import type { StreamKey } from '../../src/simulation/key.js'
import { observationsOf } from '../../src/simulation/left.js'

/**
 * Runs one replication by the core's sources as JavaScript, which is slow, but can be watched and altered from within.
 * @returns what `simulate` would
 */
export function runAsJavaScript(model: Model, key: StreamKey, listener: LedgerListener | null = null): Observations {
  return runOnceAsJavaScript([model], key, listener)[0]!
}

/** The same, as `simulateOnce` does it. */
export function runOnceAsJavaScript(
  models: readonly Model[],
  key: StreamKey,
  listener: LedgerListener | null = null,
): readonly Observations[] {
  clear()
  begin([...models], key.k0 | 0, key.k1 | 0, listener !== null)
  for (let isOver = false; !isOver; ) {
    isOver = run()
    if (listener === null) continue
    hear(Float64Array.from(told()), listener)
    forgetTold()
  }
  return models.map((model, lane) => observationsOf(model, observations(lane)))
}
