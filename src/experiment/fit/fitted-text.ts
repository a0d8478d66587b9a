import { stepsOf } from '../../scenario/assign.js'
import { rewritten, type Setting, withoutSection } from '../../scenario/rewrite.js'
import type { Unknown } from '../../scenario/scenario.js'
import { assignmentsOf } from '../../scenario/unknowns/assignments-of.js'
import { valueText } from '../../scenario/unknowns/unknown.js'
import type { FittedUnknown } from './fit.js'

/** Digits of a share in per cent behind the point, and of anything else in all: more are noise, and hard to read. */
const SHARE_STEP = 1000
const DIGITS = 4

/** A value as it is written into a file. */
export function writtenValue({ unit, whole }: Pick<Unknown, 'unit' | 'whole'>, value: number): number {
  if (whole) return Math.round(value)
  return unit.startsWith('%') ? Math.round(value * SHARE_STEP) / SHARE_STEP : Number(value.toPrecision(DIGITS))
}

/**
 * A scenario's text with its unknowns at their estimates, each with its interval in a comment; all else to the letter.
 * @param unknowns in the order of the fitted ones
 * @param draws firms that fit, to be written too; what stands there stays where there are none
 */
export function fittedText(
  text: string,
  unknowns: readonly Unknown[],
  fitted: readonly FittedUnknown[],
  draws: readonly (readonly number[])[] = [],
): string {
  const settings = unknowns.flatMap((unknown, index): readonly Setting[] => {
    const { estimate, low, high } = fitted[index]!
    const shown = (value: number) => valueText(unknown, writtenValue(unknown, value))
    return assignmentsOf(unknown, writtenValue(unknown, estimate)).map(({ path, value }) => {
      const steps = stepsOf(path)
      const name = steps.findLast((step) => step !== 'actual')!
      return { steps, value, remark: `${name} ${shown(low)} to ${shown(high)}` }
    })
  })
  const written = rewritten(text, settings)
  return draws.length === 0 ? written : `${withoutSection(written, 'draws')}${drawsText(unknowns, draws)}`
}

function drawsText(unknowns: readonly Unknown[], draws: readonly (readonly number[])[]): string {
  const lines = unknowns.map((unknown, index) => {
    const values = draws.map((firm) => valueText(unknown, writtenValue(unknown, firm[index]!)))
    return `  "${unknown.path}": [${values.join(', ')}]\n`
  })
  return `draws:   # ${draws.length} firms that fit the observed figures, the nth of each together (runaround fit)\n${lines.join('')}`
}
