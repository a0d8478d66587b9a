import { DAY, HOUR, MINUTE, SECOND, WEEK, YEAR } from '../../kernel/units.js'
import { Mistake } from './mistake.js'

/** No duration of a scenario is longer, in years: beyond it somebody has slipped, or wants to see an event list overflow. */
export const LONGEST_YEARS = 100
export const LONGEST = LONGEST_YEARS * YEAR
/** No run and no vacancy is longer. */
export const TEN_YEARS = 10 * YEAR
/** No amount of money is larger: a million million is beyond any bill, in any currency. */
export const MOST_MONEY = 1e12
/** More customers a second call nobody: three thousand million a year. */
export const MOST_PER_SECOND = 100
/** Smaller shares, weights and variations than this part of the whole are nothing, or a slip. */
export const LEAST_PART = 1e-4

const NAMED: readonly (readonly [string, number])[] = [
  ['years', YEAR],
  ['weeks', WEEK],
  ['days', DAY],
  ['h', HOUR],
  ['min', MINUTE],
]

/** A duration as one would write it, in the largest unit that leaves no fraction. */
export function durationName(seconds: number): string {
  const [unit, size] = NAMED.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['s', SECOND]
  return `${seconds / size} ${unit}`
}

/** Refuses what nobody can mean. @throws {Mistake} */
export function bounded(
  number: number,
  text: string,
  [low, high]: readonly [number, number],
  show: (number: number) => string = String,
): number {
  if (number < low) throw new Mistake('too-small', `"${text}" is less than ${show(low)}`)
  if (number > high) throw new Mistake('too-large', `"${text}" is more than ${show(high)}`)
  return number
}
