import type { Figures, Summary } from '../../experiment/summary.js'
import { findMeasure, HEADLINE, type MeasureId } from '../../measures/catalogue.js'
import { figureBrief, figureText, fixedText, NOTHING, percentText, saysSomething, unitText } from '../figure-text.js'
import type { Table } from '../report.js'

/** The four figures to remember, each with a plain sentence. */
export function headline(summary: Summary): Table {
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: HEADLINE.map((id) => {
      const measure = summary.measures[id]!
      const { mean, half } = figureText(measure, measure.unit)
      return [
        { text: capitalised(findMeasure(id)!.label), tone: 'strong' },
        { text: mean, tone: 'strong' },
        { text: [half, shortUnit(measure.unit)].filter((part) => part !== '').join(' '), tone: 'dim' },
        measure.mean === null ? untilStopped(mean !== NOTHING, summary) : sentence(id, summary),
      ]
    }),
  }
}

function untilStopped(bounded: boolean, summary: Summary): string {
  const open = openShare(summary)
  if (open === null) return 'Not known: nothing was observed.'
  const why = `${percentText(open)} of the journeys had not ended when the run was stopped.`
  return bounded ? why : `Not known: ${why}`
}

/** The sentence says the rest. */
function shortUnit(unit: string): string {
  return unit.startsWith('per ') ? '' : unitText(unit)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentence(id: MeasureId, { measures }: Summary): string {
  const mean = (of: MeasureId) => measures[of]?.mean ?? 0
  const [legs, contacts, repeats] = [mean('legs'), mean('contacts'), mean('repeat_explanations')]
  const [loss, final] = [mean('trust_loss'), mean('trust_final')]
  switch (id) {
    case 'handle_time':
      return `of agents’ work per case, in ${count(contacts, 'contact')} and ${count(legs, 'conversation')}.`
    case 'repeat_explanations':
      return repeats === 0 ? 'Nobody has to tell the story twice.' : `times a customer has to tell the story again.`
    case 'trust_loss':
      return `of trust: ${fixedText(final + loss, 1)} before, ${fixedText(final, 1)} after; ${percentText(mean('distrust'))} end in distrust.`
    default:
      return `net, per 1,000 cases: ${fixedText(mean('word_of_mouth_positive'), 0)} good conversations and ${fixedText(mean('word_of_mouth_negative'), 0)} bad ones, against ${fixedText(mean('word_of_mouth_otherwise'), 0)} good ones had nothing gone wrong.`
  }
}

function count(value: number, what: string): string {
  const shown = fixedText(value, 1)
  return shown === '1.0' ? `1 ${what}` : `${shown} ${what}s`
}

interface Choice {
  readonly id: MeasureId
  readonly heading: string
  /** Shown as a share, where a count is at most 1. */
  readonly per?: 'share'
}

/** One row per team, issue, segment or manager role; columns that are empty or 0 everywhere are left out. */
export function scopeTable(
  title: string,
  what: string,
  scope: Readonly<Record<string, Figures>>,
  choices: readonly Choice[],
  note?: string,
): Table | null {
  const entries = Object.entries(scope)
  const shown = choices.filter(({ id }) =>
    entries.some(([, { [id]: figure }]) => figure !== undefined && saysSomething(figure)),
  )
  if (entries.length === 0 || shown.length === 0) return null
  return {
    kind: 'table',
    title,
    columns: [{ heading: what, align: 'left' }, ...shown.map(({ heading }) => ({ heading, align: 'right' as const }))],
    rows: entries.map(([name, figures]) => [
      name,
      ...shown.map(({ id, per }) => figureBrief(figures[id], per ?? findMeasure(id)!.unit)),
    ]),
    ...(note === undefined ? {} : { note }),
  }
}

const NET_TALK =
  'Net talk: good conversations less bad ones against what would have been said without the case, per 1,000 cases.'
const CHOICES = [
  { id: 'handle_time', heading: 'handle, min' },
  { id: 'repeat_explanations', heading: 'told again' },
  { id: 'trust_loss', heading: 'trust loss' },
  { id: 'word_of_mouth', heading: 'net talk' },
  { id: 'first_contact_resolution', heading: 'FCR, %' },
] as const

/** The headline by issue, where there are several. */
export function issues({ breakdown }: Summary): Table | null {
  return several('By issue', 'issue', breakdown.issue)
}

/** The headline by segment of customers, where there are several. */
export function segments({ breakdown }: Summary): Table | null {
  return several('By customers', 'segment', breakdown.segment)
}

function several(title: string, what: string, scope: Readonly<Record<string, Figures>>): Table | null {
  return Object.keys(scope).length < 2 ? null : scopeTable(title, what, scope, CHOICES, NET_TALK)
}

/** Share of journeys that had not ended when an overloaded run was stopped; null where none was, or nobody came. */
export function openShare({ endings: ended }: Summary): number | null {
  const shares = Object.values(ended).map(({ at_least }) => at_least)
  if (shares.some((share) => share === undefined)) return null
  return 1 - shares.reduce<number>((sum, share) => sum + share!, 0)
}
