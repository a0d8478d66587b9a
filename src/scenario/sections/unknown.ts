import * as z from 'zod'
import { type Form, Mistake, NUMBER, padded, textOf, value } from '../values/form.js'
import { key, type Section } from './section.js'

/** The prior that the evidence registry has, in a word. */
const USUAL = 'usual'

const BELIEF_SHAPE = new RegExp(`^([-+]?${NUMBER}) ?(%(?: per year)?|[A-Za-z]+(?: [A-Za-z]+)*)?$`)

/** A quantity as written: its number, and what stands behind it. */
export interface Believed {
  readonly number: number
  /** `%`, `min`, `USD`, `per hour`, or empty. */
  readonly unit: string
}

/** What may stand at the path: a share, a duration, an amount, a number. */
export const believed: Form<Believed> = {
  what: 'a value such as 60%, 5 min or 80 USD',
  json: {
    type: ['string', 'number'],
    pattern: padded(`[-+]?${NUMBER}(?:\\s*(?:%(?:\\s+per\\s+year)?|[A-Za-z]+(?:\\s+[A-Za-z]+)*))?`),
    examples: ['60%', '5 min', '80 USD'],
  },
  read: (raw) => {
    const text = textOf(raw, 'value')
    const [, number, unit = ''] = BELIEF_SHAPE.exec(text) ?? []
    if (number !== undefined) return { number: Number(number), unit: unit.trim() }
    throw new Mistake('no-belief', `"${text}" is no value`, 'write what may stand at the path, such as 60% or 5 min')
  },
}

/** The same, or a word that leaves it to the registry. */
const belief: Form<Believed | null> = {
  what: 'a value such as 60%, or usual',
  json: { ...believed.json, pattern: `${believed.json.pattern}|^\\s*${USUAL}\\s*$`, examples: ['60%', USUAL] },
  read: (raw) => (typeof raw === 'string' && raw.trim() === USUAL ? null : believed.read(raw)),
}

/** Something that nobody wrote down, and what is believed of it. */
export interface WrittenUnknown {
  readonly path: string
  readonly value?: Believed
  readonly from?: Believed
  readonly to?: Believed
}

/** What nobody wrote down, by its path in the file. */
export function unknown(section: Section): z.ZodType<readonly WrittenUnknown[], unknown> {
  const stated = section({
    value: key(
      believed,
      'What is likeliest.',
      'the middle of the range, or what the evidence registry states',
      'Where `fit` begins, and what it comes back to where no figure says otherwise.',
    ),
    from: key(
      believed,
      'It is hardly less: 2.5% of what is believed lies below.',
      'as wide as the evidence registry states',
      'With `to` how sure one is: the wider, the more the figures decide.',
    ),
    to: key(
      believed,
      'It is hardly more: 2.5% of what is believed lies above.',
      'as wide as the evidence registry states',
      'With `from` how sure one is: the wider, the more the figures decide.',
    ),
  })
  const bare = value(belief).transform((read) => (read === null ? {} : { value: read }))
  return z
    .record(z.string(), z.union([bare, stated]))
    .transform((map) => Object.entries(map).map(([path, written]): WrittenUnknown => ({ path, ...written })))
}
