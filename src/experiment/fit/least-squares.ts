import { Matrix, solve } from 'ml-matrix'
import type { Target } from './comparing-scale.js'
import type { Point } from './look.js'
import type { Slopes } from './slopes.js'

/**
 * The error by which the distance of the model from a target is judged: the firm's and the simulation's, and never too fine.
 * @param bend by how much the figure is uncertain besides, where it is told from a line
 */
export function scaleOf({ error, floor }: Target, simulated: number, bend = 0): number {
  const both = together(error, Number.isNaN(simulated) ? 0 : simulated)
  return together(Math.max(both, floor), bend)
}

/** The standard deviation of what two causes, which have nothing to do with each other, do together. */
export function together(one: number, other: number): number {
  return Math.sqrt(one * one + other * other)
}

/** How far figures are from their targets, in errors; NaN where nothing was observed. */
export function distances(
  figures: readonly number[],
  targets: readonly Target[],
  scales: readonly number[],
): readonly number[] {
  return targets.map(({ value }, index) => (figures[index]! - value) / scales[index]!)
}

/** What is minimised: the squared distances from the figures, and from what was believed. Infinite where the firm broke down. */
export function objective(at: Point, distance: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value * value, 0)
  const total = sum(at) + sum(distance)
  return Number.isNaN(total) ? Number.POSITIVE_INFINITY : total
}

/** Farther than this, in prior standard deviations along any unknown, slopes say nothing. */
const LONGEST = 1.5

/**
 * A step of Gauss and Newton towards the least objective, shortened by Levenberg's damping (Levenberg, Quarterly of
 * Applied Mathematics 2, 1944, 164-168; Marquardt, Journal of the Society for Industrial and Applied Mathematics 11, 1963,
 * 431-441). The prior is a unit matrix in these coordinates, so that damping is so much more of it.
 * @param slopes in errors per prior standard deviation
 * @param damping 0 for the full step
 */
export function stepFrom(at: Point, distance: readonly number[], slopes: Slopes, damping: number): Point {
  const { length } = at
  const matrix = Matrix.zeros(length, length)
  const right = Matrix.zeros(length, 1)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = slopes.reduce((total, row) => total + row[i]! * row[j]!, i === j ? 1 + damping : 0)
      matrix.set(i, j, sum)
      matrix.set(j, i, sum)
    }
    right.set(i, 0, -slopes.reduce((total, row, figure) => total + row[i]! * distance[figure]!, at[i]!))
  }
  const step = solve(matrix, right).to1DArray()
  const longest = Math.max(...step.map(Math.abs))
  return longest <= LONGEST ? step : step.map((value) => (value * LONGEST) / longest)
}

/** The objective that slopes foresee after a step. */
export function foreseenAfter(at: Point, distance: readonly number[], slopes: Slopes, step: Point): number {
  const moved = distance.map((value, figure) => value + dot(slopes[figure]!, step))
  return objective(
    at.map((value, index) => value + step[index]!),
    moved,
  )
}

/**
 * Slopes that agree with what a step did, changed as little as can be (Broyden, Mathematics of Computation 19, 1965,
 * 577-593): so that not every step needs new ones.
 * @param change of each figure by that step, in the unit of the slopes
 */
export function updated(slopes: Slopes, step: Point, change: readonly number[]): Slopes {
  const length = dot(step, step)
  if (length === 0) return slopes
  return slopes.map((row, figure) => {
    const missing = change[figure]! - dot(row, step)
    return Number.isNaN(missing) ? row : row.map((slope, unknown) => slope + (missing * step[unknown]!) / length)
  })
}

/** The sum of the products, entry by entry. */
export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}
