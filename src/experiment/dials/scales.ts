import type { Position } from './dial.js'

const EVERY = 5
const WHOLE = 100
/** Amounts as people set them, in every power of ten. */
const ROUND = [1, 1.5, 2, 3, 5, 7]
/** Up to so many people each number is one to try. */
const FEW_PEOPLE = 12
/** Staff by the hour, as a share of what the file states. */
const STAFFING = [0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2]

/** Shares from none to all, with those that the file speaks of. */
export function sharePositions(stated: readonly number[]): readonly Position[] {
  const round = Array.from({ length: WHOLE / EVERY + 1 }, (_, index) => (index * EVERY) / WHOLE)
  return ascending([...round, ...stated]).map((value) => ({ set: `${percentOf(value)}%`, value }))
}

/** Without the last bits that 100 times a fraction may leave. */
function percentOf(share: number): number {
  return Number((share * WHOLE).toPrecision(12))
}

/** Amounts from none to the largest that anybody speaks of, those among them, and none at all. */
export function amountPositions(stated: readonly number[]): readonly Position[] {
  const some = stated.filter((amount) => amount > 0)
  const [least, most] = [Math.min(...some), Math.max(...some)]
  const round: number[] = []
  for (let power = 1; some.length > 0 && power <= most; power *= 10) {
    for (const mantissa of ROUND) round.push(mantissa * power)
  }
  const between = round.filter((amount) => amount >= least / 5 && amount <= most)
  const amounts = ascending([0, ...between, ...stated]).map((value) => ({ set: String(value), value }))
  return [...amounts, { set: 'unlimited', value: 'unlimited' }]
}

/** Numbers of people about a stated one, from half of it to twice as many. */
export function peoplePositions(stated: number): readonly Position[] {
  const step = Math.max(1, Math.round(stated / FEW_PEOPLE))
  const most = Math.max(2 * stated, stated + 2)
  const around = Array.from(
    { length: Math.ceil(most / step) + 1 },
    (_, index) => stated + (index - Math.round(stated / step)) * step,
  )
  return ascending([...around, stated])
    .filter((people) => people >= 1 && people >= Math.floor(stated / 2) && people <= most)
    .map((value) => ({ set: String(value), value }))
}

/** A share of the staff of every interval of the week, and how it is written. */
export interface Staffing {
  readonly factor: number
  readonly people: (stated: number) => number
}

/** Staffings by the hour other than the stated one; in none of them is a place empty that is staffed. */
export const STAFFINGS: readonly Staffing[] = STAFFING.map((factor) => ({
  factor,
  people: (stated) => (stated === 0 ? 0 : Math.max(1, Math.round(stated * factor))),
}))

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
