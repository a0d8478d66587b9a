import { LogHistogram } from '../core/engine/log-histogram.js'
import { invariant } from '../kernel/invariant.js'
import { DURATION_NAMES } from '../ledger/durations.js'
import type { LedgerListener } from '../ledger/event.js'
import type { Observations } from '../ledger/observations.js'
import type { Model } from '../model/model.js'
import { type Core, core } from './core.js'
import { hear } from './hearing.js'
import type { StreamKey } from './key.js'

/** Classes of the core, as its compiler calls them. */
const MODELS = '~lib/array/Array<src/core/model/model/Model>'
const OBSERVATIONS = 'src/core/ledger/observations/Observations'
const HISTOGRAMS = '~lib/array/Array<src/core/engine/log-histogram/LogHistogram>'
const HISTOGRAM = 'src/core/engine/log-histogram/LogHistogram'

/**
 * Runs one replication: customers arrive through warm-up and span, and on until everyone who arrived in the span has
 * ended. The same model and key give the same observations, whoever listens.
 */
export function simulate(model: Model, key: StreamKey, listener: LedgerListener | null = null): Observations {
  return simulateOnce([model], key, listener)[0]!
}

/**
 * Runs one replication of the first model, and values what happens by each of the models.
 * @param models that differ in nothing that moves what happens
 * @returns what separate runs would have left, in the order of the models
 */
export function simulateOnce(
  models: readonly Model[],
  key: StreamKey,
  listener: LedgerListener | null = null,
): readonly Observations[] {
  invariant(models.length > 0, 'there is a model to run')
  const { run, memory } = core()
  run.clear()
  memory.clear()
  run.begin(memory.write(MODELS, models), key.k0 | 0, key.k1 | 0, listener === null ? 0 : 1)
  for (let isOver = false; !isOver; ) {
    isOver = run.run() !== 0
    if (listener === null) continue
    hear(memory.numbers(run.told()), listener)
    run.forgetTold()
  }
  return models.map((model, lane) => read(core(), run.observations(lane), model))
}

function read({ memory }: Core, at: number, model: Model): Observations {
  const rows = (name: string) => memory.typed(memory.reference(OBSERVATIONS, at, name))
  const histograms = memory.references(HISTOGRAMS, memory.reference(OBSERVATIONS, at, 'durations'))
  const durations = DURATION_NAMES.map((name, index) => [name, histogram({ memory }, histograms[index]!)])
  return {
    issues: model.issues.length,
    segments: model.segments.length,
    journeys: rows('journeys'),
    teams: rows('teams'),
    managers: rows('managers'),
    house: rows('house'),
    inSystemByDay: rows('inSystemByDay'),
    weeks: rows('weeks'),
    teamWeeks: rows('teamWeeks'),
    durations: Object.fromEntries(durations) as Observations['durations'],
  }
}

function histogram({ memory }: Pick<Core, 'memory'>, at: number): LogHistogram {
  return LogHistogram.of({
    count: memory.number(HISTOGRAM, at, 'count'),
    zeros: memory.number(HISTOGRAM, at, 'zeros'),
    buckets: memory.typed(memory.reference(HISTOGRAM, at, 'buckets')),
  })
}
