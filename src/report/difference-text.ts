import type { Figure } from '../experiment/summary.js'
import { figureText, fixedText, NOTHING, significantText } from './figure-text.js'

/** A difference beside what it is between, all to the same decimals, so that a reader can check it. */
export interface DifferenceText {
  readonly base: string
  readonly variant: string
  /** With its sign. */
  readonly difference: string
  /** `± 0.31`; empty without an interval, or where it has no width. */
  readonly half: string
}

/** Relative to the figures: sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9

/** @param unit the measure's, `currency` for money in any; shares are shown in per cent */
export function differenceText(
  base: number | null,
  variant: number | null,
  difference: Figure,
  unit = '',
): DifferenceText {
  const shown = isRounding(base, variant, difference) ? { mean: 0, half_width: 0 } : difference
  const { mean, half } = figureText(shown, unit)
  const scale = unit === 'share' ? 100 : 1
  const decimals = half === '' ? null : (mean.split('.')[1] ?? '').length
  const beside = (value: number | null) => {
    if (value === null) return NOTHING
    return decimals === null ? significantText(value * scale) : fixedText(value * scale, decimals)
  }
  return { base: beside(base), variant: beside(variant), difference: signed(mean, difference.mean), half }
}

function isRounding(base: number | null, variant: number | null, { mean, half_width }: Figure): boolean {
  if (base === null || variant === null || mean === null) return false
  return Math.abs(mean) + (half_width ?? 0) <= ROUNDING * Math.max(Math.abs(base), Math.abs(variant))
}

/** Its size alone, with the half-width: `6.43 ± 0.51`. */
export function sizeText({ mean, half_width }: Figure, unit = ''): string {
  const text = figureText({ mean: mean === null ? null : Math.abs(mean), half_width }, unit)
  return text.half === '' ? text.mean : `${text.mean} ${text.half}`
}

function signed(text: string, value: number | null): string {
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
