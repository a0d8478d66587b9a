import { fromScale, type Target } from './comparing-scale.js'
import { scaleOf } from './least-squares.js'
import type { LookAt, Place, Point } from './look.js'
import type { FoundSlopes } from './slopes.js'

/** A figure that the estimate misses, and how near it gets where everything that moves it is pushed its way. */
export interface Missed {
  /** Index of the target. */
  readonly target: number
  /** The figure at the ends of what was believed; NaN where the firm breaks down there. */
  readonly nearest: number
  /** Even so it is not reached: the figure, or the rest of the file, is of another firm. */
  readonly isOutOfReach: boolean
}

/** Within so many it is reached. */
const REACHED = 2
/** As far as anything is pushed, in prior standard deviations: 19 in 20 lie within. */
const END = 2
/** A slope that is so many of its errors is one. */
const SURE = 2

/**
 * Tries each missed figure by itself: every unknown that moves it at the end of what was believed.
 * @param missed indices of targets
 */
export async function findReach(
  place: Place & FoundSlopes,
  missed: readonly number[],
  targets: readonly Target[],
  replications: number,
  lookAt: LookAt,
): Promise<readonly Missed[]> {
  if (missed.length === 0) return []
  const looks = await lookAt(
    missed.map((target) => pushed(place, target, targets[target]!)),
    replications,
  )
  return missed.map((target, index): Missed => {
    const { value } = targets[target]!
    const here = place.look.figures[target]!
    const [there, error] = [looks[index]!.figures[target]!, looks[index]!.errors[target]!]
    const scale = scaleOf(targets[target]!, error)
    const isNearer = Math.abs(there - value) < Math.abs(here - value) || there > value !== here > value
    const left = (there - value) * Math.sign(here - value)
    return {
      target,
      nearest: fromScale(targets[target]!, isNearer ? there : here),
      isOutOfReach: !isNearer || left > REACHED * scale,
    }
  })
}

function pushed({ at, look, slopes, errors }: Place & FoundSlopes, target: number, { value }: Target): Point {
  const direction = Math.sign(value - look.figures[target]!)
  return at.map((here, unknown) => {
    const slope = slopes[target]![unknown]!
    if (Math.abs(slope) < SURE * errors[target]![unknown]!) return here
    const end = END * Math.sign(slope) * direction
    return direction * slope > 0 ? Math.max(here, end) : Math.min(here, end)
  })
}
