import * as z from 'zod'
import { asWritten, type Form, padded, value, WHOLE } from '../values/form.js'
import { integer, readInteger } from '../values/number.js'
import { byInterval } from '../values/weekly-hours.js'

export const MOST_PEOPLE = 100_000

/** A number of people, or no limit. */
export const people: Form<number | 'unlimited'> = {
  what: 'a whole number, or unlimited',
  json: { type: ['integer', 'string'], minimum: 0, maximum: MOST_PEOPLE, pattern: padded(`[+]?${WHOLE}`, 'unlimited') },
  read: (raw) => (asWritten(raw) === 'unlimited' ? 'unlimited' : readInteger(raw, 0, MOST_PEOPLE, 'write unlimited')),
}

/** One number during open hours, no limit, or by weekly interval, with nobody elsewhere. */
export function agents() {
  const byHours = byInterval(integer(0, MOST_PEOPLE)).transform((list) =>
    list.map(({ start, end, value }) => ({ start, end, agents: value })),
  )
  return z.union([value(people), byHours])
}
