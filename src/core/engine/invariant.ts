/**
 * Crashes unless the condition holds: a broken promise of our own code, never the user's doing.
 * @param what the promise that was broken, as a sentence
 */
export function invariant(condition: bool, what: string): void {
  if (!condition) throw new Error(what)
}
