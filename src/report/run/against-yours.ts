import { defaults } from '../../evidence/registry.js'
import type { AgainstObserved, Summary } from '../../experiment/summary.js'
import { findMeasure } from '../../measures/catalogue.js'
import {
  amountText,
  exactText,
  type FigureText,
  figureText,
  fixedText,
  NOTHING,
  percentText,
  signedText,
  unitText,
} from '../figure-text.js'
import type { Cell, Table, Tone } from '../report.js'

export const VERDICTS: Readonly<Record<AgainstObserved['verdict'], { readonly text: string; readonly tone: Tone }>> = {
  agrees: { text: 'agrees', tone: 'good' },
  near: { text: 'near', tone: 'plain' },
  off: { text: 'off', tone: 'bad' },
  unknown: { text: 'cannot be told', tone: 'dim' },
}

const WHY_UNKNOWN = {
  stopped: 'What cannot be told: the run was stopped before the journeys of its customers had ended.',
  nothing_observed: 'What cannot be told: nothing of the kind happened in the run.',
} as const

/** What a run says of the figures that the firm has observed, side by side with them. */
export function againstYours(
  { observed, replications }: Summary,
  beliefs: Readonly<Record<string, number>>,
): Table | null {
  if (observed === undefined || observed.length === 0) return null
  return {
    kind: 'table',
    title: 'Model against yours',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'yours', align: 'right' },
      { heading: 'model', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'off by, s.e.', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: observed.map(row),
    note: noteOf(observed, replications, beliefs),
  }
}

function row(against: AgainstObserved): readonly Cell[] {
  const { yours, your_error, model, unit, standard_errors, verdict } = against
  const own = figureText({ mean: yours, half_width: your_error }, unit)
  const found = figureText(model, unit)
  return [
    observedName(against),
    [own.mean, own.half].join(' ').trim(),
    [found.mean, found.half].join(' ').trim(),
    { text: unit === 'per journey' ? '' : unitText(unit), tone: 'dim' },
    {
      text: standard_errors === null ? NOTHING : signedText(standardErrorsText(standard_errors), standard_errors),
      tone: 'dim',
    },
    VERDICTS[verdict],
  ]
}

function standardErrorsText(value: number): FigureText {
  return { mean: fixedText(value, 1), half: '' }
}

/** As a reader knows it: `speed of answer (ASA)`, `front_line: occupancy`, `transfers, of_contacts`. */
export function observedName({ path, as }: Pick<AgainstObserved, 'path' | 'as'>): string {
  const steps = path.split('.')
  const isScoped = findMeasure(steps[0]!) === undefined
  const [id = '', quantile] = isScoped ? steps.slice(2) : steps
  const { label, alias } = findMeasure(id)!
  const name = alias === undefined ? label : `${label} (${alias})`
  return `${isScoped ? `${steps[1]}: ` : ''}${name}${quantile === undefined ? '' : `, ${quantile}`}${as === null ? '' : `, ${as}`}`
}

/** What the columns mean, stated once for all figures. */
function noteOf(
  observed: readonly AgainstObserved[],
  replications: number,
  beliefs: Readonly<Record<string, number>>,
): string {
  const { 'observed.agrees': agrees, 'observed.near': near, 'observed.floor': floor } = { ...defaults(), ...beliefs }
  const totals = observed.flatMap(totalText)
  const unknown = [...new Set(observed.flatMap(({ unknown }) => unknown ?? []))].map((why) => WHY_UNKNOWN[why])
  const sentences = [
    `Off by: the model less yours, in standard errors (s.e.) of both together, never less than ${percentText(floor!)} of your figure.`,
    `It agrees within ${exactText(agrees!)}; it is near where it is further off, but by no more than ${percentText(near!)} of your figure.`,
    ...(observed.some(({ your_error }) => your_error === null) ? ['A figure without an error counts as exact.'] : []),
    ...(replications === 1 ? ['One replication does not say how far off the model itself may be.'] : []),
    ...totals,
    ...unknown,
  ]
  return sentences.join(' ')
}

/** How a total became a figure of each case. */
function totalText({ path, total, yours, unit }: AgainstObserved): readonly string[] {
  if (total === null) return []
  const { amount, per, cases } = total
  const currency = unit === 'per journey' ? '' : ` ${unit}`
  const name = observedName({ path, as: null })
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${amountText(amount)}${currency} a ${per} over ${amountText(cases)} cases is ${amountText(yours)}${currency} each.`,
  ]
}
