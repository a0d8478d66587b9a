import { inverse } from 'ml-matrix'
import { inErrors } from './descent.js'
import type { FittedFirm } from './fit-firm.js'
import { information } from './learned.js'
import { distances, dot, scaleOf } from './least-squares.js'

/** A figure that would be off if another were reached. */
export interface Pulling {
  /** Index of the target. */
  readonly target: number
  /** The model less the firm's, in standard errors, if the other were reached. */
  readonly off: number
}

/** A figure that is further off than so many errors is missed. */
const MISSED = 2
/** A figure that this would bring further off by so much pulls. */
const FURTHER = 1
const MOST_NAMED = 2

/**
 * Which figures keep a missed one from being reached: those that would be off if the unknowns moved to where it is, by the
 * way that costs the others and what was believed least, as far as slopes foresee it. The worst first.
 */
export function pullingOn(target: number, { found, targets, held }: FittedFirm): readonly Pulling[] {
  const slopes = inErrors({ slopes: found.slopes, look: found.look }, { targets, held })
  const row = held.indexOf(target)
  const own = slopes[row]
  if (own === undefined) return []
  const away = distances(
    held.map((index) => found.look.figures[index]!),
    held.map((index) => targets[index]!),
    held.map((index) => scaleOf(targets[index]!, found.look.errors[index]!)),
  )
  const others = slopes.filter((_, index) => index !== row)
  const easy = inverse(information(others, own.length))
    .to2DArray()
    .map((line) => dot(line, own))
  const reach = dot(own, easy)
  if (reach === 0) return []
  return held
    .map((index, place) => ({
      target: index,
      before: away[place]!,
      off: away[place]! - (away[row]! * dot(slopes[place]!, easy)) / reach,
    }))
    .filter(({ target: one, before, off }) => {
      return one !== target && Math.abs(off) > MISSED && Math.abs(off) > Math.abs(before) + FURTHER
    })
    .sort((a, b) => Math.abs(b.off) - Math.abs(a.off))
    .slice(0, MOST_NAMED)
    .map(({ target: one, off }) => ({ target: one, off }))
}
