import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../src/statistics/paired-difference.js'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

describe('the correction of Holm', () => {
  it('multiplies the smallest by all, the next by one less, and never falls', () => {
    expect(holm([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual([0.05, 0.08, 0.09, 0.09, 0.09])
    expect(holm([0.04, 0.01, 0.04])).toEqual([0.08, 0.03, 0.08])
  })

  it('changes nothing where only one is asked', () => {
    expect(holm([0.2])).toEqual([0.2])
    expect(holm([])).toEqual([])
  })

  it('lies between no correction and that of Bonferroni, in the order given', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = holm(given)
        for (const [i, p] of given.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * given.length))
          for (const [j, q] of given.entries()) if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)
        }
      }),
      { seed: 3 },
    )
  })
})
