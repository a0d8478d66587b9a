import { forget } from './engine/memory.js'
import { finish, observe } from './journey/observe.js'
import { open, step } from './journey/simulate.js'
import { Simulation } from './journey/simulation.js'
import type { Observations } from './ledger/observations.js'
import type { Model } from './model/model.js'

/** So many numbers of what is told pile up before they are to be read. */
const MUCH_TOLD: i32 = 65_536

/** Events at a time: an engine of WebAssembly puts better code in place of the first only where a function is called anew. */
const A_WHILE: i32 = 1000

/** The run in hand. */
let sim: Simulation | null = null

/** Makes room for the models of the next run, which the caller then lays out: what the last one left is gone. */
export function clear(): void {
  sim = null
  forget()
}

/**
 * Begins a run.
 * @param models what happens is the first one's; each says what that is worth
 * @param k0 @param k1 key of the replication
 * @param listening whether what is booked is told
 */
export function begin(models: Array<Model>, k0: i32, k1: i32, listening: bool): void {
  const begun = new Simulation(models, k0, k1, listening)
  open(begun)
  sim = begun
}

/** Goes on for a while, or until the run is over or much has been told. @returns whether it is over */
export function run(): bool {
  const running = sim!
  const told = running.ledger.books.telling.numbers
  for (let events = 0; events < A_WHILE; events++) {
    if (!step(running)) {
      finish(running)
      return true
    }
    if (told.length >= MUCH_TOLD) break
  }
  return false
}

/** What has been told since it was last asked for: see `Telling`. */
export function told(): Array<f64> {
  return sim!.ledger.books.telling.numbers
}

export function forgetTold(): void {
  sim!.ledger.books.telling.clear()
}

/** What the run leaves, by the valuation of one of its models. */
export function observations(lane: i32): Observations {
  return observe(sim!, lane)
}
