import type { SourceKey } from '../../../src/evidence/bibliography.js'
import type { Observed } from './observed.js'

/** How well the fact itself is known. */
export type FactStrength = 'strong' | 'single study' | 'survey' | 'benchmark' | 'for information'

/** A regularity that research found, with a setting in which the program has to show it by itself. */
export interface Fact {
  /** `F1` and so on. */
  readonly id: string
  readonly fact: string
  readonly sources: readonly SourceKey[]
  /** Files of scenarios/, by the name that readings call them by. All are run with the seed and replications of the first. */
  readonly settings: Readonly<Record<string, string>>
  readonly readings: readonly Reading[]
  /** What of it the scenario language cannot state. */
  readonly unstated?: readonly Unstated[]
  /** Why it does not hold, or what the setting assumes. */
  readonly note?: string
}

export interface Reading {
  /** With its unit. */
  readonly name: string
  readonly strength: FactStrength
  /** The found figure with its tolerance, as lowest and highest; null where it is only shown. */
  readonly target: readonly [number, number] | null
  /** What one replication of the settings gives; NaN where it saw nothing. */
  readonly value: (in_: Readonly<Record<string, Observed>>) => number
}

export interface Unstated {
  readonly name: string
  readonly why: string
}
