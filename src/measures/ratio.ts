import type { JourneyCounter, ManagerCounter, TeamCounter } from '../ledger/counters.js'
import type { Ratio, Row } from './measure.js'

type Numerator<Counter extends string> = Counter | ((row: Row<Counter>) => number)

function per<Counter extends string>(
  denominator: Counter,
  what: Numerator<Counter>,
  formula: string,
): Ratio<Row<Counter>> {
  const numerator = typeof what === 'function' ? what : (row: Row<Counter>) => row(what)
  const perArrival = denominator === 'customers' || denominator === 'journeys'
  return { formula, numerator, denominator: (row) => row(denominator), ...(perArrival ? { perArrival } : {}) }
}

/** A ratio over journey rows; the formula is written out where the counters' names do not say it. */
export function perJourneyCounter(
  denominator: JourneyCounter,
  what: Numerator<JourneyCounter>,
  formula: string = `${String(what)} / ${denominator}`,
): Ratio<Row<JourneyCounter>> {
  return per(denominator, what, formula)
}

/** A ratio over team rows. */
export function perTeamCounter(
  denominator: TeamCounter,
  what: Numerator<TeamCounter>,
  formula: string = `${String(what)} / ${denominator}`,
): Ratio<Row<TeamCounter>> {
  return per(denominator, what, formula)
}

/** A ratio over manager rows. */
export function perManagerCounter(
  denominator: ManagerCounter,
  what: Numerator<ManagerCounter>,
  formula: string = `${String(what)} / ${denominator}`,
): Ratio<Row<ManagerCounter>> {
  return per(denominator, what, formula)
}
