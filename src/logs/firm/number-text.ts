import type { DistributionSpec } from '../../distributions/distribution.js'
import { DAY, HOUR, MINUTE } from '../../kernel/units.js'

/** Three significant digits, without an exponent. */
export function digits(value: number, count = 3): string {
  const text = Number(value.toPrecision(count))
  return Math.abs(text) < 1e-6 ? '0' : String(text)
}

/** `42 s`, `3.1 min`, `2.5 h`, `4 days`. @param seconds */
export function secondsText(seconds: number): string {
  if (seconds < 10 * MINUTE) return `${digits(seconds)} s`
  if (seconds < 2 * HOUR) return `${digits(seconds / MINUTE)} min`
  return seconds < 2 * DAY ? `${digits(seconds / HOUR)} h` : `${digits(seconds / DAY)} days`
}

/** `12.7%`. */
export function shareText(share: number): string {
  return `${digits(100 * share)}%`
}

/** `1,234`. */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 case`, `1,234 cases`. */
export function countOf(count: number, what: string): string {
  return `${countText(count)} ${what}${count === 1 ? '' : 's'}`
}

/** A law of seconds as the language writes it: `lognormal(3.1 min, 1.2)`. */
export function lawText(spec: DistributionSpec): string {
  switch (spec.law) {
    case 'constant':
      return secondsText(spec.value)
    case 'exponential':
      return `exponential(${secondsText(spec.mean)})`
    case 'weibull':
      return `weibull(${secondsText(spec.mean)}, ${digits(spec.shape)})`
    case 'lognormal':
    case 'gamma':
    case 'hyperexponential':
      return `${spec.law}(${secondsText(spec.mean)}, ${digits(spec.cv)})`
    default:
      return JSON.stringify(spec)
  }
}

/** The date of a day since 1970: `2024-01-08`. */
export function dateText(day: number): string {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10)
}
