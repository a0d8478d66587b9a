import { DAY, WEEK } from '../../kernel/units.js'
import type { Scalar } from '../tree/tree.js'
import { bounded, durationName, LONGEST } from './bounds.js'
import { DURATION, readSeconds } from './duration.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { padded } from './pattern.js'
import { textOf } from './written.js'

const SHAPE = /^(week|day) (\d+)$/

/** Reads `week 10` (the beginning of the tenth week), `day 3` or `9 weeks`, as seconds. @throws {Mistake} */
function readMoment(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'moment')
  const [, unit, number] = SHAPE.exec(text) ?? []
  if (unit === undefined) {
    if (/^[\d.]/.test(text)) return readSeconds(raw)
    throw new Mistake('no-moment', `"${text}" is no moment`, 'write week 10, day 3 or a duration such as 9 weeks')
  }
  if (Number(number) >= 1) {
    const seconds = (Number(number) - 1) * (unit === 'week' ? WEEK : DAY)
    return bounded(seconds, text, [0, LONGEST], durationName)
  }
  throw new Mistake('too-small', `"${text}" is before the beginning: ${unit}s are counted from 1`, `write ${unit} 1`)
}

/** A moment of the counted span, in seconds after its beginning. */
export const moment: Form<number> = {
  what: 'a moment such as week 10',
  json: {
    type: 'string',
    pattern: padded('(?:week|day)\\s+0*[1-9]\\d*', DURATION),
    examples: ['week 10', 'day 3', '9 weeks'],
  },
  read: readMoment,
}
