import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { normalQuantile } from '../../core/engine/normal-quantile.js'
import type { Unknown } from '../../scenario/scenario.js'
import { keyOf, streamsOf } from '../../simulation/key.js'
import { valueAt } from './coordinates.js'
import { inErrors } from './descent.js'
import type { FittedFirm } from './fit-firm.js'
import { openAfter } from './learned.js'

/**
 * Firms that fit as well as the estimate does: drawn from what the figures and what was believed leave open, so that
 * unknowns that cannot be told apart vary together. The nth firm does not depend on how many are drawn.
 * @returns by firm a value for every unknown, in their order and unit
 */
export function drawFirms(
  unknowns: readonly Unknown[],
  { found, targets, held }: FittedFirm,
  seed: string,
  count: number,
): readonly (readonly number[])[] {
  const open = openAfter(inErrors(found.slopes, found, { targets, held }), unknowns.length)
  const root = new CholeskyDecomposition(new Matrix(open.map((row) => [...row]))).lowerTriangularMatrix
  return Array.from({ length: count }, (_, firm) => {
    const luck = streamsOf(keyOf(`${seed}, drawn firms`, firm))
    const normal = unknowns.map((_, index) => normalQuantile(luck.uniform(index, 0, 0)))
    return unknowns.map((unknown, index) => {
      const moved = normal.reduce((sum, value, other) => sum + root.get(index, other) * value, 0)
      return valueAt(unknown, found.at[index]! + moved)
    })
  })
}
