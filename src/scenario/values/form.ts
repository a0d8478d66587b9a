import * as z from 'zod'
import { Column, CutOff, type Scalar } from '../tree/tree.js'

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

/** How a value of the language is written, and how it is read. */
export interface Form<T> {
  /** With its article: `a duration such as 6 min`. */
  readonly what: string
  /** What an editor may check and offer, as JSON Schema. */
  readonly json: Readonly<Record<string, unknown>>
  /** As one would say it; as JavaScript writes it where absent. */
  readonly show?: (value: T) => string
  /** @throws {Mistake} */
  readonly read: (raw: Exclude<Scalar, null | CutOff>) => T
}

/** The schema of a scalar value. Its issues carry `code`, `hint` and `atKey` in `params`. */
export function value<T>(form: Form<T>): z.ZodType<T, unknown> {
  return z
    .unknown()
    .meta({
      ...form.json,
      title: form.what,
      ...('pattern' in form.json ? { patternErrorMessage: `write ${form.what}` } : {}),
    })
    .transform((raw, context): T => {
      if (raw instanceof CutOff) return refuse(context, cutOffMistake(raw))
      if (!isScalar(raw)) return refuse(context, shapeMistake(raw, form.what))
      return readInto(context, () => form.read(raw))
    })
}

/** Runs a reader whose {@link Mistake} becomes an issue of the schema. */
export function readInto<T>(context: z.core.$RefinementCtx, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return refuse(context, error)
  }
}

function refuse(context: z.core.$RefinementCtx, mistake: Mistake): never {
  const { code, hint, message } = mistake
  context.addIssue({
    code: 'custom',
    message,
    path: [...mistake.path],
    params: { code, hint, atKey: mistake.path.length > 0 },
  })
  return z.NEVER
}

function shapeMistake(raw: unknown, what: string): Mistake {
  if (raw === undefined) return new Mistake('missing-key', what)
  const got = raw === null ? 'nothing' : Array.isArray(raw) ? 'a list' : 'a map'
  return new Mistake('wrong-shape', `expected ${what}, got ${got}`)
}

/** In a YAML flow map a comma ends the value: `{talk: lognormal(4 min, 1)}` is cut in two. */
export function cutOffMistake({ text, whole }: CutOff): Mistake {
  const hint = plainNumber(whole) ?? `inside { } a value with commas stands in quotes: "${whole}"`
  return new Mistake('cut-off', `"${text}" ends at the comma`, hint)
}

function isScalar(raw: unknown): raw is Exclude<Scalar, null | CutOff> {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' || raw instanceof Column
}

/** An amount, without its sign. */
export const DECIMAL = '\\d+(?:\\.\\d+)?|\\.\\d+'

/** A number as YAML writes it, without its sign. */
export const NUMBER = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?'

/** A whole number as numbers may be spelt, without its sign; what an exponent makes of a fraction is for the program to say. */
export const WHOLE = '(?:\\d+(?:\\.0*)?|(?:\\d+(?:\\.\\d*)?|\\.\\d+)[eE][-+]?\\d+)'

/** One of several patterns with any blanks around it: values are read without them. */
export function padded(...alternatives: readonly string[]): string {
  return `^\\s*(?:${alternatives.join('|')})\\s*$`
}

/** What to write instead of a number with separators (`1,000`) or a decimal comma (`3,4`), and whatever follows it. */
export function plainNumber(text: string): string | undefined {
  const grouped = /^-?\d{1,3}(?:[,_ ]\d{3})+(?![\d,])/.exec(text)?.[0]
  if (grouped !== undefined) return `write ${grouped.replace(/[,_ ]/g, '')}${text.slice(grouped.length)}`
  return /^-?\d+\s*,\s*\d/.test(text) ? 'write one number, with a point where it has decimals' : undefined
}
