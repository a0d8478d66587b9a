import type { MeasureSummary } from '../../../experiment/summary.js'
import type { Sweep } from '../../../experiment/sweep.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { confidenceText, significantText, unitText } from '../../figure-text.js'
import type { Curve, CurvePoint, Plot } from '../../report.js'

/** More curves than that cannot be told apart. */
const MOST_CURVES = 6

/**
 * One measure over one parameter, or over one and a few values of another; null where there is nothing to draw: more
 * parameters, a single point, or nothing observed.
 */
export function metricPlot(sweep: Sweep, id: string): Plot | null {
  const [first, second, third] = sweep.parameters
  if (first === undefined || third !== undefined) return null
  const [axis, other] = axisAndOther(sweep, first, second)
  const values = valuesAt(sweep, axis)
  const groups = other === null ? [''] : valuesAt(sweep, other)
  const known = sweep.points.some(({ measures }) => measures[id]!.mean !== null)
  if (values.length < 2 || groups.length > MOST_CURVES || !known) return null
  const places = positions(values)
  const measure = findMeasure(id)!
  const scale = measure.unit === 'share' ? 100 : 1
  const { unit } = sweep.points[0]!.measures[id]!
  const order = values.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
  const curves = groups.map((group): Curve => {
    const points = order.map((index) => {
      const found = sweep.points.find(
        ({ set }) => set[axis] === values[index] && (other === null || set[other] === group),
      )
      return curvePoint(found!.measures[id]!, scale)
    })
    return { label: other === null ? '' : `${other}=${group}`, points }
  })
  return {
    kind: 'plot',
    title: `${measure.label}, ${unitText(unit)}`,
    axis,
    ticks: order.map((index) => ({ at: places[index]!, text: values[index]! })),
    curves,
    text: significantText,
    note: `░ ${confidenceText(sweep.confidence)} interval of each point; what lies between points is drawn straight.`,
  }
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

/** Numbers of one unit stand where they belong, anything else at equal distances. */
function positions(values: readonly string[]): readonly number[] {
  const read = values.map((value) => /^(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(.*)$/.exec(value))
  const alike = read.every((match) => match !== null && match[2] === read[0]![2])
  return alike ? read.map((match) => Number(match![1])) : values.map((_, index) => index)
}

function curvePoint({ mean, half_width }: MeasureSummary, scale: number): CurvePoint | null {
  if (mean === null) return null
  const half = half_width ?? 0
  return { value: mean * scale, low: (mean - half) * scale, high: (mean + half) * scale }
}
