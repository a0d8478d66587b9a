import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { asWritten } from './written.js'

/** Any text on one or more lines; a number is read as it is written. */
export const text: Form<string> = {
  what: 'a text',
  json: { type: ['string', 'number'] },
  read: (raw) => {
    const read = asWritten(raw)
    if (typeof raw === 'boolean' || read === '')
      throw new Mistake('no-text', `${read === '' ? 'an empty text' : read} is no text here`, 'put it in quotes')
    return read
  },
}

export const NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** Why a text cannot name anything. */
export function notAName(text: string): string {
  return `"${text}" is no name: names are letters, digits and _, and begin with a letter`
}

/** The name of a team, a manager, an issue or a kind of customer. */
export const name: Form<string> = {
  what: 'a name',
  json: { type: 'string', pattern: NAME.source },
  read: (raw) => {
    const read = asWritten(raw)
    if (NAME.test(read)) return read
    throw new Mistake('invalid-name', notAName(read))
  },
}

/** Three letters, as in USD. */
export const currency: Form<string> = {
  what: 'a currency such as USD',
  json: { type: 'string', pattern: '^[A-Z]{3}$', examples: ['USD', 'EUR', 'GBP'] },
  read: (raw) => {
    const read = asWritten(raw)
    if (/^[A-Z]{3}$/.test(read)) return read
    const upper = read.toUpperCase()
    const hint = /^[A-Z]{3}$/.test(upper) ? `write ${upper}` : undefined
    throw new Mistake('no-currency', `"${read}" is no currency: write three capital letters, such as USD`, hint)
  },
}
