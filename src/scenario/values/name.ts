import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { padded } from './pattern.js'
import { asWritten } from './written.js'

export const NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** Why a text cannot name anything. */
export function notAName(text: string): string {
  return `"${text}" is no name: names are letters, digits and _, and begin with a letter`
}

/** The name of a team, a manager, an issue or a kind of customer. */
export const name: Form<string> = {
  what: 'a name',
  json: { type: 'string', pattern: padded(NAME.source.slice(1, -1)) },
  read: (raw) => {
    const read = asWritten(raw)
    if (typeof raw === 'boolean') throw new Mistake('invalid-name', `${read} is no name here`, 'put it in quotes')
    if (NAME.test(read)) return read
    throw new Mistake('invalid-name', notAName(read))
  },
}
