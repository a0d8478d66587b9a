import type { Payback } from '../../experiment/programme/worth.js'
import type { Figure } from '../../experiment/summary.js'
import { fixedText, NOTHING } from '../figure-text.js'

/** Amounts of a year are told in so many. */
export const THOUSAND = 1000
/** Below these an amount without an interval, and the half-width of one that has it, need not be rounded: three digits, and two. */
const [SHORT, SHORT_HALF] = [1000, 100]

/** An amount in full: `412,000 ± 31,000`, both to the digits that the half-width can bear. */
export function moneyLine({ mean, half_width }: Figure): string {
  if (mean === null) return NOTHING
  if (half_width === null || half_width === 0) return fixedText(roundedTo(mean, stepOf(mean, SHORT)), 0)
  const step = stepOf(half_width, SHORT_HALF)
  return `${fixedText(roundedTo(mean, step), 0)} ± ${fixedText(roundedTo(half_width, step), 0)}`
}

/** What is paid, as it was stated or counted: whole. */
export function paidText(amount: number): string {
  return fixedText(amount, 0)
}

/** A figure in thousands, for tables: `412 ± 31`. */
export function inThousands({ mean, half_width }: Figure): string {
  if (mean === null) return NOTHING
  const half = half_width === null ? 0 : half_width / THOUSAND
  const decimals = decimalsOf(half === 0 ? mean / THOUSAND : half)
  const text = fixedText(mean / THOUSAND, decimals)
  return half === 0 ? text : `${text} ± ${fixedText(half, decimals)}`
}

/** The same with a sign before gains. */
export function gainInThousands(figure: Figure): string {
  const text = inThousands(figure)
  return (figure.mean ?? 0) > 0 && /[1-9]/.test(text.split(' ')[0]!) ? `+${text}` : text
}

function decimalsOf(thousands: number): number {
  const size = Math.abs(thousands)
  return size === 0 || size >= 10 ? 0 : size >= 1 ? 1 : 2
}

/** In steps of which a value is short, and never of less than a whole. */
function stepOf(value: number, short: number): number {
  let step = 1
  while (Math.abs(value) >= short * step) step *= 10
  return step
}

function roundedTo(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** An interval whose sides differ by more than that part of the longer is told by its ends. */
const SKEWED = 0.2
const MONTHS_A_YEAR = 12

/** `5.2 ± 0.4 months`, `5 (4 to 7) months`, `at once`; null where it does not pay back within the years. */
export function paybackText({ months, low, high }: Payback, years: number): string | null {
  if (months === null) return null
  if (months === 0) return 'at once'
  if (low === null || high === null) {
    const from = low === null ? '' : `, ${monthsText(low)} at least`
    return `${monthsText(months)} months (perhaps not within ${yearsText(years)}${from})`
  }
  const [below, above] = [months - low, high - months]
  const half = (below + above) / 2
  if (half < 0.05) return `${monthsText(months)} months`
  if (Math.abs(below - above) <= SKEWED * Math.max(below, above)) {
    const decimals = half >= 2 ? 0 : 1
    return `${fixedText(months, decimals)} ± ${fixedText(half, decimals)} months`
  }
  return `${monthsText(months)} (${monthsText(low)} to ${monthsText(high)}) months`
}

/** The same for a table: `5.2`; a dash where it does not. */
export function paybackBrief({ months, high }: Payback): string {
  if (months === null) return NOTHING
  return months === 0 ? '0' : `${monthsText(months)}${high === null ? '?' : ''}`
}

function monthsText(months: number): string {
  return fixedText(months, months < MONTHS_A_YEAR ? 1 : 0)
}

export function yearsText(years: number): string {
  return years === 1 ? 'a year' : `${years} years`
}
