import { bestOf, chanceOfGoodSelection, type Lead, ocbaAllocation, type Sampled } from '../../statistics/ocba.js'

/** Candidates whose values can be asked for, more of them at a time; the n-th of each is on the same customers. */
export interface Candidates {
  readonly count: number
  readonly values: (candidate: number) => readonly number[]
  /** Sees to it that there are at least so many of each. */
  readonly sample: (counts: readonly number[]) => Promise<void>
}

export interface SelectionSettings {
  /** Values of each candidate before anything is decided. */
  readonly first: number
  /** Values in each further round. */
  readonly batch: number
  /** Values in all at which it ends, however sure it is. */
  readonly most: number
  /** How sure to be: 0.95 for 95 %. */
  readonly sure: number
  /** Differences that do not matter. @param best what seems best so far */
  readonly unit: (best: number) => number
}

export interface Selection {
  readonly best: number
  /** How likely it is at least within a unit of the best. */
  readonly chance: number
  readonly unit: number
  /** Values in all. */
  readonly sampled: number
}

/**
 * The candidate with the highest mean, with as few values as it takes: more go where they decide (OCBA), until the chance
 * that it is within a unit of the best is large enough. How likely it is is judged by paired differences.
 */
export async function selectBest(candidates: Candidates, settings: SelectionSettings): Promise<Selection> {
  const { count, values, sample } = candidates
  const all = Array.from({ length: count }, (_, index) => index)
  await sample(all.map(() => settings.first))
  for (let before = 0; ; ) {
    const best = bestOfPairs(all.map(values))
    const pairs = all.map((index) => pairOf(values(best), values(index)))
    const unit = settings.unit(sampledOf(values(best)).mean)
    const leads = pairs.flatMap((pair, index) => (index === best ? [] : [leadOf(pair)]))
    const chance = chanceOfGoodSelection(leads, unit)
    const counts = all.map((index) => values(index).length)
    const sampled = counts.reduce((sum, each) => sum + each, 0)
    const more = Math.min(settings.batch, settings.most - sampled)
    // Where nothing came of the last round, an overload has stopped what it was to tell.
    if (chance >= settings.sure || more <= 0 || sampled === before) {
      return { best, chance: Math.max(0, chance), unit, sampled }
    }
    before = sampled
    const asSeen = pairs.map(({ mean, variance }, index) => ({
      mean: -Math.abs(mean),
      variance,
      count: counts[index]!,
    }))
    const shares = ocbaAllocation(asSeen, 'higher', more, { unit, paired: true })
    await sample(counts.map((each, index) => each + shares[index]!))
  }
}

/** Which seems best: by its mean, unless another is ahead of it on the customers that both have met. */
function bestOfPairs(values: readonly (readonly number[])[]): number {
  let best = bestOf(values.map(sampledOf), 'higher')
  // Each is left once at most, so that pairs on different customers cannot go round in circles.
  for (let left = values.length; left > 1; left--) {
    const behind = values.map((other) => pairOf(values[best]!, other).mean)
    const ahead = behind.indexOf(Math.min(...behind))
    if (!(behind[ahead]! < 0)) break
    best = ahead
  }
  return best
}

function sampledOf(values: readonly number[]): Sampled {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, variance: squares / (values.length - 1), count: values.length }
}

/** By how much the best is ahead of another, on the customers that both have met: the first values of either. */
function pairOf(best: readonly number[], other: readonly number[]): Sampled {
  const shared = Math.min(best.length, other.length)
  return sampledOf(other.slice(0, shared).map((value, index) => best[index]! - value))
}

function leadOf({ mean, variance, count }: Sampled): Lead {
  return { mean, standardError: Math.sqrt(variance / count), df: count - 1 }
}

/** One in the last of three digits, as many as amounts are told to. */
export function displayUnit(value: number): number {
  let unit = 1
  while (Math.abs(value) >= 1000 * unit) unit *= 10
  return unit
}
