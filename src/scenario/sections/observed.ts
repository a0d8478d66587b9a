import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { definitionsOf, FIRM_DEFINITIONS } from '../../measures/firm-definitions.js'
import type { Quantile } from '../../measures/quantiles.js'
import { type FigurePlace, type FigureScope, measureAt } from '../measure-path.js'
import { type Amount, figure, figureError, type WrittenFigure } from '../values/figure.js'
import { type Form, Mistake, textOf, value } from '../values/form.js'
import { TEN_YEARS } from '../values/number.js'
import { seconds } from '../values/time.js'
import type { Demanded } from '../volume.js'
import type { Draft } from './draft.js'
import { type Converted, converter, type Total } from './observed-units.js'
import { key, required, type Section } from './section.js'

/** A figure of the firm's own records, in the unit of its measure: shares as fractions, times in the measure's minutes or hours. */
export interface Observed {
  /** By the measure's id: `handle_time`, `teams.front_line.occupancy`, `journey_time.p90`. */
  readonly path: string
  readonly measure: string
  readonly scope: FigureScope
  /** Of the team, role, issue or segment, where it is of one. */
  readonly name?: string
  readonly quantile?: Quantile
  /** The firm's own definition, an id of {@link FIRM_DEFINITIONS}, where it is not the measure's. */
  readonly definition?: string
  readonly value: number
  /** The time that the definition is about, in seconds, where the firm states it. */
  readonly within?: number
  /** Half-width of its 95 % interval, where the firm says how far off it may be. */
  readonly error?: number
  /** Over how long it was recorded, in seconds. */
  readonly period?: number
  /** Where it was written as a total. */
  readonly total?: Total
}

export interface WrittenObservation {
  readonly path: string
  readonly figure: WrittenFigure
  readonly error?: Amount
  readonly definition?: string
  readonly within?: number
  readonly period?: number
}

const definition: Form<string> = {
  what: 'a definition such as without_wrap_up',
  json: { type: 'string', enum: [...new Set(FIRM_DEFINITIONS.map(({ id }) => id))] },
  read: (raw) => {
    const read = textOf(raw, 'definition')
    if (read !== '') return read
    throw new Mistake('unknown-definition', 'an empty text is no definition', 'leave "as" out')
  },
}

/** What the firm's records say, by measure. */
export function observed(section: Section): z.ZodType<readonly WrittenObservation[], unknown> {
  const explained = section({
    value: required(figure, 'What the records say.', 'The run is held against it: model against yours.'),
    error: key(
      figureError,
      'How far off it may be, either way: half of its 95% interval.',
      'that of the period, else none',
      'A difference is counted in standard errors of both, the firm’s (this over 1.96) and the simulation’s.',
    ),
    as: key(
      definition,
      'How the firm computes it, where that is not as the program does.',
      'as `runaround explain MEASURE` says',
      'The run is counted in the same way before it is held against the figure.',
    ),
    within: key(
      seconds(SECOND, TEN_YEARS),
      'Within how long another contact of the same case counts as a repeat, of a first-contact resolution.',
      'by its definition',
      'The run counts its repeats within as long: it takes one such time, which changes nobody’s journey.',
    ),
    period: key(
      seconds(SECOND, TEN_YEARS),
      'Over how long it was recorded.',
      'long: no luck in it',
      'Without an error, the luck of so long a stretch is taken from how replications differ.',
    ),
  }).transform(({ value: figure, as, ...rest }) => ({
    figure,
    ...rest,
    ...(as === undefined ? {} : { definition: as }),
  }))
  const bare = value(figure).transform((figure) => ({ figure }))
  return z
    .record(z.string(), z.union([bare, explained]))
    .transform((map) => Object.entries(map).map(([path, written]) => ({ path, ...written })))
}

/** Without a figure where that was not sound. */
type Sound = Omit<WrittenObservation, 'figure' | 'definition'> & {
  readonly figure?: WrittenFigure
  readonly definition?: string | undefined
}

type Recorded = Draft<Demanded & { readonly observed: readonly Sound[] }>

/**
 * Every figure is of a measure that exists, where it exists, in a unit and by a definition that it can have.
 * @returns those that are
 */
