import Tinypool from 'tinypool'
import { keyOf } from '../../engine/streams.js'
import { simulate } from '../../journey/simulate.js'
import { compile } from '../../model/compile.js'
import type { Model } from '../../model/model.js'
import { buffersOf, type Task } from './task.js'

/** Tasks come design by design: the last model is the one most likely to be asked for again. */
let compiled: { readonly design: number; readonly model: Model } | null = null

/** What a worker thread does: runs one replication and hands its observations over. */
export default function replicate(task: Task): unknown {
  const { design, scenario, seed, replication } = task
  if (compiled?.design !== design) compiled = { design, model: compile(scenario, task) }
  const observations = simulate(compiled.model, keyOf(seed, replication))
  return Tinypool.move({
    get [Tinypool.transferableSymbol]() {
      return buffersOf(observations)
    },
    get [Tinypool.valueSymbol]() {
      return observations
    },
  } as never)
}
