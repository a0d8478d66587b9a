import type { Influence, Sensitivity } from '../../experiment/sensitivity.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { exactText, figureLine, figureText, unitText } from '../figure-text.js'
import { csv } from '../formats/csv.js'
import type { Note, Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { tornadoPicture } from './picture.js'
import { differenceSentence, isProven, nameOf, tornado, turning } from './tornado.js'

/**
 * Lays a sensitivity out: what moves the measure most, the assumptions that carry it, then the tornado.
 * @param command the words of the command that gives the same figures again
 */
export function composeSensitivity(sensitivity: Sensitivity, command: readonly string[]): Report {
  const { scenario, replications, between } = sensitivity
  const isDifference = between !== null
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const sections: readonly (Section | null)[] = [
    ...(isDifference ? turning(sensitivity) : [assumptionsSentence(sensitivity)]),
    {
      kind: 'note',
      text: isDifference
        ? `What ${between.base} and ${between.variant} have in common, moved in both, one parameter at a time, on the same customers, in ${runs}. What is said of each difference holds by itself.`
        : `${scenario.name}: one parameter at a time, on the same customers, in ${runs}.`,
      tone: 'dim',
    },
    tornadoPicture(sensitivity),
    tornado(sensitivity),
    unreadNote(sensitivity),
    flippedExpectations(sensitivity),
    reproduce(command),
  ]
  const title = isDifference ? differenceSentence(sensitivity) : sensitivitySentence(sensitivity)
  return { title, sections: sections.filter((section) => section !== null) }
}

/** What no run of these files reads, and was therefore not tried. */
function unreadNote({ unread, between }: Sensitivity): Note | null {
  if (unread.length === 0) return null
  const assumed = unread.filter((path) => path.startsWith(ASSUMED))
  const stated = unread.filter((path) => !path.startsWith(ASSUMED))
  const counts = [
    ...(assumed.length === 0 ? [] : [`${assumed.length} ${assumed.length === 1 ? 'assumption' : 'assumptions'}`]),
    ...(stated.length === 0 ? [] : [`${stated.length} ${stated.length === 1 ? 'number' : 'numbers'} of its own`]),
  ]
  const by = between === null ? 'this file' : 'these files'
  const names = [...assumed.map((path) => path.slice(ASSUMED.length)), ...stated].join(', ')
  const text = `${counts.join(' and ')} ${unread.length === 1 ? 'is' : 'are'} not read by ${by}, and could move nothing: ${names}.`
  return { kind: 'note', title: 'Not tried', text, tone: 'dim' }
}

const ASSUMED = 'beliefs.'

/** A parameter carries a conclusion if over its range the figure moves by so much of itself. */
const MUCH = 0.1
const MOST_NAMED = 5

/** What to remember: the figure, and what moves it most. */
export function sensitivitySentence({ metric, unit, base, influences }: Sensitivity): string {
  const measure = findMeasure(metric)!
  const { subject, is, was, it } = namingOf(measure)
  const figure = `${figureLine(base, measure.unit)} ${unitText(unit)}`
  if (base.mean === null) return `${subject} ${was} not observed: there is nothing that could move ${it}.`
  const [first] = influences.filter(isProven)
  if (first === undefined)
    return `${subject} ${is} ${figure}; nothing that was tried moves ${it} beyond simulation noise.`
  const ends = [first.low, first.high].flatMap((end) => {
    if (end === null || end.difference.mean === null) return []
    const { mean } = end.difference
    const size = figureText({ ...end.difference, mean: Math.abs(mean) }, measure.unit).mean
    return [mean === 0 ? `not at all at ${end.value}` : `${mean < 0 ? 'down' : 'up'} by ${size} at ${end.value}`]
  })
  return `${subject} ${is} ${figure}; what moves ${it} most is ${nameOf(first)}: ${ends.join(', ')}.`
}

/** The assumptions on which a conclusion about the measure turns. */
export function assumptionsSentence(sensitivity: Sensitivity): Note {
  const { metric, base, influences } = sensitivity
  const assumed = influences.filter((one) => one.known === 'assumed' && isProven(one))
  const carrying = assumed.filter(
    ({ swing, low, high }) => turnsSign(base.mean, [low, high]) || swing >= MUCH * Math.abs(base.mean ?? 0),
  )
  const { noun, it, itself } = namingOf(findMeasure(metric)!)
  const named = carrying.slice(0, MOST_NAMED).map((one) => nameOf(one))
  const more =
    carrying.length > named.length ? `, and ${carrying.length - named.length} more marked “assumed” below` : ''
  const text =
    carrying.length === 0
      ? `No assumption alone moves ${noun} by a tenth of ${itself} over its plausible range.`
      : `A conclusion about ${noun} turns on ${carrying.length === 1 ? 'one assumption' : `${carrying.length} assumptions`} that nobody has measured, ${carrying.length === 1 ? 'which' : 'each of which'} alone moves ${it} by a tenth or more: ${named.join('; ')}${more}.`
  return { kind: 'note', text, tone: 'strong' }
}

/** Expectations that another plausible value would meet or break. */
function flippedExpectations({ influences }: Sensitivity): Note | null {
  const flipped = influences.flatMap((one) =>
    [one.low, one.high].flatMap((end) =>
      end === null ? [] : end.flips.map((expectation) => ({ expectation, what: `${nameOf(one)} at ${end.value}` })),
    ),
  )
  if (flipped.length === 0) return null
  const expectations = [...new Set(flipped.map(({ expectation }) => expectation))]
  const text = expectations
    .map((expectation) => {
      const what = flipped.filter((flip) => flip.expectation === expectation).map((flip) => flip.what)
      const more = what.length > MOST_NAMED ? `, and ${what.length - MOST_NAMED} more` : ''
      return `${expectation}: ${what.slice(0, MOST_NAMED).join('; ')}${more}`
    })
    .join('. ')
  return { kind: 'note', title: 'Expectations that turn', text: `${text}.`, tone: 'plain' }
}

function turnsSign(mean: number | null, ends: readonly Influence['low'][]): boolean {
  return ends.some((end) => mean !== null && end !== null && mean * (mean + (end.difference.mean ?? 0)) < 0)
}

/** One row per parameter and end of its range. */
export function sensitivityCsv({ influences, between }: Sensitivity): string {
  const isDifference = between !== null
  const rows = influences.flatMap(({ path, known, value: base, low, high }, rank) =>
    [['low', low] as const, ['high', high] as const].flatMap(([name, end]) => {
      if (end === null) return []
      const { mean, half_width } = end.difference
      const row = [rank + 1, path, known, base, name, end.value, mean, half_width, String(end.proven)]
      return [isDifference ? [...row, end.conclusion] : row]
    }),
  )
  const columns = ['rank', 'path', 'known', 'base', 'end', 'value', 'difference', 'half_width', 'proven']
  return csv(isDifference ? [...columns, 'conclusion'] : columns, rows)
}
