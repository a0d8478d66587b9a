import type { Sweep, SweepPoint } from '../../experiment/sweep.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { exactText, figureLine, unitText } from '../figure-text.js'
import type { Note, Report, Section, Warnings } from '../report.js'
import { reproduce } from '../reproduce.js'
import { metricPlot, pointTables, valuesOf } from './points.js'

const MOST_NAMED = 6

/**
 * Lays a sweep out: where each measure is best, its curve, then every point.
 * @param command the words of the command that gives the same figures again
 */
export function composeSweep(sweep: Sweep, command: readonly string[]): Report {
  const [first, ...others] = sweep.metrics.map((id) => bestSentence(sweep, id))
  const sections: readonly (Section | null)[] = [
    ...others.map((text): Note => ({ kind: 'note', text, tone: 'strong' })),
    preamble(sweep),
    ...sweep.metrics.map((id) => metricPlot(sweep, id)),
    ...pointTables(sweep),
    warningsOf(sweep),
    reproduce(command),
  ]
  return { title: first!, sections: sections.filter((section) => section !== null) }
}

function preamble({ scenario, points, replications }: Sweep): Note {
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const counted = points.length === 1 ? 'One point' : `${exactText(points.length)} points`
  const text = `${scenario.name}: ${counted.toLowerCase()}, the same customers at each, in ${runs}.`
  return { kind: 'note', text, tone: 'dim' }
}

/** What to know of the points; each kind is said once, with where it is true. */
function warningsOf({ points }: Sweep): Warnings | null {
  const found = new Map<string, { message: string; advice: string; at: string[] }>()
  for (const point of points) {
    for (const { code, message, advice } of point.warnings) {
      const known = found.get(code)
      if (known === undefined) found.set(code, { message, advice, at: [valuesOf(point)] })
      else if (!known.at.includes(valuesOf(point))) known.at.push(valuesOf(point))
    }
  }
  if (found.size === 0) return null
  const warnings = [...found.values()].map(({ message, advice, at }) => ({
    message: `${whereText(at, points.length)}: ${message}`,
    advice,
  }))
  return { kind: 'warning', title: 'Before you trust this', warnings }
}

function whereText(at: readonly string[], all: number): string {
  if (at.length === all) return 'At all points, as at the first'
  if (at.length > MOST_NAMED) return `At ${at.length} points, as at ${at[0]}`
  return at.length === 1 ? `At ${at[0]}` : `At ${at.join(', ')}, as at the first of them`
}

/** A point in full: `teams.front_line.agents=9, approvals.policy=direct`. */
function pointName({ set }: SweepPoint): string {
  return Object.entries(set)
    .map(([path, value]) => `${path}=${value}`)
    .join(', ')
}

/** More are counted instead of named. */

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
