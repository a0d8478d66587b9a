import { studentTCdf } from './interval.js'

/** What has been seen of a design so far. */
export interface Sampled {
  readonly mean: number
  /** Of a single observation. */
  readonly variance: number
  /** Observations made. */
  readonly count: number
}

/** How observations are shared out. */
interface Sharing {
  /** Distances below it do not matter: designs so close are alike. 0, where every distance counts, where absent. */
  readonly unit?: number
  /**
   * The designs are given by their paired differences from the best, whose own mean is 0: a pair is worth as many
   * observations as both have, so that the best gets as many as whichever of the others gets most (after Fu, Hu, Chen and
   * Xiong, INFORMS Journal on Computing 19, 2007, 101-111).
   */
  readonly paired?: boolean
}

/**
 * Where the next observations of several designs go, so that the best is told as soon as can be: optimal computing budget
 * allocation, N_i / N_j = (sd_i / d_i)^2 / (sd_j / d_j)^2 with d_i the distance from the best, and N_b = sd_b sqrt(sum of
 * (N_i / sd_i)^2) for the best itself (Chen, Lin, Yücesan and Chick, Discrete Event Dynamic Systems 10, 2000, 251-270;
 * in whole numbers as in the program of Chen and Lee, Stochastic Simulation Optimization, World Scientific 2010, appendix).
 * @param more observations to share out
 * @returns how many more each design gets; they add up to `more`
 */
export function ocbaAllocation(
  designs: readonly Sampled[],
  better: 'higher' | 'lower',
  more: number,
  { unit = 0, paired = false }: Sharing = {},
): readonly number[] {
  const best = bestOf(designs, better)
  const weights = designs.map(({ mean, variance }, index) => {
    const distance = Math.max(Math.abs(mean - designs[best]!.mean), unit)
    return index === best || variance === 0 ? 0 : variance / (distance * distance)
  })
  // What cannot be told from the best at all is no measure for the others.
  const scale = Math.max(...weights.filter(Number.isFinite))
  const ratios = weights.map((weight) => (scale > 0 ? Math.min(weight / scale, 1) : 0))
  const squares = designs.reduce(
    (sum, { variance }, index) => (variance > 0 ? sum + (ratios[index]! * ratios[index]!) / variance : sum),
    0,
  )
  ratios[best] = paired ? Math.max(...ratios) : Math.sqrt(designs[best]!.variance * squares)
  const counts = designs.map(({ count }) => count)
  return wholeShares(ratios, counts, more, best)
}

/** Shares out a total in proportion, nobody getting less than they have; what rounding leaves goes to the best. */
function wholeShares(
  ratios: readonly number[],
  counts: readonly number[],
  more: number,
  best: number,
): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, more)
  const found = [...counts]
  const open = new Set(ratios.keys())
  let budget = total
  for (let settled = false; !settled; ) {
    settled = true
    const sum = [...open].reduce((all, index) => all + ratios[index]!, 0)
    const share = budget
    for (const index of [...open]) {
      const wanted = sum > 0 ? Math.floor((share / sum) * ratios[index]!) : 0
      found[index] = Math.max(wanted, counts[index]!)
      if (wanted >= counts[index]!) continue
      open.delete(index)
      settled = false
    }
    budget = [...found.keys()].reduce((left, index) => (open.has(index) ? left : left - counts[index]!), total)
  }
  found[best] = found[best]! + total - found.reduce((sum, count) => sum + count, 0)
  return found.map((count, index) => count - counts[index]!)
}

/** The design whose mean is best; in doubt the first. */
export function bestOf(designs: readonly Pick<Sampled, 'mean'>[], better: 'higher' | 'lower'): number {
  const sign = better === 'higher' ? 1 : -1
  return designs.reduce((top, { mean }, index) => (sign * (mean - designs[top]!.mean) > 0 ? index : top), 0)
}

/** How far the best seems ahead of another, and how surely: of differences on the same customers, or of independent means. */
export interface Lead {
  /** More than nothing where the best seems better. */
  readonly mean: number
  readonly standardError: number
  readonly df: number
}

/**
 * How likely it is at least that the design which seems best is within a unit of the best: 1 less the probabilities with
 * which each other is better by more than that (Bonferroni; Chen and Lee 2010, chapter 2, with Student's t for the variances
 * that are not known).
 */
export function chanceOfGoodSelection(leads: readonly Lead[], unit: number): number {
  return 1 - leads.reduce((sum, lead) => sum + chanceOfLoss(lead, unit), 0)
}

function chanceOfLoss({ mean, standardError, df }: Lead, unit: number): number {
  if (standardError === 0) return mean + unit >= 0 ? 0 : 1
  return studentTCdf(-(mean + unit) / standardError, df)
}
