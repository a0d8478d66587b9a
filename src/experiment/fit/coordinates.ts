import type { Assignment } from '../../scenario/parse.js'
import type { Unknown } from '../../scenario/scenario.js'
import { assignmentsOf } from '../../scenario/unknowns/assignments-of.js'
import { bound, freed, priorIn } from '../../scenario/unknowns/unknown.js'
import type { Point } from './look.js'

/** The value of an unknown at so many prior standard deviations from the middle of what was believed. */
export function valueAt(unknown: Unknown, deviations: number): number {
  const { mean, sd } = priorIn(unknown)
  const value = bound(unknown, mean + sd * deviations)
  return unknown.whole ? Math.round(value) : value
}

/** What a point says to the language. */
export function assignmentsAt(unknowns: readonly Unknown[], point: Point): readonly Assignment[] {
  return unknowns.flatMap((unknown, index) => assignmentsOf(unknown, valueAt(unknown, point[index]!)))
}

/** The point that is simulated in its place: people come whole. */
export function snapped(unknowns: readonly Unknown[], point: Point): Point {
  return point.map((deviations, index) => {
    const unknown = unknowns[index]!
    if (!unknown.whole) return deviations
    const { mean, sd } = priorIn(unknown)
    return (freed(unknown, valueAt(unknown, deviations)) - mean) / sd
  })
}
