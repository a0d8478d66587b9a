/** A broken promise of our own code: never the user's doing, always a bug to report. */
class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/**
 * Crashes with a {@link BrokenInvariant} unless the condition holds.
 * @param what the promise that was broken, as a sentence
 */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new BrokenInvariant(what)
}
