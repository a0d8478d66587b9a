import { invariant } from '../../../src/kernel/invariant.js'
import { DAY } from '../../../src/kernel/units.js'
import type { JourneyCounter } from '../../../src/ledger/counters.js'
import { findMeasure, type MeasureId } from '../../../src/measures/catalogue.js'
import type { Ratio, Terms } from '../../../src/measures/measure.js'
import type { ServiceLevelOf } from '../../../src/scenario/scenario.js'
import type { Replication } from './replication.js'

/** A ratio of sums: over replications, one sum over the other. */
export interface Estimator {
  readonly numerator: (replication: Replication) => number
  readonly denominator: (replication: Replication) => number
}

/** A measure of the catalogue over the whole house, in its own unit. */
export function measure(id: MeasureId): Estimator {
  const { whole, journey } = findMeasure(id)!
  if (whole === undefined) return read(journey, ({ whole }) => whole.journey)
  invariant('numerator' in whole, `${id} is a ratio of sums`)
  return read(whole, (replication) => replication.whole)
}

/** A measure of the catalogue over the journeys of one segment. */
export function measureOfSegment(id: MeasureId, segment: string): Estimator {
  return read(findMeasure(id)!.journey, (replication) => replication.segment(segment))
}

/** A measure of the catalogue over the journeys about one issue. */
export function measureOfIssue(id: MeasureId, issue: string): Estimator {
  return read(findMeasure(id)!.journey, (replication) => replication.issue(issue))
}

/** A measure of the catalogue over one team. */
export function measureOfTeam(id: MeasureId, team: string): Estimator {
  return read(findMeasure(id)!.team, (replication) => replication.team(team))
}

/** A measure of the catalogue over one manager role. */
export function measureOfManager(id: MeasureId, role: string): Estimator {
  return read(findMeasure(id)!.manager, (replication) => replication.manager(role))
}

/** A measure of the catalogue over one channel. */
export function measureOfChannel(id: MeasureId, channel: string): Estimator {
  return read(findMeasure(id)!.channel, (replication) => replication.channel(channel))
}

/** The service level under one of its definitions. */
export function serviceLevel(of: ServiceLevelOf): Estimator {
  return read(findMeasure('service_level')!.journey, ({ whole }) => whole.journey, { serviceLevelOf: of })
}

/** The estimator in another unit. */
export function times(factor: number, { numerator, denominator }: Estimator): Estimator {
  return { numerator: (replication) => factor * numerator(replication), denominator }
}

/** The sum of some counters of journeys over that of others. */
export function share(numerator: readonly JourneyCounter[], denominator: readonly JourneyCounter[]): Estimator {
  return { numerator: sum(numerator), denominator: sum(denominator) }
}

/** The sum of some counters of journeys, over seconds of the counted span. */
export function perSecond(...counters: readonly JourneyCounter[]): Estimator {
  return { numerator: sum(counters), denominator: ({ whole }) => whole.house('window_seconds') }
}

/** The sum of some counters of journeys, over days of the counted span. */
export function perDay(...counters: readonly JourneyCounter[]): Estimator {
  return times(DAY, perSecond(...counters))
}

/** Customers in line and, unless only the line is asked for, with an agent of a team, averaged over the span. */
export function presentAt(team: string, where: 'line' | 'line and desks'): Estimator {
  return {
    numerator: (replication) => {
      const row = replication.team(team)
      return row('line_seconds') + (where === 'line' ? 0 : row('serving_seconds'))
    },
    denominator: (replication) => replication.team(team)('window_seconds'),
  }
}

/** Customers who come to a team in a second, from outside or from other teams. */
export function joinsPerSecond(team: string): Estimator {
  return {
    numerator: (replication) => replication.team(team)('window_joins'),
    denominator: (replication) => replication.team(team)('window_seconds'),
  }
}

/** Requests that reach a manager role, per customer. */
export function reaching(role: string): Estimator {
  return {
    numerator: (replication) => replication.manager(role)('decided'),
    denominator: ({ whole }) => whole.journey('journeys'),
  }
}

/** Customers present at an instant of the case, averaged over days. */
export function presentAtInstant(index: number): Estimator {
  return {
    numerator: ({ counted }) => counted[index]!,
    denominator: ({ whole }) => whole.house('window_seconds') / DAY,
  }
}

function sum(counters: readonly JourneyCounter[]): (replication: Replication) => number {
  return ({ whole }) => counters.reduce((total, counter) => total + whole.journey(counter), 0)
}

function read<From>(
  ratio: Ratio<From> | undefined,
  from: (replication: Replication) => From,
  settled: Partial<Terms> = {},
): Estimator {
  invariant(ratio !== undefined, 'the measure is estimated at this scope')
  const terms: Terms = { serviceLevelOf: 'offered', advertisingCost: 0, hoursPerYear: 1, ...settled }
  return {
    numerator: (replication) => ratio.numerator(from(replication), terms),
    denominator: (replication) => ratio.denominator(from(replication), terms),
  }
}
