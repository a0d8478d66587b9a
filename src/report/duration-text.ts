import { fixedText } from './figure-text.js'

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
