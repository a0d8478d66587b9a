import type { SourceKey } from './bibliography.js'

/** What a value may be at all, whatever anybody finds plausible: beyond it a formula has no meaning or a run no end. */
export interface Limits {
  readonly low: number
  readonly high: number
  /** Only whole numbers. */
  readonly whole?: true
}

/** Longer than anybody is simulated, in weeks. */
const TEN_YEARS = 522

/** The limits of what is measured in a unit; a parameter of which they are not true states its own. */
const UNIT_LIMITS = {
  share: { low: 0, high: 1 },
  factor: { low: 0, high: 100 },
  exponent: { low: 0, high: 10 },
  slope: { low: 0, high: 10 },
  logit: { low: 0, high: 10 },
  'log hazard': { low: 0, high: 10 },
  points: { low: 0, high: 100 },
  'points at trust 70': { low: 0, high: 100 },
  score: { low: -1, high: 1 },
  '1-5': { low: 1, high: 5 },
  load: { low: 0, high: 100 },
  tellings: { low: 0, high: 1000 },
  currency: { low: 0, high: 1e9 },
  s: { low: 0, high: 86_400 },
  min: { low: 0, high: 10_080 },
  h: { low: 0.01, high: 8784 },
  weeks: { low: 0.01, high: TEN_YEARS },
  years: { low: 0.01, high: 1000 },
  reviews: { low: 1, high: 1_000_000 },
  decisions: { low: 1, high: 1_000_000 },
  contacts: { low: 0, high: 1000, whole: true },
  redials: { low: 0, high: 1000, whole: true },
  replications: { low: 1, high: 100_000, whole: true },
  customers: { low: 0, high: 1e10, whole: true },
  journeys: { low: 1, high: 10_000_000, whole: true },
  spans: { low: 1, high: 100 },
} as const satisfies Readonly<Record<string, Limits>>

/** What a parameter is measured in; `currency` stands for the scenario's own. */
export type Unit = keyof typeof UNIT_LIMITS

/**
 * How well a claim is known. `measured`: by a meta-analysis, experiment, study or raw data, of which the abstract at
 * least was read, and for a size the source itself; `reported`: by a survey or benchmark, by analogy, or remembered from
 * the literature; `assumed`: nobody has measured it that we know of.
 */
export type Strength = 'measured' | 'reported' | 'assumed'

/**
 * What a behavioural parameter can move. `flow`: what happens, such as who calls, how long a leg takes, who is passed on,
 * what is granted and who leaves the house; `valuation`: only what the same moments are worth, in trust, satisfaction,
 * effort, churn, talk and money.
 */
export type Moves = 'flow' | 'valuation'

interface Stated<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly value: number
  /** Lowest and highest plausible value. */
  readonly range: readonly [number, number]
  /** What it may be at all. */
  readonly limits: Limits
  /** The parameter that it cannot exceed. */
  readonly atMost?: string
  readonly unit: Unit
  /** What would change the value: the observation that a client could make. */
  readonly changes: string
  readonly note?: string
}

/** A behavioural default: something people do or feel. */
export interface Behaviour<Id extends string = string> extends Stated<Id> {
  readonly kind: 'behaviour'
  readonly moves: Moves
  readonly source: readonly SourceKey[]
  /** Sources that find the effect the other way round, or doubt it so far: then its range holds both signs. */
  readonly contrary?: readonly SourceKey[]
  /** How well it is known that the effect exists and has this sign. */
  readonly direction: Strength
  /** How well it is known how large it is. */
  readonly size: Strength
}

/** A default of the method: how the experiment is run, not how people behave. Has a reason instead of a source. */
export interface Method<Id extends string = string> extends Stated<Id> {
  readonly kind: 'method'
  readonly reason: string
}

export type Parameter<Id extends string = string> = Behaviour<Id> | Method<Id>

/** The limits may stay unstated where they are those of the unit. */
type Statement<P extends Parameter> = Omit<P, 'kind' | 'limits'> & Partial<Pick<P, 'limits'>>

/** States a behavioural default, keeping its id as a literal type. */
export function behaviour<const Id extends string>(stated: Statement<Behaviour<Id>>): Behaviour<Id> {
  return { kind: 'behaviour', limits: UNIT_LIMITS[stated.unit], ...stated }
}

/** States a default of the method, keeping its id as a literal type. */
export function method<const Id extends string>(stated: Statement<Method<Id>>): Method<Id> {
  return { kind: 'method', limits: UNIT_LIMITS[stated.unit], ...stated }
}

interface Member {
  readonly label: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly limits?: Limits
  readonly atMost?: string
  readonly unit?: Unit
  readonly moves?: Moves
  readonly direction?: Strength
  readonly size?: Strength
  readonly source?: readonly SourceKey[]
  readonly contrary?: readonly SourceKey[]
  readonly changes: string
  readonly note?: string
}

/** States the parameters of one family that moves the flow: assumed, and in the family's unit, unless they say otherwise. */
export function family<const Family extends string>(
  id: Family,
  unit: Unit,
): <const Name extends string>(name: Name, member: Member) => Behaviour<`${Family}.${Name}`> {
  return (name, member) =>
    behaviour({
      ...{ unit, moves: 'flow', direction: 'assumed', size: 'assumed', source: [] },
      ...member,
      id: `${id}.${name}` as const,
    })
}
