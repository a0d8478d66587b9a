/** Why a text is not the value it should be: a sentence without a full stop, and where possible what to write instead. */
export class Mistake extends Error {
  override readonly name = 'Mistake'

  constructor(
    readonly code: string,
    message: string,
    readonly hint?: string,
    /** Where inside the value, for values written as maps or lists. */
    readonly path: readonly (string | number)[] = [],
  ) {
    super(message)
  }
}
