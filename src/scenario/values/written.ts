import { Column, type Scalar } from '../tree/tree.js'
import { Mistake } from './mistake.js'

/** A scalar as its author would read it back. */
export function asWritten(raw: Exclude<Scalar, null>): string {
  return raw instanceof Column ? 'a column of numbers' : typeof raw === 'string' ? raw.trim() : String(raw)
}

/** The text of a scalar, with one blank where there are several. @throws {Mistake} for a truth value or a column, which are no text of any value */
export function textOf(raw: Exclude<Scalar, null>, what: string): string {
  if (typeof raw === 'boolean' || raw instanceof Column)
    throw new Mistake('wrong-type', `${asWritten(raw)} is no ${what}`)
  return asWritten(raw).replace(/\s+/g, ' ')
}
