import type { Figure } from '../experiment/summary.js'
import { FEWEST, isRounding } from '../statistics/interval.js'

/** What stands where nothing is known. */
export const NOTHING = '—'

/** More decimals are noise on a page, unless a half-width would vanish. */
const MOST_DECIMALS = 3
/** Of money, and of shares in per cent. */
const MOST_HUNDREDTHS = 2
const MOST_DECIMALS_AT_ALL = 9
/** Of an estimate without interval. */
const SIGNIFICANT = 3
const MOST_SIGNIFICANT_DECIMALS = 4
/** Digits that every double carries. */
const CARRIED = 12

/** An amount that needs no decimals in running text. */
const WHOLE_FROM = 100

/** Beyond so much of the half-width, an end that lies elsewhere shows in its digits. */
const SHOWS = 0.1
/** Significant digits of the ends of an interval that is not symmetric. */
const END_DIGITS = 2
/** Below that a share says the same with one digit more. */
const SMALL_PERCENT = 9.95
const LARGE_PERCENT = 99
const WHOLE_PERCENT = 100

/** A figure as it is read: both numbers to as many digits as the half-width can bear. */
export interface FigureText {
  readonly mean: string
  /** With its sign, `± 0.31`, or both ends, `(0.3 to 94)`, where they are not as far; empty without an interval, or where it has no width. */
  readonly half: string
}

/**
 * A figure in digits; shares in per cent.
 * @param unit the measure's, `currency` for money in any
 * @param digits significant digits of the half-width: two, or one where room is scarce
 * @param least decimals, where figures beside it need as many
 */
export function figureText(figure: Figure, unit = '', digits: 1 | 2 = 2, least = 0): FigureText {
  const { mean, half_width } = figure
  if (mean === null) return { mean: boundsText(figure, unit), half: '' }
  const scale = unit === 'share' ? WHOLE_PERCENT : 1
  if (half_width === null || isRounding(half_width, Math.abs(mean))) return { mean: levelText(mean, unit), half: '' }
  const decimals = Math.max(least, decimalsOf(half_width, unit, digits))
  const ends = skewedEnds(figure)
  return {
    mean: levelText(mean, unit, decimals),
    half:
      ends === null
        ? `± ${fixedText(half_width * scale, decimals)}`
        : `(${endText(ends.low, unit)} to ${endText(ends.high, unit)})`,
  }
}

/** Decimals that a half-width can bear. */
export function decimalsOf(half_width: number, unit = '', digits: 1 | 2 = 2): number {
  const half = unit === 'share' ? half_width * WHOLE_PERCENT : half_width
  const most = unit === 'currency' || unit === 'share' ? MOST_HUNDREDTHS : MOST_DECIMALS
  return Math.min(decimalsFor(half, digits), Math.max(most, decimalsFor(half, 1)))
}

/**
 * A number in its unit, a share in per cent; one that is not quite nothing, or not quite all, never reads as if it were.
 * @param decimals as many as three significant digits take where absent
 */
export function levelText(value: number, unit = '', decimals?: number): string {
  if (unit !== 'share') return decimals === undefined ? significantText(value) : fixedText(value, decimals)
  const percent = value * WHOLE_PERCENT
  return shareText(percent, decimals ?? significantDecimals(percent))
}

/** `18.3`, `<0.1` for what is more than nothing, `>99.9` for what is less than all. */
function shareText(percent: number, decimals: number): string {
  const text = fixedText(percent, decimals)
  const step = 1 / Number(`1e${decimals}`)
  if (percent > 0 && text === fixedText(0, decimals)) return `<${fixedText(step, decimals)}`
  if (percent < WHOLE_PERCENT && text === fixedText(WHOLE_PERCENT, decimals))
    return `>${fixedText(WHOLE_PERCENT - step, decimals)}`
  return text
}

/** The ends of an interval of which ± would give the wrong picture; null where it would not. */
function skewedEnds({ mean, half_width, low, high }: Figure): { readonly low: number; readonly high: number } | null {
  if (mean === null || half_width === null || typeof low !== 'number' || typeof high !== 'number') return null
  const [below, above] = [mean - low, high - mean]
  const off = Math.max(Math.abs(below - half_width), Math.abs(above - half_width))
  const isInside = mean - half_width >= 0 && (high > 1 || mean + half_width <= 1)
  return isInside && off <= SHOWS * half_width ? null : { low, high }
}

function endText(value: number, unit: string): string {
  const shown = unit === 'share' ? value * WHOLE_PERCENT : value
  return levelText(value, unit, Math.min(decimalsFor(shown, END_DIGITS), MOST_DECIMALS))
}

/** What is not known, but bounded: `≥ 3.2`, or `60.1 to 75.3`. */
function boundsText({ at_least, at_most }: Figure, unit: string): string {
  const shown = (value: number) => levelText(value, unit)
  const [least, most] = [at_least, at_most].map((bound) => (bound === undefined ? undefined : shown(bound)))
  if (least === undefined) return most === undefined ? NOTHING : `≤ ${most}`
  // That a count is not negative goes without saying.
  if (most === undefined) return at_least === 0 ? NOTHING : `≥ ${least}`
  return least === most ? least : `${least} to ${most}`
}

/** Whether there is anything but zero to show: an estimate, or what bounds it. */
export function saysSomething({ mean, at_least, at_most }: Figure): boolean {
  return (mean ?? 0) !== 0 || (at_least ?? 0) !== 0 || (at_most ?? 0) !== 0
}

