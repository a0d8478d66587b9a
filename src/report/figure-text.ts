import type { Figure } from '../experiment/summary.js'

/** What stands where nothing is known. */
export const NOTHING = '—'

/** More decimals are noise on a page, unless a half-width would vanish. */
const MOST_DECIMALS = 3
/** Of money, and of shares in per cent. */
const MOST_HUNDREDTHS = 2
const MOST_DECIMALS_AT_ALL = 9

/** A figure as it is read: both numbers to as many digits as the half-width can bear. */
export interface FigureText {
  readonly mean: string
  /** With its sign, `± 0.31`; empty without an interval, or where it has no width. */
  readonly half: string
}

/**
 * A figure in digits; shares in per cent.
 * @param unit the measure's, `currency` for money in any
 * @param digits significant digits of the half-width: two, or one where room is scarce
 */
export function figureText({ mean, half_width }: Figure, unit = '', digits: 1 | 2 = 2): FigureText {
  if (mean === null) return { mean: NOTHING, half: '' }
  const scale = unit === 'share' ? 100 : 1
  if (half_width === null || half_width === 0) return { mean: significantText(mean * scale), half: '' }
  const half = half_width * scale
  const decimals = Math.min(
    decimalsFor(half, digits),
    Math.max(unit === 'currency' || unit === 'share' ? MOST_HUNDREDTHS : MOST_DECIMALS, decimalsFor(half, 1)),
  )
  return { mean: fixedText(mean * scale, decimals), half: `± ${fixedText(half, decimals)}` }
}

/** A figure in one piece: `14.23 ± 0.31`. */
export function figureLine(figure: Figure | undefined, unit = ''): string {
  if (figure === undefined) return NOTHING
  const { mean, half } = figureText(figure, unit)
  return half === '' ? mean : `${mean} ${half}`
}

/** A figure for a crowded table: `14.2 ±0.3`. */
export function figureBrief(figure: Figure | undefined, unit = ''): string {
  if (figure === undefined) return NOTHING
  const { mean, half } = figureText(figure, unit, 1)
  return half === '' ? mean : `${mean} ${half.replace(' ', '')}`
}

/** The unit beside such a figure. */
export function unitText(unit: string): string {
  return unit === 'share' ? '%' : unit
}

/** An estimate to three significant digits, whole numbers from 100 on. */
export function significantText(value: number): string {
  return Number.isInteger(value) ? fixedText(value, 0) : fixedText(value, Math.min(decimalsFor(value, 3), 4))
}

/** A stated number, as it was stated. */
export function exactText(value: number): string {
  return fixedText(value, (String(Math.abs(value)).split('.')[1] ?? '').length)
}

/** A share in whole per cent, or with one decimal below 10 %. */
export function percentText(share: number | null): string {
  if (share === null) return NOTHING
  const percent = share * 100
  return `${fixedText(percent, Math.abs(percent) < 9.95 && !Number.isInteger(percent) ? 1 : 0)} %`
}

/** A number with that many decimals, thousands set apart, and a true minus sign. */
export function fixedText(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** Decimals at which a value shows so many significant digits. */
function decimalsFor(value: number, digits: number): number {
  let decimals = 0
  let scaled = Math.abs(value)
  let least = 1
  for (let i = 1; i < digits; i++) least *= 10
  while (scaled < least && decimals < MOST_DECIMALS_AT_ALL) {
    scaled *= 10
    decimals++
  }
  return decimals
}
