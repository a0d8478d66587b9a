import * as z from 'zod'
import type { Form } from '../values/form.js'
import { readInto, value } from '../values/form.js'
import { Mistake } from '../values/mistake.js'
import { readOpeningHours } from '../values/opening-hours.js'
import { INTERVALS, readWeeklyIntervals, type WeeklyInterval } from '../values/weekly-interval.js'
import { asWritten } from '../values/written.js'
import { keyed } from './keyed.js'

const intervalText: Form<string> = {
  what: 'a weekly interval such as mon-fri 07:00-19:00',
  json: {
    type: 'string',
    pattern: INTERVALS,
    examples: ['mon-fri 07:00-19:00', 'mon-fri 07:00-19:00, sat 09:00-13:00'],
  },
  read: (raw) => {
    const text = asWritten(raw)
    readWeeklyIntervals(text)
    return text
  },
}

/** Weekly intervals in one text or a list; what touches or overlaps is joined. */
export function openingHours(): z.ZodType<readonly WeeklyInterval[]> {
  return z
    .union([value(intervalText), z.array(value(intervalText)).meta({ minItems: 1 })])
    .transform((texts, context) =>
      readInto(context, () => {
        if (texts.length === 0) throw new Mistake('empty', 'no hours at all: list at least one weekly interval')
        return readOpeningHours(typeof texts === 'string' ? [texts] : texts)
      }),
    )
}

/** A map from weekly intervals, of which no two may overlap. */
export function byInterval<V>(form: Form<V>): z.ZodType<readonly (WeeklyInterval & { readonly value: V })[]> {
  return keyed(readWeeklyIntervals, INTERVALS, form).transform((entries, context) => {
    const all = entries
      .flatMap(({ written, key, value }) => key.map(({ start, end }) => ({ start, end, value, written })))
      .sort((a, b) => a.start - b.start)
    for (const [index, { start, written }] of all.entries()) {
      const before = all[index - 1]
      if (before === undefined || start >= before.end) continue
      readInto(context, () => {
        throw new Mistake('overlapping-intervals', `"${written}" overlaps "${before.written}"`, undefined, [written])
      })
    }
    return all.map(({ start, end, value }) => ({ start, end, value }))
  })
}
