/** Why a text is not the value it should be: a sentence without a full stop, and where possible what to write instead. */
export class Mistake extends Error {
  override readonly name = 'Mistake'

  constructor(
    readonly code: string,
    message: string,
    readonly hint?: string,
    /** The key that is mistaken, for values written as maps. */
    readonly path: readonly string[] = [],
  ) {
    super(message)
  }
}
