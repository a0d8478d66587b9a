import { heldAgainst, type PointVerdict, type Sweep, type SweepPoint } from './sweep.js'

/** A replication of a point and one measure of it, with what may be said of the point: a row as notebooks like them. */
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
  /** Of the point over all replications, from the best point or from today; null where there is neither. */
  readonly difference: number | null
  readonly half_width: number | null
  readonly verdict: PointVerdict | null
  /** Where there are firms that fit: how many, and in how many of them the point is the best. */
  readonly firms?: number | null
  readonly best_in?: number | null
}

/** One row per point, replication and measure. */
export function sweepRows(sweep: Sweep): readonly SweepRow[] {
  const { points, metrics } = sweep
  const against = metrics.map((measure) => heldAgainst(sweep, measure))
  return points.flatMap((point, index) => {
    const set = settingsOf(point)
    return metrics.flatMap((measure, place) => {
      const { unit, replications } = point.measures[measure]!
      const held = against[place]
      const { mean: difference = null, half_width = null } = held?.differences[index] ?? {}
      const firms = sweep.worlds?.measures[measure]
      const said = {
        difference,
        half_width,
        verdict: held?.verdicts[index] ?? null,
        ...(firms === undefined ? {} : { firms: firms?.worlds ?? null, best_in: firms?.best[index] ?? null }),
      }
      return replications.map((value, replication) => {
        return { point: index + 1, set, replication: replication + 1, measure, unit, value, ...said }
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
