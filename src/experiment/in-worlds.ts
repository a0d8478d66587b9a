/** Worlds that designs were simulated in besides. */
export interface InWorlds {
  readonly worlds: number
  /** In each world. */
  readonly replications: number
  /** Behavioural parameters that were drawn; of firms that fit, the unknowns. */
  readonly drawn: number
  /** The worlds are firms that fit what the client's own has shown, instead of plausible ones. */
  readonly fitted?: true
}

/** A measure of one design over many worlds. */
export interface LevelSpread {
  /** Worlds in which it is known. */
  readonly worlds: number
  /** Nine tenths of the worlds lie between; null where it is known in none. */
  readonly low: number | null
  readonly high: number | null
}

/** What one design comes to in many worlds. */
export interface LevelWorlds extends InWorlds {
  /** By id of the measure. */
  readonly measures: Readonly<Record<string, LevelSpread>>
}
