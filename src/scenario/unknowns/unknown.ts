import { exp, log } from '../../core/engine/arithmetic.js'
import { normalQuantile } from '../../core/engine/normal-quantile.js'

/** A place in the file that an unknown stands for. */
interface Place {
  /** As `--set` takes it. */
  readonly path: string
  /** The distribution that is written there, and its mean in the unknown's unit: the mean is what is unknown. */
  readonly law?: { readonly text: string; readonly mean: number }
}

/** Something that nobody wrote down, with what is believed of it before any figure: plain data. */
export interface Unknown {
  /** As written, with `*` for any name. */
  readonly path: string
  /** Behind the number, as the language takes it: `%`, `min`, `USD`, `per hour`, or empty. */
  readonly unit: string
  /** What is likeliest, and between what it lies with 95 %: shares as fractions, what else in the unit. */
  readonly value: number
  readonly from: number
  readonly to: number
  /** What the language takes there; no number is too large where `high` is null. */
  readonly low: number
  readonly high: number | null
  /** Only whole numbers. */
  readonly whole?: true
  /** The value or the range is the evidence registry's, under this path or id. */
  readonly registry?: string
  /** All of them take the same value. */
  readonly places: readonly Place[]
}

/** Wider than this nobody means a number between two ends. */
const WIDEST = 1000
/** So near an end of what is possible, as a part of the way, a value counts as being there. */
const AT_THE_END = 0.001
/** Of the standard normal: 95 % lie within so many standard deviations. */
const Z_95 = normalQuantile(0.975)

type Range = Pick<Unknown, 'low' | 'high'>

/** Whether it is a number between two ends, of which either is possible. */
export function isBetween({ low, high }: Range): boolean {
  return high !== null && high - low <= WIDEST
}

/**
 * A value where the prior is normal, on the whole line: the logit of a share and of whatever lies between two ends, the
 * logarithm of an amount or a time.
 */
export function freed(range: Range, value: number): number {
  const { low, high } = range
  if (high === null || high - low > WIDEST) return log(value - low)
  const part = Math.min(1 - AT_THE_END, Math.max(AT_THE_END, (value - low) / (high - low)))
  return log(part) - log(1 - part)
}

/** The value that {@link freed} takes there; it never leaves what is possible. */
export function bound(range: Range, free: number): number {
  const { low, high } = range
  if (high === null || high - low > WIDEST) return Math.min(low + exp(free), high ?? Number.POSITIVE_INFINITY)
  return low + (high - low) / (1 + exp(-free))
}

/** Mean and standard deviation of the prior of {@link freed} values. */
export function priorIn(unknown: Unknown): { readonly mean: number; readonly sd: number } {
  const { value, from, to } = unknown
  return { mean: freed(unknown, value), sd: (freed(unknown, to) - freed(unknown, from)) / (2 * Z_95) }
}

/** A value of an unknown as the language takes it: `60%`, `4.2 min`. */
export function valueText({ unit, whole }: Pick<Unknown, 'unit' | 'whole'>, value: number): string {
  if (whole) return `${Math.round(value)}`
  const isPercent = unit.startsWith('%')
  const digits = decimalText(isPercent ? value * 100 : value)
  return isPercent || unit === '' ? `${digits}${unit}` : `${digits} ${unit}`
}

/** Significant digits that every value keeps, and decimals of the smallest: the language knows no exponents. */
const DIGITS = 12

function decimalText(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)))
  return text.includes('e') ? value.toFixed(DIGITS) : text
}
