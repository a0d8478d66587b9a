import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { padded } from './pattern.js'
import { asWritten } from './written.js'

/** `true` or `false`. */
export const boolean: Form<boolean> = {
  what: 'true or false',
  json: { type: ['boolean', 'string'], pattern: padded('true', 'false') },
  read: (raw) => {
    const text = asWritten(raw)
    if (text === 'true' || text === 'false') return text === 'true'
    const meant = /^(yes|on|y)$/i.test(text)
      ? 'write true'
      : /^(no|off|n)$/i.test(text)
        ? 'write false'
        : 'write true or false'
    throw new Mistake('no-truth-value', `"${text}" is neither true nor false`, meant)
  },
}
