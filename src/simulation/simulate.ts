import type { LogHistogramCounts } from '../core/engine/log-histogram.js'
import { invariant } from '../kernel/invariant.js'
import type { LedgerListener } from '../ledger/event.js'
import type { Observations } from '../ledger/observations.js'
import type { Model } from '../model/model.js'
import { withCore } from './core.js'
import { hear } from './hearing.js'
import type { StreamKey } from './key.js'
import { type Left, observationsOf } from './left.js'
import type { CoreMemory } from './memory.js'

/** Classes of the core, as its compiler calls them. */
const MODELS = '~lib/array/Array<src/core/model/model/Model>'
const OBSERVATIONS = 'src/core/ledger/observations/Observations'
const HISTOGRAMS = '~lib/array/Array<src/core/engine/log-histogram/LogHistogram>'
const HISTOGRAM = 'src/core/engine/log-histogram/LogHistogram'

/**
 * Runs one replication: customers arrive through warm-up and span, and on until everyone who arrived in the span has
 * ended. The same model and key give the same observations, whoever listens.
 * @throws {NoMemoryLeft}
 */
export function simulate(model: Model, key: StreamKey, listener: LedgerListener | null = null): Observations {
  return simulateOnce([model], key, listener)[0]!
}

/**
 * Runs one replication of the first model, and values what happens by each of the models.
 * @param models that differ in nothing that moves what happens
 * @returns what separate runs would have left, in the order of the models
 * @throws {NoMemoryLeft}
 */
export function simulateOnce(
  models: readonly Model[],
  key: StreamKey,
  listener: LedgerListener | null = null,
): readonly Observations[] {
  invariant(models.length > 0, 'there is a model to run')
  return withCore(({ run, memory }) => {
    run.clear()
    memory.clear()
    run.begin(memory.write(MODELS, models), key.k0 | 0, key.k1 | 0, listener === null ? 0 : 1)
    for (let isOver = false; !isOver; ) {
      isOver = run.run() !== 0
      if (listener === null) continue
      hear(memory.numbers(run.told()), listener)
      run.forgetTold()
    }
    return models.map((model, lane) => observationsOf(model, read(memory, run.observations(lane))))
  })
}

function read(memory: CoreMemory, at: number): Left {
  const rows = (name: string) => memory.typed(memory.reference(OBSERVATIONS, at, name))
  const histograms = memory.references(HISTOGRAMS, memory.reference(OBSERVATIONS, at, 'durations'))
  return {
    journeys: rows('journeys'),
    teams: rows('teams'),
    managers: rows('managers'),
    channels: rows('channels'),
    house: rows('house'),
    inSystemByDay: rows('inSystemByDay'),
    weeks: rows('weeks'),
    teamWeeks: rows('teamWeeks'),
    teamHours: rows('teamHours'),
    durations: histograms.map((histogram) => readHistogram(memory, histogram)),
  }
}

function readHistogram(memory: CoreMemory, at: number): LogHistogramCounts {
  return {
    count: memory.number(HISTOGRAM, at, 'count'),
    zeros: memory.number(HISTOGRAM, at, 'zeros'),
    buckets: memory.typed(memory.reference(HISTOGRAM, at, 'buckets')),
  }
}
