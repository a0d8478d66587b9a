/** What the shell and CI see. */
export const EXIT = {
  done: 0,
  /** A bug of ours, or the machine: too little memory, a full disk, an output that is closed. */
  internalError: 1,
  /** A mistake in the command or in a scenario: nothing was simulated, nothing written. */
  usersMistake: 2,
  expectationFailed: 10,
  /** Worse than the accepted baseline. */
  regressed: 11,
  /** A baseline is missing, unreadable or incompatible. */
  baselineUnusable: 12,
} as const
