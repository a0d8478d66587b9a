import type { Fit } from '../../experiment/fit/fit.js'
import { exactText } from '../figure-text.js'
import { type CsvValue, csv } from '../formats/csv.js'
import type { Report } from '../report.js'
import { reproduce } from '../reproduce.js'
import { learnedPicture } from './picture.js'
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
    learnedPicture(fit),
    figuresTable(fit),
    unknownsTable(fit),
    ...qualifications(fit),
    questionsTable(fit),
    reproduce(command),
  ]
  return { title: fitSentence(fit), sections: sections.filter((section) => section !== null) }
}

const COLUMNS = [
  ...(['kind', 'path', 'unit', 'before', 'from', 'to', 'yours', 'your_error', 'after', 'low', 'high'] as const),
  ...(['learned', 'standard_errors', 'verdict', 'nearest'] as const),
]

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], CsvValue>>>

/** A row for each unknown, and one for each figure. */
export function fitCsv({ unknowns, figures }: Fit): string {
  const rows: readonly Row[] = [
    ...unknowns.map(({ path, unit, prior, estimate, low, high, learned }): Row => {
      const { value, from, to } = prior
      const isShare = unit.startsWith('%')
      const known = { before: value, from, to, after: estimate, low, high, learned }
      return { kind: 'unknown', path, unit: isShare ? 'share' : unit, ...known }
    }),
    ...figures.map(({ path, unit, yours, your_error, before, after, standard_errors, verdict, nearest }): Row => {
      const known = { yours, your_error, before, after, standard_errors, verdict }
      return { kind: 'figure', path, unit, ...known, ...(nearest === undefined ? {} : { nearest }) }
    }),
  ]
  return csv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? null)),
  )
}
