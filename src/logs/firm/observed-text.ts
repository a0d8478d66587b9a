import { priorOf } from '../../evidence/priors.js'
import type { LogFigure } from './figures.js'
import type { Firm } from './firm.js'
import { ASSUMED_TALK } from './firm.js'
import { countText, digits, secondsText, shareText } from './number-text.js'

/** Of these there is nothing where bots alone answer, as many at once as come. */
const OF_LINES: readonly string[] = ['delayed', 'speed_of_answer', 'queue_time']

/** The figures that the program has a measure of, as `observed`. */
export function observedLines(figures: readonly LogFigure[], { teams }: Firm): readonly string[] {
  const hasLines = teams.some(({ isBot }) => !isBot)
  const lines = figures.flatMap((figure) => {
    if (figure.observed === undefined) return []
    const { measure, as } = figure.observed
    if (!hasLines && OF_LINES.includes(measure)) return []
    const written = `"${valueText(figure, figure.value)} ± ${valueText(figure, Math.max(figure.error ?? 0, LEAST_ERROR * figure.value))}"`
    const value = as === undefined ? written : `{value: ${written}, as: ${as}}`
    return [`  ${measure}: ${value}   # ${countText(figure.rows)} ${figure.of}`]
  })
  return lines.length === 0
    ? []
    : ['observed:                        # as the log has it; `run` holds the model against it', ...lines]
}

/** An error of nothing at all would be a claim that no log can make. */
const LEAST_ERROR = 0.0005

function valueText({ unit }: LogFigure, value: number): string {
  if (unit === 'share') return shareText(value)
  return unit === 'min' ? `${digits(value)} min` : digits(value)
}

/** What no log says, with what the evidence registry believes of it. */
export function unknownLines({ teams, issues }: Firm): readonly string[] {
  const untold = issues.filter(({ talk }) => talk.every(({ fit }) => fit === null))
  const levers = ['empowerment.tools', 'empowerment.orientation', 'empowerment.safety']
  const people = teams.filter(({ isBot }) => !isBot)
  return [
    'unknown:                         # what no log says; "usual" is what the evidence registry believes of it',
    ...levers.flatMap((lever) => {
      const whose = lever === 'empowerment.tools' || people.length === teams.length ? ['*'] : people.map(({ id }) => id)
      return whose.map((team) => entry(`teams.${team}.${lever}`, ['teams', teams[0]!.id, ...lever.split('.')]))
    }),
    entry('customers.*.trust', ['customers', 'caller', 'trust']),
    ...untold.map(
      ({ id }) =>
        `  issues.${id}.talk: {value: ${secondsText(ASSUMED_TALK)}, from: 3 min, to: 60 min}   # how long an agent works on a case: ask for it`,
    ),
    '# Nor does a log say what agents may grant. Once you know, write for each issue what puts it right, and for each team',
    '# how far it may go, as in: remedy: {needed: 40%, amount: "lognormal(30 USD, 1)"} and authority: {granted: 50 USD}.',
  ]
}

function entry(path: string, steps: readonly string[]): string {
  const changes = priorOf(steps)?.changes
  return `  ${path}: usual${changes === undefined ? '' : `   # would be known by: ${changes.charAt(0).toLowerCase()}${changes.slice(1)}`}`
}
