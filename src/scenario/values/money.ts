import type { Scalar } from '../tree/tree.js'
import { bounded, MOST_MONEY } from './bounds.js'
import { plainNumber } from './decimal.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { DECIMAL, padded } from './pattern.js'
import { asWritten, textOf } from './written.js'

const SHAPE = new RegExp(`^(-?)(${DECIMAL})(?: ?([A-Z]{3}))?$`)

/** Reads `600` or `600 USD`. That the currency is the file's is checked elsewhere. @throws {Mistake} */
export function readMoney(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'amount of money')
  const [, minus, digits] = SHAPE.exec(text) ?? []
  if (digits === undefined) {
    throw new Mistake('no-money', `"${text}" is no amount of money`, plainNumber(text) ?? 'write 600 or 600 USD')
  }
  if (minus) throw new Mistake('negative', `"${text}" is negative: amounts are zero or more`)
  return bounded(Number(digits), text, [0, MOST_MONEY])
}

/** As a pattern. */
export const AMOUNT = `(?:${DECIMAL})(?:\\s*[A-Z]{3})?`

const JSON_MONEY = { type: ['number', 'string'], minimum: 0, maximum: MOST_MONEY }

/** An amount in the file's currency. */
export const money: Form<number> = {
  what: 'an amount such as 600 USD',
  json: { ...JSON_MONEY, pattern: padded(AMOUNT), examples: ['600 USD', 600] },
  read: readMoney,
}

/** An amount in the file's currency, or no limit at all. */
export const moneyOrUnlimited: Form<number | 'unlimited'> = {
  what: 'an amount such as 600 USD, or unlimited',
  json: {
    ...JSON_MONEY,
    pattern: padded(AMOUNT, 'unlimited'),
    examples: ['50 USD', 'unlimited'],
  },
  read: (raw) => (asWritten(raw) === 'unlimited' ? 'unlimited' : readMoney(raw)),
}
