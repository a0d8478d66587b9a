import { type Unclaimed, unclaimedIn } from '../../scenario/claims/unclaimed.js'
import { judgedTogether } from '../../statistics/paired-difference.js'
import { designAs } from '../design.js'
import { differenceOf } from '../difference.js'
import { figureOf } from '../figures.js'
import type { Simulate } from '../simulate.js'
import type { Summary } from '../summary.js'
import { GAP_MEASURES, type Gap } from './gap.js'
import type { GapQuestion } from './simulate-coalitions.js'

/**
 * What mending each of the things that nobody claims anything about, and nothing else, takes off each measure. What is
 * said to be beyond simulation noise of the first measure is right together over all of them.
 * @param actual everything as it is
 * @param mended a summary for each of the unclaimed, on the same customers
 */
function unclaimedHarms(
  unclaimed: readonly Unclaimed[],
  actual: Summary,
  mended: readonly Summary[],
): Gap['unclaimed'] {
  const [lead] = GAP_MEASURES
  const taken = (index: number, id: (typeof GAP_MEASURES)[number]) =>
    differenceOf(mended[index]!.measures[id]!, actual.measures[id]!, actual.confidence)
  const judged = judgedTogether(
    unclaimed.map((_, index) => taken(index, lead)),
    actual.confidence,
  )
  return unclaimed.map(({ what, places }, index) => ({
    what,
    places,
    proven: judged[index]?.proven === true,
    p_adjusted: judged[index]?.pAdjusted ?? null,
    takes_off: Object.fromEntries(
      GAP_MEASURES.map((id) => [id, figureOf(taken(index, id))]),
    ) as Gap['unclaimed'][number]['takes_off'],
  }))
}

/** Simulates the organisation with each thing mended that hurts its customers and that no claim is about. */
export async function simulateUnclaimed(
  { base, reference }: GapQuestion,
  actual: Summary,
  simulate: Simulate,
): Promise<Gap['unclaimed']> {
  const unclaimed = unclaimedIn(base.scenario, reference)
  if (unclaimed.length === 0) return []
  const designs = unclaimed.map(({ mended }) => designAs(base, mended))
  const found = await simulate(designs, { label: 'what is bad and unclaimed' })
  return unclaimedHarms(unclaimed, actual, found)
}
