import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { asWritten } from './written.js'

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
