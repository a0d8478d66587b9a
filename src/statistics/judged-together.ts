import { holm } from './holm.js'
import type { Contrast } from './linear-contrast.js'
import { studentTQuantile } from './student-t.js'

/** What may be said of a contrast beside others, all of it right together. */
export interface Judged {
  /** By Holm over all. */
  readonly pAdjusted: number
  /** Of the interval on which the verdict rests: it holds 0 exactly where the contrast is not proven. */
  readonly halfWidthAdjusted: number
  readonly proven: boolean
}

/**
 * Verdicts on contrasts that are read together, in their order: in a share of `confidence` of such readings none that is
 * called proven is false.
 * @returns null where a contrast cannot be tested, which takes no part
 */
export function judgedTogether(contrasts: readonly Contrast[], confidence: number): readonly (Judged | null)[] {
  const tested = contrasts.filter(({ pValue }) => !Number.isNaN(pValue))
  const adjusted = holm(tested.map(({ pValue }) => pValue))
  const byContrast = new Map(tested.map((contrast, index) => [contrast, adjusted[index]!]))
  return contrasts.map((contrast) => {
    const pAdjusted = byContrast.get(contrast)
    if (pAdjusted === undefined) return null
    const times = contrast.pValue > 0 ? pAdjusted / contrast.pValue : tested.length
    const halfWidthAdjusted = halfWidthFor(contrast, 1 - (1 - confidence) / Math.max(1, times))
    return { pAdjusted, halfWidthAdjusted, proven: pAdjusted <= 1 - confidence }
  })
}

/**
 * A contrast's half-width at another confidence.
 * @param confidence 0.99 for 99 %
 */
export function halfWidthFor({ standardError, df }: Contrast, confidence: number): number {
  if (standardError === 0) return 0
  return Number.isNaN(standardError) ? Number.NaN : studentTQuantile((1 + confidence) / 2, df) * standardError
}
