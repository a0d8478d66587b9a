import { TIME_UNITS, WEEK, YEAR } from '../../kernel/units.js'
import type { Measure, Unit } from '../../measures/measure.js'
import type { FigurePlace } from '../measure-path.js'
import { type Amount, TOTAL_SPANS, type TotalSpan, type WrittenFigure } from '../values/figure.js'
import { casesAYear, type Demanded, volumeOf } from '../volume.js'
import type { Demand } from './demand.js'
import type { DeepPartial } from './draft.js'

/** A total that was turned into a figure of each case by the file's own volume. */
export interface Total {
  /** As written, without its error. */
  readonly amount: number
  readonly per: TotalSpan
  /** What it was divided by: cases, or those that are not prevented, in that span. */
  readonly cases: number
}

/** A figure and its error in the unit of its measure, or why it has none. */
export type Converted =
  | { readonly value: number; readonly error?: number; readonly total?: Total }
  | { readonly code: string; readonly message: string; readonly hint?: string; readonly of?: 'error' }

interface Conversion {
  readonly draft: DeepPartial<Demanded>
  readonly place: FigurePlace
  /** Of the measure, or of the firm's definition of it. */
  readonly unit: Unit
  readonly currency: string | undefined
  readonly ofDefinition: boolean
}

/** What firms state as so much in a year although it is no total. */
const OF_A_YEAR: readonly string[] = ['churn', 'agent_attrition']

/** The units of time that rates are in, by the measure's unit. */
const RATE_OF: Readonly<Partial<Record<Unit, TotalSpan>>> = {
  'currency per month': 'month',
  'currency a year': 'year',
  'customers a year': 'year',
  'a day': 'day',
  'a year': 'year',
}

const RANGES: Readonly<Partial<Record<Unit, readonly [number, number, string]>>> = {
  share: [0, 1, '0% to 100%'],
  points: [0, 100, '0 to 100'],
  '1-5': [1, 5, '1 to 5'],
}

/** Reads figures of one measure. */
export function converter(conversion: Conversion): (figure: WrittenFigure, error: Amount | undefined) => Converted {
  return (figure, error) => {
    const { place, unit } = conversion
    const inOne = oneUnit(figure, error, unit)
    const factor = factorOf(inOne, conversion)
    if ('code' in factor) return factor
    const value = (inOne.number * factor.times) / factor.over
    const range = rangeOf(place.measure, unit)
    if (range !== undefined && (value < range[0] || value > range[1])) {
      return {
        code: 'impossible-figure',
        message: `"${figure.text}" cannot be: ${place.measure.id} is ${range[2]}`,
      }
    }
    const total =
      factor.cases === undefined ? {} : { total: { amount: inOne.number, per: figure.per!, cases: factor.cases } }
    if (error === undefined) return { value, ...total }
    // Of what is written in per cent the error is in points; of anything else per cent are a part of it.
    const isPart = error.unit === '%' && unit !== 'share' && inOne.unit !== '%'
    if (isPart) return { value, error: (Math.abs(value) * error.number) / 100, ...total }
    // Behind the figure its unit need not be said again.
    const written =
      error === figure.error
        ? { ...inOne, unit: error.unit || inOne.unit }
        : { ...inOne, ...error, text: textOf(error) }
    const ofError = factorOf(written, conversion)
    if ('code' in ofError) return { ...ofError, of: 'error' }
    const half = (error.number * ofError.times) / ofError.over
    if (unit !== 'share' || half <= 1) return { value, error: half, ...total }
    const message = `"${textOf(error)}" is more than any share can be off`
    return { code: 'impossible-figure', message, hint: `write ${error.number}%`, of: 'error' }
  }
}

function textOf({ number, unit }: Amount): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim()
}

/** `7.5 ± 0.3 min` and `68 ± 3%` name their unit once, behind. */
function oneUnit(figure: WrittenFigure, error: Amount | undefined, unit: Unit): WrittenFigure {
  if (figure.unit !== '' || error === undefined || error.unit === '') return figure
  return error.unit === '%' && (unit !== 'share' || figure.number <= 1) ? figure : { ...figure, unit: error.unit }
}