/** A figure in one piece: `14.23 ± 0.31`. */
export function figureLine(figure: Figure | undefined, unit = '', least = 0): string {
  if (figure === undefined) return NOTHING
  const { mean, half } = figureText(figure, unit, 2, least)
  return half === '' ? mean : `${mean} ${half}`
}

/** A difference in digits, with a sign before gains as well. */
export function signedText({ mean, half }: FigureText, value: number | null): string {
  const sign = value !== null && value > 0 && /[1-9]/.test(mean) ? '+' : ''
  return half === '' ? `${sign}${mean}` : `${sign}${mean} ${half}`
}

/** A figure for a crowded table: `14.2 ±0.3`. */
export function figureBrief(figure: Figure | undefined, unit = ''): string {
  if (figure === undefined) return NOTHING
  const { mean, half } = figureText(figure, unit, 1)
  return half === '' ? mean : `${mean} ${half.replace('± ', '±').replace(' to ', '–')}`
}

/** The unit beside such a figure. */
export function unitText(unit: string): string {
  return unit === 'share' ? '%' : unit
}

/** An estimate to three significant digits, whole numbers from 100 on. */
export function significantText(value: number): string {
  return fixedText(value, significantDecimals(value))
}

/** A stated number, as it was stated. */
export function exactText(value: number): string {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e')
  return fixedText(value, Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent)))
}

/** A share in whole per cent, or with one decimal below 10 % and from 99 % on. */
export function percentText(share: number | null): string {
  if (share === null) return NOTHING
  const percent = share * WHOLE_PERCENT
  const isFine = Math.abs(percent) < SMALL_PERCENT || (percent > LARGE_PERCENT && percent < WHOLE_PERCENT)
  return `${shareText(percent, isFine && !Number.isInteger(percent) ? 1 : 0)} %`
}

/** How sure to be, as it was asked for: `99.5 %`. */
export function confidenceText(confidence: number): string {
  // 100 times 0.975 leaves a last bit that nobody has written.
  return `${exactText(Number((confidence * WHOLE_PERCENT).toPrecision(CARRIED)))} %`
}

/** A number with that many decimals, thousands set apart, and a true minus sign. */
export function fixedText(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** An amount in running text: whole from 100 on, else to three digits, without noughts at the end. */
export function amountText(value: number): string {
  return value >= WHOLE_FROM ? fixedText(value, 0) : exactText(Number(value.toPrecision(SIGNIFICANT)))
}

function significantDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(decimalsFor(value, SIGNIFICANT), MOST_SIGNIFICANT_DECIMALS)
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

const MINUTES_PER_HOUR = 60
const HOURS_PER_DAY = 24
/** Up to here a smaller unit says it better. */
const FEW = 2
/** Half a second, in minutes. */
const A_MOMENT = 0.5 / 60

/** A duration as people say it: `a moment`, `40 s`, `2.3 min`, `3.2 h`, `4.1 days`. What rounds to a whole next unit is one. */
export function durationText(minutes: number): string {
  if (minutes < A_MOMENT) return 'a moment'
  const [seconds, hours] = [Math.round(minutes * 60), minutes / MINUTES_PER_HOUR]
  if (seconds < 60) return `${fixedText(seconds, 0)} s`
  if (minutes < 1) return '1 min'
  if (tenths(minutes) === MINUTES_PER_HOUR) return '1 h'
  if (tenths(minutes) < FEW * MINUTES_PER_HOUR) return `${shortText(minutes)} min`
  if (tenths(hours) === HOURS_PER_DAY) return '1 day'
  if (tenths(hours) < FEW * HOURS_PER_DAY) return `${shortText(hours)} h`
  return `${shortText(hours / HOURS_PER_DAY)} days`
}

/** As it is printed. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

function shortText(value: number): string {
  return fixedText(value, Number.isInteger(value) ? 0 : 1)
}

/** What ± stands for, to follow another sentence; empty where there is none. */
export function intervalText(replications: number, confidence: number): string {
  if (replications === 1) return ''
  return ` ± is the half-width of the ${confidenceText(confidence)} interval${isGuess(replications) ? `: with ${replications} replications a guess` : ''}.`
}

/** What to know of the ± of a table, to follow another sentence; empty where they deserve trust. */
export function guessText(replications: number): string {
  return replications > 1 && isGuess(replications)
    ? ` With ${replications} replications every ± is a guess: ask for more.`
    : ''
}

/** Whether intervals from so few replications are no more than a guess. */
function isGuess(replications: number): boolean {
  return replications < FEWEST
}

/** How many cases a scenario asks for: those it lists, or so many a week, which come on so many of its days. */
export type StatedVolume = { readonly listed: number } | { readonly perWeek: number; readonly days: number }

/** The cases that a scenario asks for: `9,000 cases a business day (54,000 a week)`. */
export function volumeText(volume: StatedVolume): string {
  if ('listed' in volume) return counted(amountText(volume.listed))
  const { perWeek, days } = volume
  const day = days === 7 ? 'a day' : 'a business day'
  return `${counted(amountText(perWeek / days))} ${day} (${amountText(perWeek)} a week)`
}

/** A count of cases, each one problem of one person: a person may have several, and a case take several contacts. */
export function casesText(number: number): string {
  return counted(exactText(number))
}

function counted(number: string): string {
  return `${number} ${number === '1' ? 'case' : 'cases'}`
}
