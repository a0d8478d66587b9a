import { endsOf } from '../../experiment/figures.js'
import type { Figure } from '../../experiment/summary.js'
import { axisPlaces, type Held, heldAgainst, type Sweep } from '../../experiment/sweep.js'
import { findMeasure } from '../../measures/catalogue.js'
import { confidenceText, guessText, significantText, unitText } from '../figure-text.js'
import type { Curve, CurvePoint, Plot } from '../report.js'
import { valuesOf } from './point-name.js'

/** More curves than that cannot be told apart. */
const MOST_CURVES = 6

/**
 * One measure as it differs from its best point, or from today, over one parameter, or over one and a few values of another; as it is
 * where it has no best. Null where there is nothing to draw: more parameters, a single point, or nothing observed.
 */
export function metricPlot(sweep: Sweep, id: string): Plot | null {
  const [first, second, third] = sweep.parameters
  if (first === undefined || third !== undefined) return null
  const [axis, other] = axisAndOther(sweep, first, second)
  const values = valuesAt(sweep, axis)
  const groups = other === null ? [''] : valuesAt(sweep, other)
  const known = sweep.points.some(({ measures }) => measures[id]!.mean !== null)
  if (values.length < 2 || groups.length > MOST_CURVES || !known) return null
  const places = axisPlaces(values) ?? values.map((_, index) => index)
  const measure = findMeasure(id)!
  const held = heldAgainst(sweep, id)
  const { unit } = sweep.points[0]!.measures[id]!
  const order = values.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
  const at = new Map(
    sweep.points.map(({ set }, index) => [placeText(set[axis]!, other === null ? '' : set[other]!), index]),
  )
  const curves = groups.map((group): Curve => {
    const points = order.map((index) => {
      const found = at.get(placeText(values[index]!, group))!
      const figure = held === null ? sweep.points[found]!.measures[id]! : held.differences[found]!
      return curvePoint(figure, measure.unit)
    })
    return { label: other === null ? '' : `${other}=${group}`, points }
  })
  return {
    kind: 'plot',
    title: [
      `${measure.label}, ${unitText(unit)}`,
      ...(held === null ? [] : [`difference from ${originName(sweep, held)}`]),
    ].join(': '),
    axis,
    ticks: order.map((index) => ({ at: places[index]!, text: values[index]! })),
    curves,
    text: significantText,
    note: noteOf(sweep, held),
  }
}

/** What tells a point of the plot from the others. */
function placeText(value: string, group: string): string {
  return JSON.stringify([value, group])
}

/** `the best point, 60`, or `today`. */
function originName({ points }: Sweep, { from, verdicts }: Held): string {
  return from === 'today' ? 'today' : `the best point, ${valuesOf(points[verdicts.indexOf('best')]!)}`
}

/** Levels scatter with what all points share, such as a busy week: what tells points apart is their difference. */
function noteOf({ confidence, replications }: Sweep, held: Held | null): string {
  const drawn = 'What lies between points is drawn straight.'
  if (replications === 1) return `One replication has no intervals. ${drawn}`
  const sure = confidenceText(confidence)
  const band =
    held === null
      ? `░ ${sure} interval of each point.`
      : `░ ${sure} interval of each difference, on the same customers, corrected for all points.`
  return `${band}${guessText(replications)} ${drawn}`
}

/** The parameter with more values runs along the axis. */
function axisAndOther(sweep: Sweep, first: string, second: string | undefined): readonly [string, string | null] {
  if (second === undefined) return [first, null]
  const swapped = valuesAt(sweep, second).length > valuesAt(sweep, first).length
  return swapped ? [second, first] : [first, second]
}

function valuesAt({ points }: Sweep, path: string): readonly string[] {
  return [...new Set(points.map(({ set }) => set[path]!))]
}

function curvePoint(figure: Figure, unit: string): CurvePoint | null {
  const { mean } = figure
  if (mean === null) return null
  const scale = unit === 'share' ? 100 : 1
  const { low, high } = endsOf(figure) ?? { low: mean, high: mean }
  return { value: mean * scale, low: low * scale, high: high * scale }
}
