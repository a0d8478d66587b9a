import { unclaimedIn } from '../../scenario/claims/unclaimed.js'
import { designAs } from '../design.js'
import type { Simulate } from '../simulate.js'
import type { Summary } from '../summary.js'
import type { Gap } from './gap.js'
import type { GapQuestion } from './simulate-coalitions.js'
import { unclaimedHarms } from './unclaimed-harms.js'

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
