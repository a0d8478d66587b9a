import { DAY, MONTH, WEEK, YEAR } from '../../kernel/units.js'
import type { Scalar } from '../tree/tree.js'
import { asWritten, DECIMAL, type Form, Mistake, padded, plainNumber, textOf } from './form.js'
import { bounded, MOST_MONEY } from './number.js'

const AMOUNT_SHAPE = new RegExp(`^(-?)(${DECIMAL})(?: ?([A-Z]{3}))?$`)

/** Reads `600` or `600 USD`. That the currency is the file's is checked elsewhere. @throws {Mistake} */
export function readMoney(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'amount of money')
  const [, minus, digits] = AMOUNT_SHAPE.exec(text) ?? []
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

/** Three letters, as in USD. */
export const currency: Form<string> = {
  what: 'a currency such as USD',
  json: { type: 'string', pattern: padded('[A-Z]{3}'), examples: ['USD', 'EUR', 'GBP'] },
  read: (raw) => {
    const read = asWritten(raw)
    if (/^[A-Z]{3}$/.test(read)) return read
    const upper = read.toUpperCase()
    const hint = /^[A-Z]{3}$/.test(upper) ? `write ${upper}` : undefined
    throw new Mistake('no-currency', `"${read}" is no currency: write three capital letters, such as USD`, hint)
  },
}

/** Money per hour of paid time. */
export const wage: Form<number> = {
  what: 'a wage such as 22 USD per hour',
  json: { type: 'string', pattern: padded(`${AMOUNT}\\s+per\\s+(?:hour|h)`), examples: ['22 USD per hour'] },
  read: (raw) => {
    const text = textOf(raw, 'wage')
    const [, amount] = /^(.+) per (?:hour|h)$/.exec(text) ?? []
    if (amount !== undefined) return readMoney(amount)
    const meant = /^[\d.]+(?:\s*[A-Z]{3})?$/.test(text) ? text : '22 USD'
    throw new Mistake('no-wage', `"${text}" is no wage: a wage is paid per hour`, `write ${meant} per hour`)
  },
}

const SECONDS: Readonly<Record<string, number>> = { day: DAY, week: WEEK, month: MONTH, year: YEAR }
const SPANS = Object.keys(SECONDS).join('|')
const SPENDING_SHAPE = new RegExp(`^(.+) (?:per|/) ?(${SPANS})$`)

/** Money per second of the calendar, closed hours and all. */
export const spending: Form<number> = {
  what: 'an amount over time such as 40000 USD per month',
  json: {
    type: 'string',
    pattern: padded(`${AMOUNT}\\s+(?:per|/)\\s*(?:${SPANS})`),
    examples: ['40000 USD per month'],
  },
  read: (raw) => {
    const text = textOf(raw, 'amount over time')
    const [, amount, span] = SPENDING_SHAPE.exec(text) ?? []
    if (amount !== undefined) return readMoney(amount) / SECONDS[span!]!
    const meant = /^[\d.]+(?:\s*[A-Z]{3})?$/.test(text) ? text : '40000 USD'
    throw new Mistake(
      'no-spending',
      `"${text}" does not say in what time`,
      `write ${meant} per month, or per day, week or year`,
    )
  },
}
