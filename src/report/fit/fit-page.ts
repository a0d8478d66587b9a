import type { Fit } from '../../experiment/fit/fit.js'
import { exactText } from '../figure-text.js'
import { csv } from '../formats/csv.js'
import type { Report } from '../report.js'
import { reproduce } from '../reproduce.js'
import { fitSentence, qualifications } from './sentences.js'
import { figuresTable, questionsTable, unknownsTable } from './tables.js'

/**
 * Lays a fit out: what is reached and what is known by now, the figures, the unknowns, what qualifies them, what to ask
 * next.
 * @param command the words of the command that gives the same figures again
 */
export function composeFit(fit: Fit, command: readonly string[]): Report {
  const { scenario, tried, simulated, replications } = fit
  const sections = [
    {
      kind: 'note',
      text: `${scenario.name}: ${exactText(tried)} firms tried on the same customers, ${exactText(simulated)} replications in all, ${exactText(replications)} of each that the search came to.`,
      tone: 'dim',
    } as const,
    figuresTable(fit),
    unknownsTable(fit),
    ...qualifications(fit),
    questionsTable(fit),
    reproduce(command),
  ]
  return { title: fitSentence(fit), sections: sections.filter((section) => section !== null) }
}

const COLUMNS = [
  ...['kind', 'path', 'unit', 'before', 'from', 'to', 'yours', 'error', 'after', 'low', 'high'],
  ...['learned', 'distance', 'verdict', 'nearest'],
]

/** A row for each unknown, and one for each figure. */
export function fitCsv({ unknowns, figures }: Fit): string {
  return csv(COLUMNS, [
    ...unknowns.map(({ path, unit, prior, estimate, low, high, learned }) => {
      const { value, from, to } = prior
      const isShare = unit.startsWith('%')
      return [
        'unknown',
        path,
        isShare ? 'share' : unit,
        value,
        from,
        to,
        null,
        null,
        estimate,
        low,
        high,
        learned,
        null,
        null,
        null,
      ]
    }),
    ...figures.map(({ path, unit, yours, error, before, after, distance, verdict, nearest = null }) => {
      return [
        'figure',
        path,
        unit,
        before,
        null,
        null,
        yours,
        error,
        after,
        null,
        null,
        null,
        distance,
        verdict,
        nearest,
      ]
    }),
  ])
}
