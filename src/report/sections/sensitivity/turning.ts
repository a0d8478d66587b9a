import type { Verdict } from '../../../experiment/comparison.js'
import type { End, Influence, Sensitivity } from '../../../experiment/sensitivity.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { namingOf } from '../../../measures/naming.js'
import { figureLine, unitText } from '../../figure-text.js'
import type { Note } from '../../report.js'
import { nameOf } from './conclusion.js'

const MOST_NAMED = 5

/** The difference between two designs as it is, and what may be said of it. */
export function differenceSentence({ metric, unit, base, between, conclusion }: Sensitivity): string {
  const measure = findMeasure(metric)!
  const who = `${namingOf(measure).subject}, ${between!.variant} less ${between!.base}:`
  if (base.mean === null || conclusion === null) return `${who} not observed, so that nothing could move it.`
  const figure = `${figureLine(base, measure.unit)} ${unitText(unit)}`.trim()
  return conclusion === 'unproven'
    ? `${who} ${figure}, not beyond simulation noise.`
    : `${who} ${figure}, ${conclusion}.`
}

/** Which of what both designs have in common turns the conclusion round, or opens it, when it alone is otherwise. */
export function turning(sensitivity: Sensitivity): readonly Note[] {
  const { conclusion, base } = sensitivity
  if (base.mean === null || conclusion === null) return []
  const ends = sensitivity.influences.flatMap((one) =>
    [one.low, one.high].flatMap((end) => (end === null ? [] : [{ one, end }])),
  )
  const that = (holds: (end: End) => boolean) => ends.filter(({ end }) => holds(end))
  if (conclusion === 'unproven') {
    const settled = that((end) => end.conclusion !== 'unproven' && end.conclusion !== null)
    return [
      settled.length === 0
        ? note('Nothing that both have in common settles it when it alone is otherwise.')
        : note(`It would be settled where ${listed(settled, sensitivity)}.`),
    ]
  }
  const round = that((end) => isOpposite(end, conclusion, base.mean!))
  const open = that((end) => end.conclusion === 'unproven')
  return [
    round.length === 0
      ? note('Nothing that both have in common turns the conclusion round when it alone is otherwise.')
      : note(`The conclusion turns round where ${listed(round, sensitivity)}.`),
    ...(open.length === 0 ? [] : [note(`It is no longer beyond simulation noise where ${listed(open, sensitivity)}.`)]),
  ]
}

function isOpposite({ conclusion, figure }: End, before: Verdict, mean: number): boolean {
  if (conclusion === null || conclusion === 'unproven') return false
  return conclusion !== before || (figure.mean ?? mean) * mean < 0
}

/** The furthest from what is as it is first, what is assumed marked. */
function listed(
  found: readonly { readonly one: Influence; readonly end: End }[],
  { metric, unit }: Sensitivity,
): string {
  const size = ({ difference }: End) => Math.abs(difference.mean ?? 0)
  const sorted = [...found].sort((a, b) => size(b.end) - size(a.end))
  const named = sorted.slice(0, MOST_NAMED).map(({ one, end }) => {
    const figure = `${figureLine(end.figure, findMeasure(metric)!.unit)} ${unitText(unit)}`.trim()
    const known = one.known === 'stated' ? '' : `, ${one.known}`
    return `${nameOf(one)} is ${end.value} instead of ${one.value} (${figure}${known})`
  })
  const more = sorted.length - named.length
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

function note(text: string): Note {
  return { kind: 'note', text, tone: 'strong' }
}
