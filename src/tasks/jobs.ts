import { createHash } from 'node:crypto'
import type { Experiment } from '../experiment/prepare.js'
import { flowOf } from '../model/flow.js'
import type { Model } from '../model/model.js'
import { keyOf, type StreamKey } from '../simulation/key.js'
import { type Batch, type PlainBatch, type PlainDesign, plainText, type Replication, type Task } from './task.js'

/** Valuations that one run makes: beyond, what a lane adds to a run is all that is left of the cost. */
const MOST_AT_ONCE = 32

/** What tasks of some experiments come to, and how each is told: to the core, to another process, to another machine. */
export class Jobs {
  /** By design, once it was asked for. */
  readonly #flows: string[] = []
  readonly #hashes: string[] = []

  constructor(private readonly experiments: readonly Experiment[]) {}

  /** Tasks for the same replications, in order, of designs of the same flow, so many at a time as one run values well. */
  batchesOf(tasks: readonly Task[]): readonly Batch[] {
    const groups = new Map<string, { readonly task: Task; readonly designs: number[] }[]>()
    for (const task of tasks) {
      const key = `${task.from} ${task.until} ${this.#flowOf(task.design)}`
      const sets = groups.get(key) ?? []
      groups.set(key, sets)
      const open = sets.at(-1)
      if (open !== undefined && open.designs.length < MOST_AT_ONCE) open.designs.push(task.design)
      else sets.push({ task, designs: [task.design] })
    }
    return [...groups.values()]
      .flat()
      .flatMap(({ task: { from, until }, designs }) =>
        Array.from({ length: until - from }, (_, index) => ({ designs, replication: from + index })),
      )
  }

  modelOf(design: number): Model {
    return this.experiments[design]!.model
  }

  /** What is common to a batch: what happens in it. */
  leadOf({ designs }: Batch): Model {
    return this.modelOf(designs[0]!)
  }

  keyOf(batch: Batch): StreamKey {
    return keyOf(this.#seedOf(batch), batch.replication)
  }

  plain(batch: Batch): PlainBatch {
    const designs = batch.designs.map((design) => this.#plainDesign(design))
    return { designs, replication: batch.replication, seed: this.#seedOf(batch) }
  }

  /**
   * What settles a replication's observations to the last bit, in a short text: the same for the same design, seed and
   * number on any machine, whatever else is simulated.
   */
  nameOf({ design, replication }: Replication): string {
    return hash(`${this.hashOf(design)} ${replication} ${this.experiments[design]!.plan.seed}`)
  }

  /** What tells a design from all others, on any machine. */
  hashOf(design: number): string {
    this.#hashes[design] ??= hash(plainText({ ...this.#plainDesign(design), design: 0 }))
    return this.#hashes[design]
  }

  /** What happens under a design, and by which luck: a text that other designs may share. */
  #flowOf(design: number): string {
    if (this.experiments.length === 1) return ''
    const { model, plan } = this.experiments[design]!
    this.#flows[design] ??= `${plan.seed} ${flowOf(model)}`
    return this.#flows[design]
  }

  #seedOf({ designs }: Batch): string {
    return this.experiments[designs[0]!]!.plan.seed
  }

  #plainDesign(design: number): PlainDesign {
    const { scenario, streamNames, model } = this.experiments[design]!
    return { design, scenario, horizon: model.span, warmUp: model.warmUp, streamNames, intervals: model.intervals }
  }
}

/** Of a hash, in hexadecimal digits: two of a billion texts are alike with a chance below 10^-20. */
const DIGITS = 32

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}
