import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { AMOUNT, readMoney } from './money.js'
import { padded } from './pattern.js'
import { textOf } from './written.js'

/** Money per hour of paid time. */
export const wage: Form<number> = {
  what: 'a wage such as 22 USD per hour',
  json: { type: 'string', pattern: padded(`${AMOUNT}\\s+per\\s+(?:hour|h)`), examples: ['22 USD per hour'] },
  read: (raw) => {
    const text = textOf(raw, 'wage')
    const [, amount] = /^(.+) per (?:hour|h)$/.exec(text) ?? []
    if (amount !== undefined) return readMoney(amount)
    const meant = /^[\d.]+(?:\s*[A-Z]{3})?$/.test(text) ? text : '22 USD'
    throw new Mistake('no-wage', `"${text}" is no wage: a wage is paid per hour`, `write ${meant} per hour`)
  },
}
