import type { Candidates } from '../../../src/experiment/programme/select.js'
import { bestOf, chanceOfGoodSelection } from '../../../src/statistics/ocba.js'

/** How many values it takes in all to be as sure of the best where every candidate gets as many as any other. */
export async function sureAtEqualShares(
  { count, values, sample }: Candidates,
  first: number,
  sure: number,
  unit: number,
): Promise<number> {
  const all = Array.from({ length: count }, (_, index) => index)
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length
  for (let each = first; ; each++) {
    await sample(all.map(() => each))
    const seen = all.map((index) => values(index).slice(0, each))
    const best = bestOf(
      seen.map((of) => ({ mean: mean(of) })),
      'higher',
    )
    const leads = seen.flatMap((of, index) => {
      if (index === best) return []
      const differences = of.map((value, at) => seen[best]![at]! - value)
      const lead = mean(differences)
      const squares = differences.reduce((sum, value) => sum + (value - lead) * (value - lead), 0)
      return [{ mean: lead, standardError: Math.sqrt(squares / (each - 1) / each), df: each - 1 }]
    })
    if (chanceOfGoodSelection(leads, unit) >= sure) return each * count
  }
}
