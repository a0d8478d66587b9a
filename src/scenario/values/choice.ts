import { didYouMean } from '../nearest.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { asWritten } from './written.js'

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
