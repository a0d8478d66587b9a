import { type Form, Mistake, textOf } from './form.js'
import { bounded } from './number.js'
import { DECIMAL, padded } from './pattern.js'

export interface Threshold {
  readonly comparison: '<' | '<=' | '>' | '>='
  /** The number as written, without its unit: 9, 55, 48. */
  readonly value: number
  /** As written: `%`, `h`, `USD`, or empty for the measure's own unit. */
  readonly unit: string
}

/** No figure of a run is larger. */
const MOST = 1e15

const SHAPE = new RegExp(`^(<=|>=|<|>) ?(-?(?:${DECIMAL})) ?(%|[A-Za-z]+)?$`)

/** A comparison with a number, with or without a unit: `< 9`, `>= 55%`, `<= 48 h`. */
export const threshold: Form<Threshold> = {
  what: 'a threshold such as "< 9" or ">= 55%"',
  json: {
    type: 'string',
    pattern: padded(`(?:<=|>=|<|>)\\s*-?(?:${DECIMAL})(?:\\s*(?:%|[A-Za-z]+))?`),
    examples: ['< 9', '>= 55%', '<= 48 h'],
  },
  read: (raw) => {
    const text = textOf(raw, 'threshold')
    const [, comparison, digits, unit = ''] = SHAPE.exec(text) ?? []
    if (comparison === undefined) {
      throw new Mistake('no-threshold', `"${text}" is no threshold`, 'write <, <=, > or >= and a number, such as "< 9"')
    }
    return {
      comparison: comparison as Threshold['comparison'],
      value: bounded(Number(digits), text, [-MOST, MOST]),
      unit,
    }
  },
}
