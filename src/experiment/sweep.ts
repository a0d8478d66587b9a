import type { MeasureId } from '../measures/catalogue.js'
import { type Best, bestPoint } from './best-point.js'
import type { MeasureSummary, Summary, Warning } from './summary.js'

/** One point of a grid: what was set, and what came of it. */
export interface SweepPoint {
  /** By path, as `--set` takes it. */
  readonly set: Readonly<Record<string, string>>
  /** Of the design at this point. */
  readonly hash: string
  /** The measures that the sweep is about, by id. */
  readonly measures: Readonly<Record<string, MeasureSummary>>
  readonly warnings: readonly Warning[]
}

/** One design at every point of a grid, each on the same customers. */
export interface Sweep {
  readonly schema: 'runaround/sweep@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: { readonly name: string; readonly file: string }
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly currency: string
  /** The paths that vary. */
  readonly parameters: readonly string[]
  /** Ids of the measures, the one that decides first. */
  readonly metrics: readonly string[]
  readonly points: readonly SweepPoint[]
  /** By measure; null where it has no direction, or nothing was observed. */
  readonly best: Readonly<Record<string, Best | null>>
}

/** A replication of a point and one measure of it: a row as notebooks like them. */
interface SweepRow {
  /** From 1, in the order of the points. */
  readonly point: number
  /** Bare numbers as numbers, shares as fractions; what has another unit or none as text. */
  readonly set: Readonly<Record<string, string | number>>
  /** From 1. */
  readonly replication: number
  readonly measure: string
  readonly unit: string
  /** Null where nothing was observed. */
  readonly value: number | null
}

/**
 * Holds the points of a grid together.
 * @param sets what was set at each point, by path
 * @param summaries of the same points, in their order, on the same customers
 */
export function sweepOf(
  parameters: readonly string[],
  sets: readonly Readonly<Record<string, string>>[],
  summaries: readonly [Summary, ...Summary[]],
  metrics: readonly MeasureId[],
): Sweep {
  const [{ runaround, scenario, seed, replications, confidence, currency }] = summaries
  const measured = (id: string) => summaries.map(({ measures }) => measures[id]!)
  return {
    schema: 'runaround/sweep@1',
    runaround,
    scenario: { name: scenario.name, file: scenario.file },
    seed,
    replications,
    confidence,
    currency,
    parameters,
    metrics,
    points: summaries.map((summary, index) => ({
      set: sets[index]!,
      hash: summary.scenario.hash,
      measures: Object.fromEntries(metrics.map((id) => [id, summary.measures[id]!])),
      warnings: summary.warnings,
    })),
    best: Object.fromEntries(metrics.map((id) => [id, bestPoint(measured(id), confidence)])),
  }
}

/** One row per point, replication and measure. */
export function sweepRows({ points, metrics }: Sweep): readonly SweepRow[] {
  return points.flatMap((point, index) => {
    const set = settingsOf(point)
    return metrics.flatMap((measure) => {
      const { unit, replications } = point.measures[measure]!
      return replications.map((value, replication) => {
        return { point: index + 1, set, replication: replication + 1, measure, unit, value }
      })
    })
  })
}

/** What was set at a point, as in its rows. */
export function settingsOf({ set }: SweepPoint): SweepRow['set'] {
  return Object.fromEntries(Object.entries(set).map(([path, value]) => [path, settingOf(value)]))
}

function settingOf(text: string): string | number {
  const [, share] = /^(.*\S)\s*%$/.exec(text.trim()) ?? []
  const number = Number(share ?? text)
  if (text.trim() === '' || !Number.isFinite(number)) return text
  return share === undefined ? number : number / 100
}
