import type { SourceKey } from './bibliography.js'
import { type Limits, UNIT_LIMITS, type Unit } from './limits.js'

/**
 * How well a claim is known. `measured`: by a meta-analysis, experiment, study or raw data, of which the abstract at
 * least was read, and for a size the source itself; `reported`: by a survey or benchmark, by analogy, or remembered from
 * the literature; `assumed`: nobody has measured it that we know of.
 */
export type Strength = 'measured' | 'reported' | 'assumed'

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
  readonly source: readonly SourceKey[]
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
