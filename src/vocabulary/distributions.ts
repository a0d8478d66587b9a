import { byId } from './by-id.js'

/** An argument of a distribution, as it stands within the brackets. */
export interface Argument<Key extends string = string> {
  /** What the engine calls it. */
  readonly key: Key
  /** What the language calls it. */
  readonly name: string
  /**
   * A quantity in the unit of what is random, which a `mean` has more than none of; a plain number of at least so much; or
   * a whole number from 1.
   */
  readonly is: 'quantity' | 'mean' | { readonly atLeast: number } | 'whole'
}

/** A distribution that scenarios may state. */
export interface StatedLaw {
  readonly id: string
  /** In the order in which they are written; several quantities ascend. `list`: equally likely values, however many. */
  readonly takes: readonly Argument[] | 'list'
  /** How else it may be written. */
  readonly or?: string
}

const MEAN = { key: 'mean', name: 'mean', is: 'mean' } as const
const LOW = { key: 'low', name: 'a', is: 'quantity' } as const
const MODE = { key: 'mode', name: 'mode', is: 'quantity' } as const
const HIGH = { key: 'high', name: 'b', is: 'quantity' } as const

/**
 * Every distribution of the language: how it is written, read, offered by editors and explained follows from here. The
 * engine draws from it by the same id and keys; reading one that it does not know does not compile.
 */
export const DISTRIBUTIONS = [
  { id: 'constant', takes: [{ key: 'value', name: 'x', is: 'quantity' }], or: 'a bare value' },
  { id: 'exponential', takes: [MEAN] },
  { id: 'lognormal', takes: [MEAN, { key: 'cv', name: 'cv', is: { atLeast: 0 } }] },
  { id: 'gamma', takes: [MEAN, { key: 'cv', name: 'cv', is: { atLeast: 0 } }] },
  { id: 'erlang', takes: [MEAN, { key: 'k', name: 'k', is: 'whole' }] },
  { id: 'weibull', takes: [MEAN, { key: 'shape', name: 'shape', is: { atLeast: 0.1 } }] },
  { id: 'hyperexponential', takes: [MEAN, { key: 'cv', name: 'cv', is: { atLeast: 1 } }] },
  { id: 'uniform', takes: [LOW, HIGH] },
  { id: 'triangular', takes: [LOW, MODE, HIGH] },
  { id: 'pert', takes: [LOW, MODE, HIGH] },
  { id: 'empirical', takes: 'list', or: '`empirical(file.csv, column, unit)`' },
] as const satisfies readonly StatedLaw[]

type Law = (typeof DISTRIBUTIONS)[number]
type DistributionId = Law['id']

/** The value that a stated law is read as. */
export type StatedDistribution = Law extends infer L
  ? L extends { readonly id: infer Id; readonly takes: infer Takes }
    ? { readonly law: Id } & (Takes extends readonly Argument[]
        ? { readonly [A in Takes[number] as A['key']]: number }
        : { readonly values: readonly number[] })
    : never
  : never

/** Each by its id. */
export const DISTRIBUTION: { readonly [Id in DistributionId]: StatedLaw } = byId(DISTRIBUTIONS)

/** As the language writes it: `lognormal(mean, cv)`. */
export function writtenLaw({ id, takes }: StatedLaw): string {
  return `${id}(${takes === 'list' ? '[x, y, ...]' : takes.map(({ name }) => name).join(', ')})`
}
