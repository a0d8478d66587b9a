import type { Figure } from '../experiment/summary.js'
import { isRounding } from '../statistics/rounding.js'
import { figureText, levelText, NOTHING } from './figure-text.js'

/** A difference beside what it is between, all to the same decimals, so that a reader can check it. */
export interface DifferenceText {
  readonly base: string
  readonly variant: string
  /** With its sign. */
  readonly difference: string
  /** `± 0.31`; empty without an interval, or where it has no width. */
  readonly half: string
}

/** @param unit the measure's, `currency` for money in any; shares are shown in per cent */
export function differenceText(
  base: number | null,
  variant: number | null,
  difference: Figure,
  unit = '',
): DifferenceText {
  const shown = isNothing(base, variant, difference) ? { mean: 0, half_width: 0 } : difference
  const { mean, half } = figureText(shown, unit)
  const decimals = half === '' ? null : (mean.split('.')[1] ?? '').length
  const beside = (value: number | null) => {
    if (value === null) return NOTHING
    return levelText(value, unit, decimals ?? undefined)
  }
  return { base: beside(base), variant: beside(variant), difference: signed(mean, difference.mean), half }
}

function isNothing(base: number | null, variant: number | null, { mean, half_width }: Figure): boolean {
  if (base === null || variant === null || mean === null) return false
  return isRounding(Math.abs(mean) + (half_width ?? 0), Math.max(Math.abs(base), Math.abs(variant)))
}

/** A difference as its verdict sees it: with the interval that is corrected for all that are judged together. */
export function asJudged({ mean, half_width, half_width_adjusted }: AsJudged): Figure {
  return { mean, half_width: half_width_adjusted ?? half_width }
}

type AsJudged = Figure & { readonly half_width_adjusted: number | null }

/** Its size alone, with the half-width: `6.43 ± 0.51`. */
export function sizeText({ mean, half_width }: Figure, unit = ''): string {
  const text = figureText({ mean: mean === null ? null : Math.abs(mean), half_width }, unit)
  return text.half === '' ? text.mean : `${text.mean} ${text.half}`
}

function signed(text: string, value: number | null): string {
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
