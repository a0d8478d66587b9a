import type { Output } from './outputs.js'

/** What the thinking behind the program claims, and the switches that show it at work. */
export interface Mechanism {
  /** `M1` to `M29`. */
  readonly id: string
  /** A short name. */
  readonly name: string
  /** One sentence. */
  readonly claim: string
  readonly demonstrations: readonly Demonstration[]
}

/**
 * One switch in the house of `scenarios/mechanisms/house.yaml`, off, on, and on more strongly, on the same customers.
 * Assignments are written as `--set` takes them.
 */
export interface Demonstration {
  /** What is switched, in a few words. */
  readonly what: string
  /** What must be there for the switch to have anything to act on; in every state. */
  readonly always?: readonly string[]
  readonly off: readonly string[]
  readonly on: readonly string[]
  readonly more: readonly string[]
  /**
   * The state in which a file is that does not mention the switch. Null where every file has to state it, as it has to
   * say how many people a role has.
   */
  readonly absent: State | null
  /** Where present, a figure is not the output itself but what these assignments do to it in each state. */
  readonly interplay?: readonly string[]
  readonly rises?: readonly Output[]
  readonly falls?: readonly Output[]
}

export const STATES = ['off', 'on', 'more'] as const
export type State = (typeof STATES)[number]
