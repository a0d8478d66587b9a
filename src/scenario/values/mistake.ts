/**
 * Why a text is not the value it should be: a sentence without a full stop, and where possible what to write instead.
 * Thrown, but no Error: a file may hold thousands, and the stack of each takes longer than reading it.
 */
export class Mistake {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly hint?: string,
    /** The key that is mistaken, for values written as maps. */
    readonly path: readonly string[] = [],
  ) {}
}
