import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { asWritten } from './written.js'

/** Any text on one or more lines; a number is read as it is written. */
export const text: Form<string> = {
  what: 'a text',
  json: { type: ['string', 'number'], pattern: '\\S' },
  read: (raw) => {
    const read = asWritten(raw)
    if (typeof raw === 'boolean' || read === '')
      throw new Mistake('no-text', `${read === '' ? 'an empty text' : read} is no text here`, 'put it in quotes')
    return read
  },
}
