import { DAY, MONTH, WEEK, YEAR } from '../../kernel/units.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { readMoney } from './money.js'
import { textOf } from './written.js'

const SECONDS: Readonly<Record<string, number>> = { day: DAY, week: WEEK, month: MONTH, year: YEAR }
const SPANS = Object.keys(SECONDS).join('|')
const SHAPE = new RegExp(`^(.+) (?:per|/) ?(${SPANS})$`)

/** Money per second of the calendar, closed hours and all. */
export const spending: Form<number> = {
  what: 'an amount over time such as 40000 USD per month',
  json: { type: 'string', pattern: `^.+ (?:per|/) ?(?:${SPANS})\\s*$`, examples: ['40000 USD per month'] },
  read: (raw) => {
    const text = textOf(raw, 'amount over time')
    const [, amount, span] = SHAPE.exec(text) ?? []
    if (amount !== undefined) return readMoney(amount) / SECONDS[span!]!
    const meant = /^[\d.]+(?:\s*[A-Z]{3})?$/.test(text) ? text : '40000 USD'
    throw new Mistake(
      'no-spending',
      `"${text}" does not say in what time`,
      `write ${meant} per month, or per day, week or year`,
    )
  },
}
