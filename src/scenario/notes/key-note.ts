import type { ParameterId } from '../../evidence/registry.js'

/** What a key does, beside what it says: for whoever looks it up. */
export interface KeyNote {
  /** What holds where it is not written; a key with neither this nor a parameter has to be. */
  readonly absent?: string
  /** The default of the program that holds where it is not written. */
  readonly parameter?: ParameterId
  /** The mechanism, in a sentence or two. */
  readonly effect: string
}

/** By path, with NAME for a name of the author's and ITEM for a place in a list. */
export type KeyNotes = Readonly<Record<string, KeyNote>>
