import type { MeasureId } from '../measures/catalogue.js'
import { type Best, bestPoint, differencesFrom, type FromOne, plateauOf, type Stretch } from './best-point.js'
import type { Figure, MeasureSummary, Summary, Warning } from './summary.js'
import type { SweepWorlds } from './sweep-worlds.js'

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
  readonly best: Readonly<Record<string, SweptBest | null>>
  /** The file as it stands, where points are held against that. */
  readonly today?: Today
  /** Where `--draws` asks for them. */
  readonly worlds?: SweepWorlds
}

/** The best point of a grid. */
export interface SweptBest extends Best {
  /** The points around it that cannot be told from it, by index, where one number varies; null where none of these lies beside it. */
  readonly plateau?: Stretch | null
}

/** The file as it stands, on the same customers. */
interface Today {
  readonly hash: string
  readonly measures: Readonly<Record<string, MeasureSummary>>
  /** By measure, then by point: the point less today. */
  readonly differences: Readonly<Record<string, readonly FromOne[]>>
}

/** What may be said of a point against the one that it is held against. */
export type PointVerdict = 'best' | 'today' | 'alike' | 'unsettled' | 'worse' | 'better' | 'differs' | 'unproven'

/** How the points of a grid differ on a measure from the best of them, or from today. */
export interface Held {
  readonly from: 'best' | 'today'
  readonly differences: readonly Figure[]
  readonly verdicts: readonly PointVerdict[]
}

/** What the points are held against; null where a measure has no best point. */
export function heldAgainst({ points, best, today }: Sweep, id: string): Held | null {
  if (today !== undefined) {
    const differences = today.differences[id]!
    const verdicts = points.map(({ hash }, index) => (hash === today.hash ? 'today' : differences[index]!.verdict))
    return { from: 'today', differences, verdicts }
  }
  const found = best[id] ?? null
  if (found === null) return null
  const [unsettled, alike] = [new Set(found.unsettled), new Set(found.alike)]
  const verdict = (index: number): PointVerdict => {
    if (index === found.point) return 'best'
    if (unsettled.has(index)) return 'unsettled'
    return alike.has(index) ? 'alike' : 'worse'
  }
  const { differences } = found
  return { from: 'best', differences, verdicts: differences.map((_, index) => verdict(index)) }
}

/** Where values of an axis stand: numbers of one unit where they belong, anything else nowhere. */
export function axisPlaces(values: readonly string[]): readonly number[] | null {
  const read = values.map((value) => /^(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(.*)$/.exec(value))
  const alike = read.every((match) => match !== null && match[2] === read[0]![2])
  return alike ? read.map((match) => Number(match![1])) : null
}

/** The points in the order of the one number that varies, by index; null where more varies, or no number. */
export function pointOrder({ parameters, points }: Pick<Sweep, 'parameters' | 'points'>): readonly number[] | null {
  const [path, other] = parameters
  const places = path === undefined || other !== undefined ? null : axisPlaces(points.map(({ set }) => set[path]!))
  return places === null ? null : places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
}

/**
 * Holds the points of a grid together.
 * @param sets what was set at each point, by path
 * @param summaries of the same points, in their order, on the same customers
 * @param today the file as it stands, where points are to be held against that
 */
export function sweepOf(
  parameters: readonly string[],
  sets: readonly Readonly<Record<string, string>>[],
  summaries: readonly [Summary, ...Summary[]],
  metrics: readonly MeasureId[],
  today?: Summary,
): Sweep {
  const [{ runaround, scenario, seed, replications, confidence, currency }] = summaries
  const measured = (id: string) => summaries.map(({ measures }) => measures[id]!)
  const chosen = (summary: Summary) => Object.fromEntries(metrics.map((id) => [id, summary.measures[id]!]))
  const points = summaries.map((summary, index) => ({
    set: sets[index]!,
    hash: summary.scenario.hash,
    measures: chosen(summary),
    warnings: summary.warnings,
  }))
  const order = pointOrder({ parameters, points })
  const from = (origin: Summary) =>
    metrics.map((id) => {
      const held = [origin.measures[id]!, ...measured(id)]
      return [id, differencesFrom(held, 0, confidence).slice(1)]
    })
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
    points,
    best: Object.fromEntries(metrics.map((id) => [id, withPlateau(bestPoint(measured(id), confidence), order)])),
    ...(today === undefined
      ? {}
      : {
          today: { hash: today.scenario.hash, measures: chosen(today), differences: Object.fromEntries(from(today)) },
        }),
  }
}

function withPlateau(best: Best | null, order: readonly number[] | null): SweptBest | null {
  if (best === null || order === null) return best
  const { from, to } = plateauOf(best, order)
  return { ...best, plateau: from === to ? null : { from: order[from]!, to: order[to]! } }
}
