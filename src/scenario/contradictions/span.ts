import { findMeasure } from '../../measures/catalogue.js'
import { definitionsOf } from '../../measures/firm-definitions.js'
import type { Observed } from '../sections/observed.js'

/** What a number may be, from the least to the most, in its unit. */
export interface Span {
  readonly low: number
  readonly value: number
  readonly high: number
}

/** A figure of the firm, as far as its error reaches, and how it is named in a sum. */
export interface Known extends Span {
  readonly path: string
  /** `first-contact resolution of 68%`. */
  readonly text: string
  readonly shown: string
}

/** A number that is known. */
export function exactly(value: number): Span {
  return { low: value, value, high: value }
}

export function times(a: Span, b: Span): Span {
  return { low: a.low * b.low, value: a.value * b.value, high: a.high * b.high }
}

export function over(a: Span, b: Span): Span {
  return { low: a.low / b.high, value: a.value / b.value, high: a.high / b.low }
}

export function plus(a: Span, b: Span): Span {
  return { low: a.low + b.low, value: a.value + b.value, high: a.high + b.high }
}

export function less(a: Span, b: Span): Span {
  return { low: a.low - b.high, value: a.value - b.value, high: a.high - b.low }
}

/** Whether a number can only be more than another, whatever their errors are. */
export function isMore(a: Span, b: Span): boolean {
  return a.low > b.high * (1 + ROUNDING)
}

const ROUNDING = 1e-9

/** A figure of the firm with its error; without one, with the least that any record has. */
export function known(observed: Observed, floor: number): Known {
  const { path, value, error = floor * Math.abs(value), definition } = observed
  const { label, unit } = findMeasure(observed.measure)!
  const own = definitionsOf(observed.measure).find(({ id }) => id === definition)
  const shown = numberText(value, own?.unit ?? unit)
  const of = observed.name === undefined ? '' : ` in ${observed.name}`
  const name = `${label}${observed.quantile === undefined ? '' : ` (${observed.quantile})`}${of}`
  return { path, low: value - error, value, high: value + error, shown, text: `${name} of ${shown}` }
}

/** Digits of a number in a message. */
const DIGITS = 4

/** A number as one would write it: `68%`, `7.5 min`, `9,000`. */
export function numberText(value: number, unit = ''): string {
  const digits = (number: number) => {
    const rounded = Number(number.toPrecision(DIGITS))
    return (Math.abs(rounded) >= 1000 ? Math.round(rounded) : rounded).toLocaleString('en', {
      maximumFractionDigits: 6,
    })
  }
  if (unit === 'share') return `${digits(value * 100)}%`
  return unit === 'min' || unit === 'h' ? `${digits(value)} ${unit}` : digits(value)
}
