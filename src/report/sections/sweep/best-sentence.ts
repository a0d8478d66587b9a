import type { Sweep } from '../../../experiment/sweep.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { figureLine, unitText } from '../../figure-text.js'
import { pointName, valuesOf } from './point-name.js'

/** More are counted instead of named. */
const MOST_NAMED = 6

/** Where a measure is best, and where it might as well be. */
export function bestSentence(sweep: Sweep, id: string): string {
  const { label, better, unit } = findMeasure(id)!
  const best = sweep.best[id]!
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`
  if (better === null) return `${name} has no better or worse of its own: its figures are below.`
  if (best === null) return `${name} was observed at no point.`
  const point = sweep.points[best.point]!
  const figure = `${figureLine(point.measures[id], unit)} ${unitText(point.measures[id]!.unit)}`
  const at = `${better === 'lower' ? 'lowest' : 'highest'} at ${pointName(point)} (${figure})`
  if (sweep.points.length === 1) return `${name} is ${figure} at ${pointName(point)}, the only point.`
  if (best.alike.length === 0) return `${name} is ${at}; every other point is worse beyond simulation noise.`
  if (best.alike.length === sweep.points.length - 1) {
    return `${name} is ${at}, but no other point can be told from it: what varies here does not show in it beyond simulation noise.`
  }
  return `${name} is ${at}; ${alikeText(sweep, best.alike)} cannot be told from it.`
}

function alikeText({ points }: Sweep, alike: readonly number[]): string {
  if (alike.length > MOST_NAMED) return `${alike.length} other points (~ below)`
  const names = alike.map((index) => valuesOf(points[index]!))
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
