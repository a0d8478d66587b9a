import type { Scalar } from '../tree/tree.js'
import { bounded, LEAST_PART } from './bounds.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { DECIMAL, padded } from './pattern.js'
import { textOf } from './written.js'

const SHAPE = new RegExp(`^(-?)(${DECIMAL}) ?(%?)$`)

/** Reads `40%` or `0.4`, from nothing to everything. @throws {Mistake} */
export function readShare(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'share')
  const [, minus, digits, percent] = SHAPE.exec(text) ?? []
  if (digits === undefined) throw new Mistake('no-share', `"${text}" is no share`, 'write 40% or 0.4')
  if (minus) throw new Mistake('negative', `"${text}" is negative: a share is between 0% and 100%`)
  const share = percent ? Number(digits) / 100 : Number(digits)
  if (share <= 1) return share
  const meant = !percent && share <= 100 ? `write ${digits}%` : undefined
  throw new Mistake('too-large', `"${text}" is more than the whole: a share is between 0% and 100%`, meant)
}

const SHARE = '0*(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?|\\.\\d+)\\s*%|0*(?:1(?:\\.0+)?|0(?:\\.\\d+)?|\\.\\d+)'

const JSON_SHARE = {
  type: ['string', 'number'],
  minimum: 0,
  maximum: 1,
  pattern: padded(SHARE),
  examples: ['40%', 0.4],
}

/** A share between nothing and everything, as a fraction. */
export const share: Form<number> = {
  what: 'a share such as 40%',
  json: JSON_SHARE,
  show: (share) => `${100 * share} %`,
  read: readShare,
}

/** A share of more than nothing, as a fraction. */
export const positiveShare: Form<number> = {
  what: 'a share such as 40%',
  json: { ...JSON_SHARE, minimum: LEAST_PART },
  read: (raw) => {
    const read = readShare(raw)
    if (read === 0) throw new Mistake('too-small', `"${textOf(raw, 'share')}" must be more than 0%`)
    return bounded(read, textOf(raw, 'share'), [LEAST_PART, 1])
  },
}

/** A share that happens within a year: `12%` or `12% per year`. */
export const yearlyShare: Form<number> = {
  what: 'a share such as 12% per year',
  json: { ...JSON_SHARE, pattern: padded(`(?:${SHARE})(?:\\s+per\\s+year)?`), examples: ['12% per year'] },
  read: (raw) => readShare(typeof raw === 'string' ? textOf(raw, 'share').replace(/ per year$/, '') : raw),
}
