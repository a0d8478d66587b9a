import type { Scenario } from '../../scenario/scenario.js'
import type { EmpowermentLever } from '../../vocabulary/levers.js'

/** What a dial turns. */
export type DialKind =
  | 'authority'
  | 'exceptions'
  | EmpowermentLever
  | 'agents'
  | 'leadership'
  | 'silos'
  | 'policy'
  | 'refusal'

/** A value that a scenario holds: plain data. */
export type DialValue = number | boolean | string | { readonly [key: string]: unknown } | readonly unknown[]

/** One of the values that a dial can be turned to. */
export interface Position {
  /** As `--set` takes it. */
  readonly set: string
  /** The same in the scenario. */
  readonly value: DialValue
}

/** A value of a design that can be turned, whatever else is: data, so that a page can hold it. */
export interface Dial {
  readonly kind: DialKind
  /** The team that it is of; null where it is of the house. */
  readonly team: string | null
  /** As `--set` takes it. */
  readonly path: string
  /** Where it stands in the scenario. */
  readonly steps: readonly string[]
  /** In their order, from little to much where there is one. */
  readonly positions: readonly [Position, ...Position[]]
  /** Index of the one that the file states. */
  readonly written: number
  /** Index of the one that leaders claim, else of the one that leaves nothing to wish for; null where there is none such. */
  readonly meant: number | null
}

/** Where every dial stands: an index of its positions for each. */
export type Settings = readonly number[]

/** All as the file states it. */
export function asWritten(dials: readonly Dial[]): Settings {
  return dials.map(({ written }) => written)
}

/** Indices of the dials that stand otherwise than the file states. */
export function turnedOf(dials: readonly Dial[], settings: Settings): readonly number[] {
  return [...dials.keys()].filter((index) => settings[index] !== dials[index]!.written)
}

/** The scenario with dials turned: what `--set` makes of the file for the same values. */
export function turned(scenario: Scenario, dials: readonly Dial[], settings: Settings): Scenario {
  return turnedOf(dials, settings).reduce((before, index) => {
    const { steps, positions } = dials[index]!
    return put(before, steps, positions[settings[index]!]!.value) as Scenario
  }, scenario)
}

function put(within: unknown, [step, ...rest]: readonly string[], value: DialValue): unknown {
  if (step === undefined) return value
  const map = (within ?? {}) as Readonly<Record<string, unknown>>
  return { ...map, [step]: put(Object.hasOwn(map, step) ? map[step] : undefined, rest, value) }
}