export function checkObserved(draft: Recorded, currency: string | undefined): readonly Observed[] | undefined {
  const found = draft.scenario.observed?.flatMap((written) => read(draft, written, currency) ?? [])
  refuseTwoWindows(draft, found ?? [])
  return found
}

/** A run counts repeats within one time. */
function refuseTwoWindows(draft: Draft, found: readonly Observed[]): void {
  const [first, ...others] = found.filter(({ within }) => within !== undefined)
  for (const { path, within } of others) {
    if (within === first!.within) continue
    const hint = 'write the same time in both, or leave one out'
    draft.refuse(['observed', path, 'within'], 'two-windows', `observed.${first!.path} states another time`, hint)
  }
}

function read(draft: Recorded, written: Sound, currency: string | undefined): Observed | undefined {
  const { path, figure, period, within } = written
  const place = measureAt(draft, ['observed', path])
  if (place === undefined) return undefined
  const { measure, scope, name, quantile } = place
  const definition = definitionBy(draft, written, place)
  const unit = definition === null ? undefined : unitBy(draft, { ...written, definition }, place)
  if (unit === undefined || figure === undefined) return undefined
  const at = ['observed', path]
  const said = draft.has(...at, 'value') ? [...at, 'value'] : at
  if (figure.error !== undefined && written.error !== undefined) {
    draft.refuse([...at, 'error'], 'two-errors', `"${figure.text}" has an error already`, 'write one of them')
    return undefined
  }
  const convert = converter({
    draft: draft.scenario,
    place,
    unit,
    currency,
    ofDefinition: definition !== undefined,
  })
  const found: Converted = convert(figure, figure.error ?? written.error)
  if ('code' in found) {
    const where = found.of === 'error' && written.error !== undefined ? [...at, 'error'] : said
    draft.refuse(where, found.code, found.message, found.hint)
    return undefined
  }
  return {
    path,
    measure: measure.id,
    scope,
    ...(name === undefined ? {} : { name }),
    ...(quantile === undefined ? {} : { quantile }),
    ...(definition === undefined || definition === null ? {} : { definition }),
    ...(within === undefined ? {} : { within }),
    ...found,
    ...(period === undefined ? {} : { period }),
  }
}

/** Which definition is meant: one that is about a time where a time is stated; null where there is none, with a problem. */
function definitionBy(
  draft: Draft,
  { path, definition, within }: Sound,
  { measure }: FigurePlace,
): string | undefined | null {
  if (within === undefined) return definition
  const possible = definitionsOf(measure.id)
  const windowed = possible.find(({ isWindowed }) => isWindowed)?.id
  // That one is refused where it stands.
  if (definition !== undefined && !windowed?.startsWith(definition) && !possible.some(({ id }) => id === definition))
    return definition
  if (windowed !== undefined && (definition === undefined || windowed.startsWith(definition))) return windowed
  const what = definition === undefined ? measure.id : `${measure.id} as "${definition}"`
  const hint = 'leave "within" out: it is for first_contact_resolution, as no_repeat'
  draft.refuse(['observed', path, 'within'], 'no-window', `${what} is not about a time to call again`, hint)
  return null
}

/** The unit of a measure, or of the firm's definition of it; undefined where there is no such definition, with a problem. */
function unitBy(draft: Draft, { path, definition }: Sound, { measure, scope, quantile }: FigurePlace) {
  if (definition === undefined) return measure.unit
  const possible = definitionsOf(measure.id)
  const found = possible.find(({ id }) => id === definition)
  const at = ['observed', path, 'as']
  if (found === undefined) {
    const hint =
      possible.length === 0
        ? `leave "as" out: runaround explain ${measure.id} says how it is counted`
        : `write one of ${possible.map(({ id }) => id).join(', ')}; no other way of counting it can be told from a run`
    draft.refuse(at, 'unknown-definition', `${measure.id} cannot be counted as "${definition}"`, hint)
    return undefined
  }
  const perJourney = scope !== 'teams' && scope !== 'managers' && scope !== 'channels'
  if (quantile === undefined && perJourney) return found.unit
  const where = quantile === undefined ? `by ${scope}` : 'as a quantile'
  draft.refuse(at, 'unknown-definition', `"${definition}" is not counted ${where}`, 'leave "as" out')
  return undefined
}
