/**
 * Stands in for zod in a page, which reads no text of the language but takes from its sections what holds where nothing is
 * written. That is stated beside their schemas, and all that is asked of these is to be there.
 */
class NoSchema {
  constructor(readonly shape: object = {}) {}
  readonly meta = () => new NoSchema(this.shape)
  readonly describe = this.meta
  readonly exactOptional = () => new NoSchema()
  readonly transform = () => new NoSchema()
  readonly regex = () => new NoSchema()
}

/** Of a map with known keys. */
export const strictObject = (shape: object) => new NoSchema(shape)
export const object = strictObject

/** Of anything else. */
const other = () => new NoSchema()

export {
  other as array,
  other as config,
  other as optional,
  other as record,
  other as string,
  other as union,
  other as unknown,
}

/** What a reader gives back that refuses. */
export const NEVER = undefined
