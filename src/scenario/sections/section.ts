import * as z from 'zod'
import type { ParameterId } from '../../evidence/registry.js'
import { type Form, value } from '../values/form.js'
import { NAME, type Refers } from '../values/word.js'

// To compile a form for being read fast takes longer than to read all that most calls read by it.
z.config({ jitless: true })

/** Builds the schema of a map with known keys. */
export type Section = <const S extends z.core.$ZodLooseShape>(shape: S) => z.ZodObject<S, z.core.$strict>

/** Refuses unknown keys and asks for the required ones. */
export const strict: Section = (shape) => z.strictObject(shape)

/** Takes what is there: for a look at the sound parts of a scenario that has mistakes elsewhere. */
export const lenient: Section = <const S extends z.core.$ZodLooseShape>(shape: S) => {
  const optional = Object.entries(shape).map(([key, schema]) => [key, z.optional(schema as z.ZodType)])
  return z.object(Object.fromEntries(optional)) as unknown as z.ZodObject<S, z.core.$strict>
}

/** What a schema reads, unchangeable. */
export type Read<Make extends (section: Section) => z.ZodType> = Immutable<z.output<ReturnType<Make>>>

export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

/** What a key does, beside what it means: for whoever looks it up. */
export interface KeyNote {
  /** What holds where it is not written; a key with neither this nor a parameter has to be. */
  readonly absent?: string
  /** The default of the program that holds where it is not written. */
  readonly parameter?: ParameterId
  /** The mechanism, in a sentence or two. */
  readonly effect: string
}

/** What holds where a key is not written, in words, or as a default of the program; null for a key that is asked for by what else is written. */
type Absence = string | { readonly parameter: ParameterId } | null

/** A value that changes nothing: it holds where the key is not written. */
interface NeutralValue<T> {
  readonly neutral: T
  /** In words, where they say more than the value. */
  readonly absent?: string
}

/** Values with which a mechanism is as good as left out. */
interface Off<T> {
  readonly absent: string
  readonly off: (value: T) => boolean
}

type Optional<T> = z.ZodExactOptional<z.ZodType<T, unknown>>
type Neutral<T> = Optional<T> & { readonly neutral: T }

/** An optional key: what it means, what holds where it is not written, and what it does. */
export function key<T>(of: Way<T>, meaning: string, absent: NeutralValue<NoInfer<T>>, effect: string): Neutral<T>
export function key<T>(of: Way<T>, meaning: string, absent: Absence | Off<NoInfer<T>>, effect: string): Optional<T>
export function key<T>(
  of: Way<T>,
  meaning: string,
  absent: Absence | NeutralValue<T> | Off<T>,
  effect: string,
): Optional<T> {
  const note = { ...noteOf(absent, of), effect }
  const optional = schemaOf(of).meta({ description: meaning, note }).exactOptional()
  return absent === null || typeof absent === 'string' ? optional : Object.assign(optional, absent)
}

/** A key that has to be written: what it means, and what it does. */
export function required<T>(of: Way<T>, meaning: string, effect: string): z.ZodType<T, unknown> {
  return schemaOf(of).meta({ description: meaning, note: { effect } })
}

/** A map from names that the author gives. */
export function named<T>(schema: z.ZodType<T>): z.ZodType<Record<string, T>, unknown> {
  return z.record(z.string().regex(NAME), schema)
}

/** A map by the names of teams. */
export function byTeam<T>(schema: z.ZodType<T>): z.ZodType<Record<string, T>, unknown> {
  return by('teams', schema)
}

/** A map by the names that a section gives. */
export function by<T>(to: Refers['to'], schema: z.ZodType<T>): z.ZodType<Record<string, T>, unknown> {
  const refers: Refers = { to, by: 'keys' }
  return named(schema).meta({ refers })
}

type Way<T> = Form<T> | z.ZodType<T, unknown>

function schemaOf<T>(of: Way<T>): z.ZodType<T, unknown> {
  return 'read' in of ? value(of) : of
}

function noteOf<T>(absent: Absence | NeutralValue<T> | Off<T>, of: Way<T>): Omit<KeyNote, 'effect'> {
  if (absent === null) return {}
  if (typeof absent === 'string') return { absent }
  if ('parameter' in absent) return { parameter: absent.parameter }
  if (absent.absent !== undefined || 'off' in absent) return { absent: absent.absent! }
  const show = ('read' in of ? of.show : undefined) ?? String
  return { absent: show(absent.neutral) }
}

export type Shape = Readonly<Record<string, object>>

/** The neutral values of the keys of a section. */
export type NeutralsOf<S extends Shape> = {
  readonly [K in keyof S as S[K] extends { readonly neutral: unknown } ? K : never]: S[K] extends {
    readonly neutral: infer T
  }
    ? T
    : never
}

/** Less what is absent, neutral or an empty map. @param shape that of the section which reads such a value */
export function compact<T extends object>(shape: Shape, value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key, each]) => !isNothing(each, shape[key]))) as Partial<T>
}

function isNothing(value: unknown, schema: Partial<NeutralValue<unknown> & Off<unknown>> = {}): boolean {
  if (value === undefined || ('neutral' in schema && value === schema.neutral) || schema.off?.(value)) return true
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}

/** With what holds where nothing is written, and without mechanisms that are off. */
export function settle<S extends Shape, T extends object>(shape: S, value: T): T & NeutralsOf<S> {
  const neutrals = Object.entries(shape).flatMap(([key, schema]) =>
    'neutral' in schema ? [[key, schema.neutral]] : [],
  )
  return { ...Object.fromEntries(neutrals), ...compact(shape, value) } as T & NeutralsOf<S>
}
