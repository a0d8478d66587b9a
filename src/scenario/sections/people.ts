import { asWritten, type Form, padded, WHOLE } from '../values/form.js'
import { readInteger } from '../values/number.js'

export const MOST_PEOPLE = 100_000

/** A number of people, or no limit. */
export const people: Form<number | 'unlimited'> = {
  what: 'a whole number, or unlimited',
  json: { type: ['integer', 'string'], minimum: 0, maximum: MOST_PEOPLE, pattern: padded(`[+]?${WHOLE}`, 'unlimited') },
  read: (raw) => (asWritten(raw) === 'unlimited' ? 'unlimited' : readInteger(raw, 0, MOST_PEOPLE, 'write unlimited')),
}
