import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { padded } from './pattern.js'
import { asWritten } from './written.js'

/** Three letters, as in USD. */
export const currency: Form<string> = {
  what: 'a currency such as USD',
  json: { type: 'string', pattern: padded('[A-Z]{3}'), examples: ['USD', 'EUR', 'GBP'] },
  read: (raw) => {
    const read = asWritten(raw)
    if (/^[A-Z]{3}$/.test(read)) return read
    const upper = read.toUpperCase()
    const hint = /^[A-Z]{3}$/.test(upper) ? `write ${upper}` : undefined
    throw new Mistake('no-currency', `"${read}" is no currency: write three capital letters, such as USD`, hint)
  },
}
