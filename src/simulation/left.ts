import { LogHistogram, type LogHistogramCounts } from '../core/engine/log-histogram.js'
import type { Observations as ObservationsOfCore } from '../core/ledger/observations.js'
import { DURATION_NAMES } from '../ledger/durations.js'
import type { Observations } from '../ledger/observations.js'
import type { Model } from '../model/model.js'

/** What a run of the core leaves, wherever it has run. */
export type Left = Omit<ObservationsOfCore, 'durations'> & { readonly durations: readonly LogHistogramCounts[] }

/** The same as what one replication of a model leaves. */
export function observationsOf(model: Model, { durations, ...rows }: Left): Observations {
  const histograms = DURATION_NAMES.map((name, index) => [name, LogHistogram.of(durations[index]!)])
  return {
    issues: model.issues.length,
    segments: model.segments.length,
    intervals: model.intervals?.count ?? 1,
    ...rows,
    durations: Object.fromEntries(histograms) as Observations['durations'],
  }
}
