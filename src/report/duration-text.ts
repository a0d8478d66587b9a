import { fixedText } from './figure-text.js'

const MINUTES_PER_HOUR = 60
const MINUTES_PER_DAY = 1440
/** Up to here a smaller unit says it better. */
const FEW = 2
/** Half a second, in minutes. */
const A_MOMENT = 0.5 / 60

/** A duration as people say it: `a moment`, `40 s`, `2.3 min`, `3.2 h`, `4.1 days`. */
export function durationText(minutes: number): string {
  if (minutes < A_MOMENT) return 'a moment'
  if (minutes < 1) return `${fixedText(Math.round(minutes * 60), 0)} s`
  if (minutes < FEW * MINUTES_PER_HOUR) return `${shortText(minutes)} min`
  if (minutes < FEW * MINUTES_PER_DAY) return `${shortText(minutes / MINUTES_PER_HOUR)} h`
  return `${shortText(minutes / MINUTES_PER_DAY)} days`
}

function shortText(value: number): string {
  return fixedText(value, Number.isInteger(value) ? 0 : 1)
}
