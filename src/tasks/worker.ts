import { compile } from '../model/compile.js'
import type { Model } from '../model/model.js'
import { keyOf } from '../simulation/key.js'
import { simulate } from '../simulation/simulate.js'
import { serve } from './serve.js'
import type { PlainReplication } from './task.js'
import { withinMemory } from './within-memory.js'

/** Tasks come design by design: the last model is the one most likely to be asked for again. */
let compiled: { readonly design: number; readonly model: Model } | null = null

// What a worker process does: runs one replication and sends its observations.
serve((task: PlainReplication) => {
  const { design, scenario, seed, replication } = task
  if (compiled?.design !== design) compiled = { design, model: compile(scenario, task) }
  const { model } = compiled
  return withinMemory(() => simulate(model, keyOf(seed, replication)))
})
