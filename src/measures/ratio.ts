import { HOUR, MINUTE, YEAR } from '../kernel/units.js'
import type { HouseCounter, JourneyCounter, ManagerCounter, TeamCounter } from '../ledger/counters.js'
import type { Ratio, Row, Terms, Whole } from './measure.js'

/** Points of all. */
export const HUNDRED = 100
/** Of what is told per 1,000 cases. */
export const THOUSAND = 1000

/** A number of counters and how it is written, in one object: what is printed is what is computed. */
export interface Quantity<From> {
  /** For people: `wrap_up_seconds / 60`; sums stand in brackets. */
  readonly text: string
  readonly of: (from: From) => number
}

/** The same where what the scenario settles about measuring has a say. */
export interface Settled<From> {
  readonly text: string
  readonly of: (from: From, terms: Terms) => number
}

/** A counter of a row by its name, or what is made of several. */
type Term<Counter extends string> = Counter | Quantity<Row<Counter>>

function quantity<Counter extends string>(term: Term<Counter>): Quantity<Row<Counter>> {
  return typeof term === 'string' ? counter(term) : term
}

/** A counter of a row. */
export function counter<Counter extends string>(name: Counter): Quantity<Row<Counter>> {
  return { text: name, of: (row) => row(name) }
}

/** One quantity over another: over replications it is estimated as one sum over the other. */
export function ratio<A, B>(numerator: Settled<A>, denominator: Settled<B>): Ratio<A & B> {
  return {
    formula: `${numerator.text} / ${asDivisor(denominator.text)}`,
    numerator: numerator.of,
    denominator: denominator.of,
  }
}

function asDivisor(text: string): string {
  return /^\(.*\)$|^\S+$/.test(text) ? text : `(${text})`
}

/** A ratio over a counter of rows: of journeys, of a team or of a manager role, as the counters' names tell the compiler. */
export function per<Counter extends string>(
  denominator: Counter,
  numerator: Counter | Settled<Row<Counter>>,
): Ratio<Row<Counter>> {
  const above = typeof numerator === 'string' ? quantity(numerator) : numerator
  const perArrival = (['customers', 'journeys'] as const).find((arrived) => arrived === denominator)
  return { ...ratio(above, quantity(denominator)), ...(perArrival === undefined ? {} : { perArrival }) }
}

/** Seconds as minutes. */
export function minutes<Counter extends string>(seconds: Term<Counter>): Quantity<Row<Counter>> {
  return over(quantity(seconds), MINUTE)
}

/** Seconds as hours. */
export function hours<Counter extends string>(seconds: Term<Counter>): Quantity<Row<Counter>> {
  return over(quantity(seconds), HOUR)
}

/** Per thousand of what it is divided by. */
export function thousandfold<Counter extends string>(term: Term<Counter>): Quantity<Row<Counter>> {
  const { text, of } = quantity(term)
  return { text: `${THOUSAND} ${text}`, of: (row) => THOUSAND * of(row) }
}

/** In points of a hundred. */
export function points<Counter extends string>(term: Term<Counter>): Quantity<Row<Counter>> {
  const { text, of } = quantity(term)
  return { text: `${HUNDRED} ${text}`, of: (row) => HUNDRED * of(row) }
}

/** Counters together. */
export function sum<Counter extends string>(...counters: readonly Counter[]): Quantity<Row<Counter>> {
  return plus(...counters.map((counter) => quantity(counter)))
}

/** The first counter less all others. */
export function less<Counter extends string>(first: Counter, ...others: readonly Counter[]): Quantity<Row<Counter>> {
  return plus(quantity(first), ...others.map((counter) => negative(quantity(counter))))
}

/** The counters of a family together. @param kind what they are one for each of, for people */
export function everyOf<Family extends string, Name extends string>(
  family: Family,
  names: readonly Name[],
  kind: string,
): Quantity<Row<`${Family}_${Name}`>> {
  const { of } = plus(...names.map((name) => quantity(`${family}_${name}` as const)))
  return { text: `sum of ${family}_<${kind}>`, of }
}

/** Quantities together. */
export function plus<From>(...parts: readonly Quantity<From>[]): Quantity<From> {
  const text = parts.map(({ text }) => text).join(' + ')
  return {
    text: `(${text.replaceAll('+ -', '- ')})`,
    of: (from) => parts.reduce((total, { of }) => total + of(from), 0),
  }
}

/** What counts for less than nothing. */
export function negative<From>({ text, of }: Quantity<From>): Quantity<From> {
  return { text: `-${text}`, of: (from) => 0 - of(from) }
}

/** A quantity in other units. @param written the divisor, for people */
export function over<From>({ text, of }: Quantity<From>, divisor: number, written = String(divisor)): Quantity<From> {
  return { text: `${text} / ${written}`, of: (from) => of(from) / divisor }
}

/** Times what the scenario says at a key. */
export function timesKey<From>(
  { text, of }: Quantity<From>,
  key: string,
  value: (terms: Terms) => number,
): Settled<From> {
  return { text: `${text} * ${key}`, of: (from, terms) => of(from) * value(terms) }
}

/** A counter of all journeys. */
export function journeys(counter: JourneyCounter): Quantity<Whole> {
  return { text: counter, of: ({ journey }) => journey(counter) }
}

/** A counter that the house has once. */
export function house(counter: HouseCounter): Quantity<Whole> {
  return { text: counter, of: (whole) => whole.house(counter) }
}

/** A counter over all teams. */
export function teams(counter: TeamCounter): Quantity<Whole> {
  return { text: `teams.${counter}`, of: ({ team }) => team(counter) }
}

/** A counter over all manager roles. */
export function managers(counter: ManagerCounter): Quantity<Whole> {
  return { text: `managers.${counter}`, of: ({ manager }) => manager(counter) }
}

/** How many years the span of a replication is. */
export const YEARS: Quantity<Whole> = over(house('window_seconds'), YEAR, 'year')
