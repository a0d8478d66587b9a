import * as z from 'zod'
import { type Form, value } from '../values/form.js'
import { NAME } from '../values/name.js'

/** Builds the schema of a map with known keys. */
export type Section = <const S extends z.core.$ZodLooseShape>(shape: S) => z.ZodObject<S, z.core.$strict>

/** Refuses unknown keys and asks for the required ones. */
export const strict: Section = (shape) => z.strictObject(shape)

/** Takes what is there: for a look at the sound parts of a scenario that has mistakes elsewhere. */
export const lenient: Section = <const S extends z.core.$ZodLooseShape>(shape: S) => {
  const optional = Object.entries(shape).map(([key, schema]) => [key, z.optional(schema as z.ZodType)])
  return z.object(Object.fromEntries(optional)) as unknown as z.ZodObject<S, z.core.$strict>
}

/** An optional scalar with the sentence that explains it. */
export function key<T>(form: Form<T>, description: string): z.ZodExactOptional<z.ZodType<T, unknown>> {
  return value(form).describe(description).exactOptional()
}

/** A required scalar with the sentence that explains it. */
export function required<T>(form: Form<T>, description: string): z.ZodType<T, unknown> {
  return value(form).describe(description)
}

/** A map from names that the author gives. */
export function named<T>(schema: z.ZodType<T>): z.ZodRecord<z.ZodString, z.ZodType<T>> {
  return z.record(z.string().regex(NAME), schema)
}
