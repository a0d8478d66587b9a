import { didYouMean } from '../nearest.js'
import { asWritten, type Form, Mistake, padded } from './form.js'

/** One word of a list. */
export function choice<const T extends string>(...words: readonly T[]): Form<T> {
  const list = words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  return {
    what: list,
    json: { type: 'string', enum: [...words] },
    read: (raw) => {
      const text = asWritten(raw)
      const found = words.find((word) => word === raw)
      if (found !== undefined) return found
      throw new Mistake('unknown-value', `"${text}" is not possible here: write ${list}`, didYouMean(text, words))
    },
  }
}

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

export const NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** Why a text cannot name anything. */
export function notAName(text: string): string {
  return `"${text}" is no name: names are letters, digits and _, and begin with a letter`
}

/** Says of a part of the language that names stand there which another section gives. */
export interface Refers {
  readonly to: 'teams' | 'managers' | 'issues' | 'channels' | 'customers'
  /** Where they stand: as the value, as the keys of a map, or two to a key with a hyphen between them. */
  readonly by: 'value' | 'keys' | 'borders'
}

/** A name that is given elsewhere in the file. */
function reference(to: Refers['to'], what: string): Form<string> {
  const refers: Refers = { to, by: 'value' }
  return {
    what,
    json: { type: 'string', pattern: padded(NAME.source.slice(1, -1)), refers },
    read: (raw) => {
      const read = asWritten(raw)
      if (typeof raw === 'boolean') throw new Mistake('invalid-name', `${read} is no name here`, 'put it in quotes')
      if (NAME.test(read)) return read
      throw new Mistake('invalid-name', notAName(read))
    },
  }
}

export const teamName: Form<string> = reference('teams', 'the name of a team')
export const channelName: Form<string> = reference('channels', 'the name of a channel')
export const issueName: Form<string> = reference('issues', 'the name of an issue')
export const segmentName: Form<string> = reference('customers', 'the name of a kind of customer')
export const managerName: Form<string> = reference('managers', 'the name of a manager')

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
