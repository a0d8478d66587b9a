import type { MeasureId } from '../../measures/catalogue.js'
import type { PairedDifference } from '../../statistics/paired-difference.js'
import { asWritten, type Settings, turnedOf } from '../dials/dial.js'
import { changeOfDifference, differenceOf } from '../difference.js'
import type { MeasureSummary } from '../summary.js'
import type { Trials } from './trials.js'

/** What a change is judged by that does nothing alone; the less of it the better. */
const DECIDES: MeasureId = 'trust_loss'
/** As many as a reader would turn at once. */
export const FEW = 3
/** Enough to see which of many is worth a closer look. */
const FIRST_LOOK = 4

/** What the same change does once others have been turned to where they are meant to be. */
export interface Together {
  /** Indices of those others. */
  readonly with: readonly number[]
  /** What the change does there, variant less base. */
  readonly difference: PairedDifference
  /** How much more that is than what it does alone. */
  readonly more: PairedDifference
}

/**
 * What a change waits for that does nothing alone: the one other dial beside which it promises to keep most trust, or as few of
 * the most promising together as it takes; else all; null where it keeps no trust there, or no more than alone, beyond
 * simulation noise. Yields after each replication. Intervals are as wide as it takes to have looked at so many.
 */
export function* waitsFor(trials: Trials, settings: Settings): Generator<void, Together | null> {
  const { dials, replications, confidence } = trials.tried
  const changed = turnedOf(dials, settings)
  const teams = new Set(changed.map((index) => dials[index]!.team))
  // Levers complement each other where they meet: at the desk of a team, or in the whole house.
  const others = [...dials.entries()].flatMap(([index, { team, meant, written }]) => {
    const isNear = team === null || teams.has(null) || teams.has(team)
    return isNear && meant !== null && meant !== written && !changed.includes(index) ? [index] : []
  })
  const sure = 1 - (1 - confidence) / (others.length + FEW)
  const firstLook = Math.min(FIRST_LOOK, replications)

  const looks: Together[] = []
  for (const other of others) looks.push(yield* look([other], firstLook))
  const byPromise = looks.toSorted((a, b) => a.difference.mean - b.difference.mean).flatMap(({ with: some }) => some)
  for (let count = 1; count <= Math.min(FEW, others.length); count++) {
    const found = yield* look(byPromise.slice(0, count), replications)
    if (waits(found)) return found
  }
  const all = others.length > FEW ? yield* look(others, replications) : null
  return all !== null && waits(all) ? all : null

  function* look(some: readonly number[], upTo: number): Generator<void, Together> {
    const beside = (of: Settings) => of.map((at, index) => (some.includes(index) ? dials[index]!.meant! : at))
    const sides = [beside(asWritten(dials)), beside(settings)] as const
    for (let replications = 1; replications <= upTo; replications++) {
      for (const side of sides) {
        trials.simulate(side, replications)
        yield
      }
    }
    const [before, after, base, variant] = [asWritten(dials), settings, ...sides].map(
      (side) => trials.summary(side, upTo).measures[DECIDES]!,
    ) as [MeasureSummary, MeasureSummary, MeasureSummary, MeasureSummary]
    return {
      with: some,
      difference: differenceOf(base, variant, sure),
      more: changeOfDifference([before, base], [after, variant], sure),
    }
  }

  function waits({ difference, more }: Together): boolean {
    return [difference, more].every(({ mean, halfWidth }) => mean < -halfWidth)
  }
}
