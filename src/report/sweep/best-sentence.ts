import { heldAgainst, pointOrder, type Sweep } from '../../experiment/sweep.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { figureLine, unitText } from '../figure-text.js'
import { pointName, pointsText, stretchText } from './point-name.js'

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
  const plateau = plateauPoints(sweep, id)
  const [within, unsettled] = [new Set(plateau), new Set(best.unsettled)]
  const beyond = best.alike.filter((index) => !within.has(index))
  const settled = beyond.filter((index) => !unsettled.has(index))
  const open = beyond.filter((index) => unsettled.has(index))
  const few = plateau.filter((index) => unsettled.has(index))
  return [
    plateau.length === 0
      ? head
      : `${head}, on a plateau ${stretchText(sweep, plateau)}: no point of it can be told from the best`,
    ...(few.length === 0 ? [] : [`for ${pointsText(sweep, few)} that is because ${tooFew}`]),
    ...(settled.length === 0 ? [] : [`${pointsText(sweep, settled)} cannot be told from it`]),
    ...(open.length === 0 ? [] : [`${tooFew} to tell ${pointsText(sweep, open)} from it`]),
  ]
    .join('; ')
    .concat('.')
}

/** Fewer points are named one by one. */
const STRETCH = 3

/** The stretch around the best that cannot be told from it, in the order of its numbers; empty where it is short. */
function plateauPoints(sweep: Sweep, id: string): readonly number[] {
  const { plateau = null } = sweep.best[id]!
  const order = pointOrder(sweep)
  if (plateau === null || order === null) return []
  const points = order.slice(order.indexOf(plateau.from), order.indexOf(plateau.to) + 1)
  return points.length < STRETCH ? [] : points
}

/** Which points are better than today beyond noise, and which worse; null where points are held against the best. */
export function todaySentence(sweep: Sweep, id: string): string | null {
  const { today, points } = sweep
  if (today === undefined) return null
  const measure = findMeasure(id)!
  const { noun } = namingOf(measure)
  const { verdicts, differences } = heldAgainst(sweep, id)!
  const texts = new Map<string, number[]>()
  for (const [index, verdict] of verdicts.entries()) {
    const directed = verdict === 'differs' ? (differences[index]!.mean! > 0 ? 'higher' : 'lower') : verdict
    const known = texts.get(directed)
    if (known === undefined) texts.set(directed, [index])
    else known.push(index)
  }
  const told = ['better', 'worse', 'higher', 'lower'].flatMap((what) => {
    const found = texts.get(what)
    if (found === undefined) return []
    return [`${what} at ${found.length === points.length ? 'every point' : pointsText(sweep, found)}`]
  })
  const open = texts.get('unproven') ?? []
  const figure = `${figureLine(today.measures[id], measure.unit)} ${unitText(today.measures[id]!.unit)}`.trim()
  const head = `Against today, with ${noun} at ${figure}`
  if (told.length === 0) return `${head}: no point can be told from it.`
  const rest = open.length === 0 ? '' : `; ${pointsText(sweep, open)} cannot be told from it`
  return `${head}: ${told.join(' and ')}, beyond simulation noise${rest}.`
}
