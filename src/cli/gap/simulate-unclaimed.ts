import type { Gap } from '../../experiment/gap/gap.js'
import { unclaimedHarms } from '../../experiment/gap/unclaimed-harms.js'
import type { Summary } from '../../experiment/summary.js'
import { unclaimedIn } from '../../scenario/claims/unclaimed.js'
import { designAs } from '../run/design-as.js'
import { type SimulateOptions, simulateDesigns } from '../run/simulate-designs.js'
import type { GapQuestion } from './simulate-coalitions.js'

/** Simulates the organisation with each thing mended that hurts its customers and that no claim is about. */
export async function simulateUnclaimed(
  { base, reference }: GapQuestion,
  actual: Summary,
  options: SimulateOptions,
): Promise<Gap['unclaimed']> {
  const unclaimed = unclaimedIn(base.scenario, reference)
  if (unclaimed.length === 0) return []
  const designs = unclaimed.map(({ mended }) => designAs(base, mended))
  const found = await simulateDesigns(designs, { ...options, label: 'what is bad and unclaimed' })
  return unclaimedHarms(unclaimed, actual, found)
}
