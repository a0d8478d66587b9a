import * as z from 'zod'
import { type Form, value } from '../values/form.js'
import { key, required, type Section } from './section.js'

/** What leaders say against what is. `claimed` is absent where the author states no claim. */
export interface Lever<T> {
  readonly claimed?: T
  readonly actual: T
}

/** A value, or what leaders say against what is; `fact` is the key of what is. */
export function lever<T extends number | boolean | string>(
  section: Section,
  form: Form<T>,
  fact: 'actual' | 'granted' = 'actual',
): z.ZodType<Lever<T>, unknown> {
  const split = section({
    claimed: key(
      form,
      'What leaders say.',
      'as it is: no gap',
      '`gap` makes it true; a block that the claim excludes is an over-claim, and costs integrity on top.',
    ),
    [fact]: required(form, 'What is.', 'What the lever is in every run.'),
  }) as unknown as z.ZodType<{ claimed?: T } & Record<typeof fact, T>>
  return z.union([value(form), split]).transform((written): Lever<T> => {
    if (typeof written !== 'object') return { actual: written }
    const { claimed, [fact]: actual } = written
    return claimed === undefined ? { actual } : { claimed, actual }
  })
}

/** Whether a lever is at a value, and leaders say nothing else. */
export function isAt<T>({ actual, claimed = actual }: Lever<T>, value: T): boolean {
  return actual === value && claimed === value
}
