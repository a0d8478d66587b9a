import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgedTogether } from '../../src/statistics/paired-difference.js'
import { type Contrast, contrastOf } from '../../src/statistics/ratio-of-means.js'

const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 })

function contrast(mean: number, deviations: readonly number[]): Contrast {
  const centre = deviations.reduce((sum, value) => sum + value, 0) / deviations.length
  return contrastOf(
    mean,
    deviations.map((value) => value - centre),
    1,
    0.95,
  )
}

describe('contrasts that are judged together', () => {
  it('are proven exactly where their interval does not hold 0', () => {
    const means = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(means, noise), { minLength: 1, maxLength: 12 }), (drawn) => {
        const contrasts = drawn.map(([mean, deviations]) => contrast(mean, deviations))
        for (const [index, judged] of judgedTogether(contrasts, 0.95).entries()) {
          const isRounding = Math.abs(contrasts[index]!.mean) <= 1e-9
          if (judged === null || isRounding || Math.abs(judged.pAdjusted - 0.05) < 1e-6) continue
          expect(Math.abs(contrasts[index]!.mean) > judged.halfWidthAdjusted).toBe(judged.proven)
        }
      }),
      { seed: 9 },
    )
  })

  it('have intervals that are wider than each one’s own, unless there is only one', () => {
    const [one, other] = [contrast(1, [0.3, -0.2, -0.1, 0.4]), contrast(0.4, [0.2, -0.3, 0.1, 0])]
    expect(judgedTogether([one], 0.95)[0]!.halfWidthAdjusted).toBeCloseTo(one.halfWidth, 12)
    expect(judgedTogether([one, other], 0.95)[0]!.halfWidthAdjusted).toBeGreaterThan(one.halfWidth * 1.1)
  })

  it('leave out what cannot be tested', () => {
    const unknown = contrastOf(1, [0], 1, 0.95)
    const known = contrast(1, [0.3, -0.2, -0.1, 0.4])
    expect(judgedTogether([unknown, known], 0.95)).toEqual([null, judgedTogether([known], 0.95)[0]])
  })
})
