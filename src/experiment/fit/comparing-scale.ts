import { exp, log } from '../../core/engine/arithmetic.js'
import type { Unit } from '../../measures/measure.js'
import type { Look } from './look.js'

/** A figure of the firm's own, as the fit is held to it. */
export interface Target {
  readonly value: number
  /** Standard error of the firm's figure. */
  readonly error: number
  /** No difference from it is judged by a smaller standard error. */
  readonly floor: number
  /** What is compared are logarithms. */
  readonly byFactors?: boolean
}

/**
 * Whether figures in a unit are compared by their logarithms: times are. A wait is never negative and grows by factors as
 * those who are waited for become few; a tenth of it is as far off as ten times as much.
 */
export function isByFactors(unit: Unit, value: number): boolean {
  return (unit === 'min' || unit === 'h') && value > 0
}

/**
 * A figure where it is compared with the firm's: itself, or its logarithm in the measure that touches the figure's own at
 * the firm's, so that errors there are the same on both (the delta method). What is less than the floor counts as next to none.
 */
export function onScale({ value, floor, byFactors }: Target, figure: number): number {
  if (!byFactors) return figure
  return value + (value + floor) * log((Math.max(0, figure) + floor) / (value + floor))
}

/** The figure that {@link onScale} takes there. */
export function fromScale({ value, floor, byFactors }: Target, compared: number): number {
  if (!byFactors) return compared
  return (value + floor) * exp((compared - value) / (value + floor)) - floor
}

/**
 * A look with the figures of targets, which are the first, where they are compared. Each replication is put beside the
 * whole as the scale there is: one that has seen no wait at all would have no logarithm.
 */
export function lookOnScales({ figures, errors, each }: Look, targets: readonly Target[]): Look {
  const compared = figures.map((figure, index) => {
    const target = targets[index]
    if (!target?.byFactors) return null
    const wider = (target.value + target.floor) / (Math.max(0, figure) + target.floor)
    return { figure: onScale(target, figure), wider }
  })
  return {
    figures: figures.map((figure, index) => compared[index]?.figure ?? figure),
    errors: errors.map((error, index) => error * (compared[index]?.wider ?? 1)),
    each: each.map((one) =>
      one.map((value, index) => {
        const scale = compared[index]
        return scale == null ? value : scale.figure + (value - figures[index]!) * scale.wider
      }),
    ),
  }
}
