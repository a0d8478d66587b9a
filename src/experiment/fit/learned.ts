import { CholeskyDecomposition, EVD, inverse, Matrix } from 'ml-matrix'
import type { Point } from './look.js'
import type { Slopes } from './slopes.js'

/** What is left open after looking, in prior standard deviations: a covariance matrix, whose diagonal was 1 before. */
export type Open = readonly (readonly number[])[]

/** @param slopes in errors per prior standard deviation */
export function openAfter(slopes: Slopes, unknowns: number): Open {
  const found = inverse(information(slopes, unknowns)).to2DArray()
  // The inverse of a symmetric matrix is, but for rounding.
  return found.map((row, i) => row.map((value, j) => (value + found[j]![i]!) / 2))
}

/** What figures and what was believed tell of the unknowns together: the unit matrix without figures. @param slopes in errors per prior standard deviation */
export function information(slopes: Slopes, unknowns: number): Matrix {
  const matrix = Matrix.identity(unknowns, unknowns)
  for (const row of slopes) {
    for (let i = 0; i < unknowns; i++) {
      for (let j = 0; j < unknowns; j++) matrix.set(i, j, matrix.get(i, j) + row[i]! * row[j]!)
    }
  }
  return matrix
}

/** Steps of length 1 in any direction as steps that are as probable: what cannot be told apart moves together. */
export function stepsWithin(open: Open, steps: readonly Point[]): readonly Point[] {
  const root = new CholeskyDecomposition(new Matrix(open.map((row) => [...row]))).lowerTriangularMatrix
  return steps.map((step) => root.mmul(Matrix.columnVector([...step])).to1DArray())
}

/** The part of what was open about an unknown that figures have settled: 1 less its variance after over that before. */
export function shareLearned(open: Open, unknown: number): number {
  return Math.min(1, Math.max(0, 1 - open[unknown]![unknown]!))
}

/** What is left open after one more figure is known. @param slope of that figure over its error, by unknown */
export function openWith(open: Open, slope: readonly number[]): Open {
  const reach = open.map((row) => row.reduce((sum, value, index) => sum + value * slope[index]!, 0))
  const variance = 1 + reach.reduce((sum, value, index) => sum + value * slope[index]!, 0)
  return open.map((row, i) => row.map((value, j) => value - (reach[i]! * reach[j]!) / variance))
}

/** Unknowns that figures can only tell together: moving them so, by these parts, changes no figure beyond its error. */
interface TradeOff {
  /** The most involved first. */
  readonly unknowns: readonly { readonly unknown: number; readonly part: number }[]
}

/** Less than what was believed before: along such a direction the figures say less than the prior. */
const SAYS_LESS = 1
/** Of a direction of length 1, a part that matters. */
const MATTERS = 0.35

/**
 * The directions along which figures say next to nothing although each unknown in them moves some figure: singular
 * vectors of the slopes with singular values near zero. Unknowns that move no figure are left out; they are named by
 * themselves.
 */
export function tradeOffs(slopes: Slopes, unknowns: number): readonly TradeOff[] {
  const moving = Array.from({ length: unknowns }, (_, index) => index).filter((unknown) => movesSome(slopes, unknown))
  if (moving.length < 2) return []
  const reduced = slopes.map((row) => moving.map((unknown) => row[unknown]!))
  const { realEigenvalues, eigenvectorMatrix } = new EVD(information(reduced, moving.length), { assumeSymmetric: true })
  const found = realEigenvalues.flatMap((value, index): readonly TradeOff[] => {
    if (value - 1 >= SAYS_LESS) return []
    const parts = moving
      .map((unknown, row) => ({ unknown, part: eigenvectorMatrix.get(row, index) }))
      .filter(({ part }) => Math.abs(part) >= MATTERS)
      .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    const [first] = parts
    if (first === undefined || parts.length < 2) return []
    const sign = Math.sign(first.part)
    return [{ unknowns: parts.map(({ unknown, part }) => ({ unknown, part: part * sign })) }]
  })
  return found.filter(
    (trade) => found.filter((other) => together(other) === together(trade)).length < trade.unknowns.length,
  )
}

/** Who trades: where as many directions are open as these are, each is open by itself, and none is taken for another. */
function together({ unknowns }: TradeOff): string {
  return unknowns
    .map(({ unknown }) => unknown)
    .sort((a, b) => a - b)
    .join()
}

/** Whether an unknown by itself, all others known, would be told by the figures at all. */
export function movesSome(slopes: Slopes, unknown: number): boolean {
  return slopes.reduce((sum, row) => sum + row[unknown]! * row[unknown]!, 0) >= SAYS_LESS
}
