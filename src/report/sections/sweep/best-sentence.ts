import type { Sweep } from '../../../experiment/sweep.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { namingOf } from '../../../measures/naming.js'
import { figureLine, unitText } from '../../figure-text.js'
import { pointName, valuesOf } from './point-name.js'

/** More are counted instead of named. */
const MOST_NAMED = 6

/** Where a measure is best, and where it might as well be. */
export function bestSentence(sweep: Sweep, id: string): string {
  const measure = findMeasure(id)!
  const { better, unit } = measure
  const { noun, subject: name, is, was } = namingOf(measure)
  const best = sweep.best[id]!
  if (better === null) return `No value of ${noun} is better or worse as such: its figures are below.`
  if (best === null) return `${name} ${was} observed at no point.`
  const point = sweep.points[best.point]!
  const figure = `${figureLine(point.measures[id], unit)} ${unitText(point.measures[id]!.unit)}`
  if (sweep.points.length === 1) return `${name} ${is} ${figure} at ${pointName(point)}, the only point.`
  const head = `${name} ${is} ${better === 'lower' ? 'lowest' : 'highest'} at ${pointName(point)} (${figure})`
  const others = sweep.points.length - 1
  if (best.alike.length === 0) {
    return `${head}; ${others === 1 ? 'the other' : 'every other'} point is worse beyond simulation noise.`
  }
  const tooFew = `${sweep.replications === 1 ? 'one replication is' : `${sweep.replications} replications are`} too few`
  if (best.alike.length === others) {
    return best.unsettled.length === 0
      ? `${head}, but ${others === 1 ? 'the other point cannot' : 'no other point can'} be told from it: what varies here does not show in it beyond simulation noise.`
      : `${head}, but ${tooFew} to tell ${best.unsettled.length === others ? (others === 1 ? 'the other point' : 'any other point') : pointsText(sweep, best.unsettled)} from it.`
  }
  const settled = best.alike.filter((index) => !best.unsettled.includes(index))
  return [
    head,
    ...(settled.length === 0 ? [] : [`${pointsText(sweep, settled)} cannot be told from it`]),
    ...(best.unsettled.length === 0 ? [] : [`${tooFew} to tell ${pointsText(sweep, best.unsettled)} from it`]),
  ]
    .join('; ')
    .concat('.')
}

function pointsText({ points }: Sweep, some: readonly number[]): string {
  if (some.length > MOST_NAMED) return `${some.length} other points (~ below)`
  const names = some.map((index) => valuesOf(points[index]!))
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
