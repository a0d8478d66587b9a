import { DAY, MONTH, WEEK, YEAR } from '../../kernel/units.js'
import { type Form, Mistake, NUMBER, padded, plainNumber, textOf } from './form.js'
import { bounded } from './number.js'

/** In which time a total comes together. */
export const TOTAL_SPANS = { day: DAY, week: WEEK, month: MONTH, year: YEAR } as const
export type TotalSpan = keyof typeof TOTAL_SPANS

/** A number and its unit as written. */
export interface Amount {
  readonly number: number
  /** `%`, `min`, `GBP`, or empty. */
  readonly unit: string
}

/** A figure of somebody's records, before its measure says what it is in. */
export interface WrittenFigure extends Amount {
  /** As written, with one blank where there are several. */
  readonly text: string
  /** Where it is a total over so long. */
  readonly per?: TotalSpan
  readonly error?: Amount
}

/** No figure of a run is larger. */
const MOST = 1e15
const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 }

const AMOUNT = `-?${NUMBER}(?:\\s*[kM](?![A-Za-z]))?(?:\\s*(?:%|[A-Za-z]+))?`
const PER = `(?:per\\s+|/\\s*)(?:${Object.keys(TOTAL_SPANS).join('|')})`
const PLUS_MINUS = '(?:±|\\+/?-)'
const ERROR = `${NUMBER}(?:\\s*[kM](?![A-Za-z]))?(?:\\s*(?:%|[A-Za-z]+))?`
const FIGURE = `${AMOUNT}(?:\\s*${PER})?(?:\\s*${PLUS_MINUS}\\s*${ERROR})?`

const AMOUNT_PARTS = new RegExp(`^(-?${NUMBER}) ?([kM](?![A-Za-z]))? ?(%|[A-Za-z]+)?$`)
const FIGURE_PARTS = new RegExp(`^(.+?)(?: ?(?:per |/ ?)(${Object.keys(TOTAL_SPANS).join('|')}))?$`)
const FIGURE_SHAPE = new RegExp(`^${FIGURE}$`)

/** A figure that was observed: `7.5 min`, `68% ± 3%`, `71 +- 2`, `2.1 M GBP per year`. */
export const figure: Form<WrittenFigure> = {
  what: 'a figure such as 7.5 min, 68% ± 3% or 2.1 M GBP per year',
  json: {
    type: ['string', 'number'],
    pattern: padded(FIGURE),
    examples: ['68% ± 3%', '7.5 min', '2.1 M GBP per year'],
  },
  read: (raw) => {
    const text = textOf(raw, 'figure')
    if (!FIGURE_SHAPE.test(text)) throw noFigure(text)
    const [stated = '', error] = text.split(new RegExp(` ?${PLUS_MINUS} ?`))
    const [, amount = '', per] = FIGURE_PARTS.exec(stated) ?? []
    const read = amountIn(amount, text)
    const known = Object.keys(TOTAL_SPANS).find((span) => span === per) as TotalSpan | undefined
    return {
      ...read,
      text,
      ...(known === undefined ? {} : { per: known }),
      ...(error === undefined ? {} : { error: amountIn(error, text) }),
    }
  },
}

/** How far off a figure may be: `3%`, `5 s`, `0.2 M GBP`. */
export const figureError: Form<Amount> = {
  what: 'an error such as 3% or 5 s',
  json: { type: ['string', 'number'], minimum: 0, pattern: padded(ERROR), examples: ['3%', '5 s'] },
  read: (raw) => {
    const text = textOf(raw, 'error')
    const read = amountIn(text, text)
    if (read.number < 0) throw new Mistake('negative', `"${text}" is negative: write how far off it may be, either way`)
    return read
  },
}

function amountIn(text: string, whole: string): Amount {
  const [, digits, factor = '', unit = ''] = AMOUNT_PARTS.exec(text) ?? []
  if (digits === undefined) throw noFigure(whole)
  return { number: bounded(Number(digits) * (THOUSANDS[factor] ?? 1), whole, [-MOST, MOST]), unit }
}

function noFigure(text: string): Mistake {
  const hint = plainNumber(text) ?? 'write a number and its unit, such as 7.5 min, 68% ± 3% or 2.1 M GBP per year'
  return new Mistake('no-figure', `"${text}" is no figure`, hint)
}
