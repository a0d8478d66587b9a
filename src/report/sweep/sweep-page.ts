import type { Sweep } from '../../experiment/sweep.js'
import { exactText } from '../figure-text.js'
import type { Note, Report, Section, Warnings } from '../report.js'
import { reproduce } from '../reproduce.js'
import { bestInFirms, firmsTable } from './across-firms.js'
import { bestSentence, todaySentence } from './best-sentence.js'
import { metricPlot } from './plot.js'
import { valuesOf } from './point-name.js'
import { pointTables } from './points.js'

const MOST_NAMED = 6

/**
 * Lays a sweep out: where each measure is best, its curve, then every point.
 * @param command the words of the command that gives the same figures again
 */
export function composeSweep(sweep: Sweep, command: readonly string[]): Report {
  const [first, ...others] = sweep.metrics.flatMap((id) => [
    bestSentence(sweep, id),
    ...[todaySentence(sweep, id), bestInFirms(sweep, id)].filter((text) => text !== null),
  ])
  const sections: readonly (Section | null)[] = [
    ...others.map((text): Note => ({ kind: 'note', text, tone: 'strong' })),
    preamble(sweep),
    ...sweep.metrics.map((id) => metricPlot(sweep, id)),
    ...pointTables(sweep),
    ...sweep.metrics.map((id) => firmsTable(sweep, id)),
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
  const found = new Map<string, { message: string; advice: string; at: Set<string> }>()
  for (const point of points) {
    for (const { code, message, advice } of point.warnings) {
      const known = found.get(code)
      if (known === undefined) found.set(code, { message, advice, at: new Set([valuesOf(point)]) })
      else known.at.add(valuesOf(point))
    }
  }
  if (found.size === 0) return null
  const warnings = [...found.values()].map(({ message, advice, at }) => ({
    message: `${whereText([...at], points.length)}: ${message}`,
    advice,
  }))
  return { kind: 'warning', title: 'Before you trust this', warnings }
}

function whereText(at: readonly string[], all: number): string {
  if (at.length === all) return 'At all points, as at the first'
  if (at.length > MOST_NAMED) return `At ${at.length} points, as at ${at[0]}`
  return at.length === 1 ? `At ${at[0]}` : `At ${at.join(', ')}, as at the first of them`
}
