import * as z from 'zod'
import { type Form, readInto, value } from '../values/form.js'
import { Mistake } from '../values/mistake.js'

export interface Keyed<K, V> {
  /** The key as the author wrote it. */
  readonly written: string
  readonly key: K
  readonly value: V
}

/** A map whose keys are values of the language themselves, such as intervals or hours. */
export function keyed<K, V>(
  readKey: (text: string) => K,
  pattern: string,
  form: Form<V>,
): z.ZodType<readonly Keyed<K, V>[]> {
  return z
    .record(z.string(), value(form))
    .meta({ propertyNames: { pattern } })
    .transform((map, context) =>
      Object.entries(map).flatMap(([written, value]) => {
        const read = readInto(context, () => ({ key: at(written, () => readKey(written)) }))
        return read === z.NEVER ? [] : [{ written, key: read.key, value }]
      }),
    )
}

function at<T>(written: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw new Mistake(error.code, error.message, error.hint, [written])
  }
}
