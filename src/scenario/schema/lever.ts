import * as z from 'zod'
import type { Lever } from '../scenario.js'
import { type Form, value } from '../values/form.js'
import { key, required, type Section } from './section.js'

/** A value, or what leaders say against what is; `fact` is the key of what is. */
export function lever<T extends number | boolean | string>(
  section: Section,
  form: Form<T>,
  fact: 'actual' | 'granted' = 'actual',
): z.ZodType<Lever<T>> {
  const split = section({
    claimed: key(form, 'What leaders say.'),
    [fact]: required(form, 'What is.'),
  }) as unknown as z.ZodType<{ claimed?: T } & Record<typeof fact, T>>
  return z.union([value(form), split]).transform((written): Lever<T> => {
    if (typeof written !== 'object') return { actual: written }
    const { claimed, [fact]: actual } = written
    return claimed === undefined ? { actual } : { claimed, actual }
  })
}
