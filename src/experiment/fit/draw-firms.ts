import { normalQuantile } from '../../core/engine/normal-quantile.js'
import type { Unknown } from '../../scenario/scenario.js'
import { keyOf, streamsOf } from '../../simulation/key.js'
import { valueAt } from './coordinates.js'
import { inErrors } from './descent.js'
import type { FittedFirm } from './fit-firm.js'
import { openAfter, stepsWithin } from './learned.js'

/**
 * Firms that fit as well as the estimate does: drawn from what the figures and what was believed leave open. The nth firm
 * does not depend on how many are drawn.
 * @returns by firm a value for every unknown, in their order and unit
 */
export function drawFirms(
  unknowns: readonly Unknown[],
  { found, targets, held }: FittedFirm,
  seed: string,
  count: number,
): readonly (readonly number[])[] {
  const open = openAfter(inErrors(found, { targets, held }), unknowns.length)
  const normal = Array.from({ length: count }, (_, firm) => {
    const luck = streamsOf(keyOf(`${seed}, drawn firms`, firm))
    return unknowns.map((_, index) => normalQuantile(luck.uniform(index, 0, 0)))
  })
  return stepsWithin(open, normal).map((step) =>
    unknowns.map((unknown, index) => valueAt(unknown, found.at[index]! + step[index]!)),
  )
}