function rangeOf({ unbounded, signed }: Measure, unit: Unit): readonly [number, number, string] | undefined {
  if (unit === 'share' && unbounded !== true) return RANGES.share
  if (signed) return undefined
  return (unit === 'share' ? undefined : RANGES[unit]) ?? [0, Number.POSITIVE_INFINITY, 'never less than nothing']
}

type Factor =
  | { readonly times: number; readonly over: number; readonly cases?: number }
  | Extract<Converted, { readonly code: string }>

const AS_IT_IS: Factor = { times: 1, over: 1 }
const PER_CENT: Factor = { times: 1, over: 100 }

/** What a number as written is to be multiplied and divided by. */
function factorOf({ unit: written, per, text }: WrittenFigure, conversion: Conversion): Factor {
  const { place, unit, currency } = conversion
  const { id } = place.measure
  const wrong = (what: string, hint: string): Factor => ({
    code: 'not-its-unit',
    message: `"${text}" is no figure of ${id}, which is ${what}`,
    hint,
  })
  const time = TIME_UNITS[unit]
  if (time !== undefined) {
    if (Object.hasOwn(TIME_UNITS, written) && per === undefined) return { times: TIME_UNITS[written]!, over: time }
    return wrong(
      'a time',
      written === '' ? `write its unit, such as ${text} s or ${text} min` : 'write it in s, min, h or days',
    )
  }
  if (unit === 'share') {
    if (per !== undefined && !(per === 'year' && OF_A_YEAR.includes(id)))
      return wrong('a share', 'write a share, such as 40%')
    if (written === '%') return PER_CENT
    return written === '' ? AS_IT_IS : wrong('a share', 'write a share, such as 40%')
  }
  const isMoney = unit.startsWith('currency')
  const isCounted = written === '' || (isMoney && (currency === undefined || written === currency))
  if (unit === 'per journey' && written === '%' && per === undefined) return PER_CENT
  if (unit === 'points' && written === 'points' && per === undefined) return AS_IT_IS
  if (!isCounted)
    return isMoney
      ? wrong(`in ${currency}`, `write it in ${currency}`)
      : wrong(plainWords(unit), 'write a number without a unit')
  if (per === undefined) return AS_IT_IS
  const rate = RATE_OF[unit]
  if (rate !== undefined) return { times: inYear(per, conversion.draft), over: inYear(rate, conversion.draft) }
  return perCase(per, text, conversion)
}

function plainWords(unit: Unit): string {
  return unit === 'points' ? 'in points of 100' : unit === '1-5' ? 'between 1 and 5' : `a number ${unit}`
}

/** How many of these spans there are in a year. A day is one with opening hours, the others are the calendar's. */
function inYear(span: TotalSpan, { demand }: DeepPartial<Demanded>): number {
  const volume = span === 'day' && demand !== undefined ? volumeOf(demand as Demand) : undefined
  return volume !== undefined && 'days' in volume ? (YEAR / WEEK) * volume.days : YEAR / TOTAL_SPANS[span]
}

/** A total becomes a figure of each case by the volume that the file states. */
function perCase(per: TotalSpan, text: string, { draft, place, ofDefinition }: Conversion): Factor {
  const { measure, scope } = place
  const perJourney = scope !== 'teams' && scope !== 'managers' && scope !== 'channels' && !ofDefinition
  const ratio = perJourney ? (measure.journey ?? measure.whole) : undefined
  const of = ratio !== undefined && 'perArrival' in ratio ? ratio.perArrival : undefined
  if (of === undefined) {
    return {
      code: 'not-its-unit',
      message: `"${text}" is a total, and what ${measure.id} is divided by is not known before a run`,
      hint: 'write what it comes to',
    }
  }
  const cases = casesAYear(draft, of, place)
  if (cases === undefined) {
    return {
      code: 'not-its-unit',
      message: `"${text}" is a total, and the file states no volume`,
      hint: 'write what it comes to per case',
    }
  }
  const inSpan = cases / inYear(per, draft)
  return { times: 1, over: inSpan, cases: inSpan }
}
