import type { Figure } from '../experiment/summary.js'
import { sizeText } from './verdict-text.js'

/** A figure per case, for a year's; or times anything else. */
export function yearly({ mean, half_width }: Figure, customers: number): Figure {
  return {
    mean: mean === null ? null : mean * customers,
    half_width: half_width === null ? null : Math.abs(half_width * customers),
  }
}

/** From so much on, sums are told in so many, by name. */
const LARGE = [
  { from: 1_000_000, unit: 1_000_000, name: 'million ' },
  { from: 10_000, unit: 1000, name: 'thousand ' },
  { from: 0, unit: 1, name: '' },
] as const

/** Its size alone: `1.81 ± 0.52 million USD a year`. */
export function moneyAYearText(year: Figure, currency: string): string {
  const { unit, name } = LARGE.find(({ from }) => Math.abs(year.mean ?? 0) >= from)!
  return `${sizeText(yearly(year, 1 / unit), 'currency')} ${name}${currency} a year`
}
