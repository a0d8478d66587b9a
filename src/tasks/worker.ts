import { compile } from '../model/compile.js'
import type { Model } from '../model/model.js'
import { keyOf } from '../simulation/key.js'
import { simulateOnce } from '../simulation/simulate.js'
import { serve } from './serve.js'
import type { PlainBatch, PlainDesign } from './task.js'
import { withinMemory } from './within-memory.js'

/** Batches come design by design: the last models are the ones most likely to be asked for again. */
let compiled: ReadonlyMap<number, Model> = new Map()

// What a worker process does: runs one replication of a batch and sends what it leaves of each design.
serve(({ designs, seed, replication }: PlainBatch) => {
  compiled = new Map(designs.map((design) => [design.design, compiled.get(design.design) ?? compiledOf(design)]))
  return withinMemory(() => simulateOnce([...compiled.values()], keyOf(seed, replication)))
})

function compiledOf(design: PlainDesign): Model {
  return compile(design.scenario, design)
}
