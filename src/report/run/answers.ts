import { defaults } from '../../evidence/registry.js'
import { pays } from '../../experiment/premium.js'
import type { Figure, Figures, MeasureSummary, Summary } from '../../experiment/summary.js'
import { ASKER, ASKERS } from '../../vocabulary/askers.js'
import { figureBrief, figureLine, percentText, saysSomething } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Section, Table } from '../report.js'
import { scopeTable } from './answer.js'

/**
 * Who gets a yes, the deserving or the loud: in a sentence, and then by who asks, issue and segment.
 * @param beliefs the scenario's own values by registry id, where it has any
 */
export function answers(summary: Summary, beliefs: Readonly<Record<string, number>> = {}): readonly (Section | null)[] {
  const { granted } = summary.measures
  if (granted === undefined || granted.mean === null || !saysSomething(granted)) return []
  const least = { ...defaults(), ...beliefs }['warning.loudness']
  const text = whoGetsAYes(summary.measures, least)
  return [
    { kind: 'note', title: 'Who gets a yes', text, tone: 'strong' },
    askers(summary),
    issues(summary),
    segments(summary),
  ]
}

/** Which of merit and loudness makes a difference to the answer, and which the larger one. */
function whoGetsAYes(
  { granted, merit_premium: merit, loudness_premium: loud }: Summary['measures'],
  least: number,
): string {
  const due = `that something is due adds ${points(merit)} points to the chance of a yes`
  const demanding = `demanding a manager adds ${points(loud)} points to the chance of a yes`
  if (isKnown(merit) && isKnown(loud)) {
    const [ofMerit, ofLoudness] = [pays(merit, least), pays(loud, least)]
    if (ofMerit && ofLoudness) {
      return merit.mean! >= loud.mean!
        ? `The deserving, and then the loud: ${due}, demanding a manager ${points(loud)}.`
        : `The loud before the deserving: ${demanding}, that something is due ${points(merit)}.`
    }
    if (ofMerit) return `The deserving, not the loud: ${due}, demanding a manager next to nothing (${points(loud)}).`
    if (ofLoudness) {
      return `The loud, not the deserving: ${demanding}, that something is due next to nothing (${points(merit)}).`
    }
    return `The deserving no more than others, and the loud no more than the quiet: what that changes is next to nothing (${points(merit)} and ${points(loud)} points).`
  }
  if (isKnown(loud)) {
    return pays(loud, least)
      ? `The loud: with the same case, ${demanding}.`
      : `The loud no more than the quiet: with the same case, demanding a manager changes next to nothing (${points(loud)} points).`
  }
  if (isKnown(merit)) {
    return pays(merit, least)
      ? `The deserving: ${due}.`
      : `The deserving no more than others: that something is due changes next to nothing (${points(merit)} points).`
  }
  return `${percentText(granted!.mean)} of those who ask.`
}

function isKnown(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.mean !== null
}

function points(figure: Figure | undefined): string {
  return figureLine(figure)
}

/** What became of the requests of each kind of customer, and how alike like ones were answered. */
function askers(summary: Summary): Table {
  const { measures, currency } = summary
  const requests = ASKERS.map((asker) => requestsOf(measures[`granted_${asker}`]!))
  const all = requests.reduce((total, count) => total + count, 0)
  const paid = ASKERS.some((asker) => saysSomething(measures[`remedy_${asker}`]!))
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'of requests, %', align: 'right' },
      { heading: 'granted, %', align: 'right' },
      { heading: 'answer after, h', align: 'right' },
      ...(paid ? [{ heading: `paid, ${currency}`, align: 'right' as const }] : []),
    ],
    rows: ASKERS.flatMap((asker, index): readonly (readonly Cell[])[] => {
      if (requests[index] === 0) return []
      const of = (what: string, unit: string) => figureBrief(measures[`${what}_${asker}`], unit)
      const share = percentText(requests[index]! / all).replace(' %', '')
      return [
        [
          ASKER[asker].label,
          share,
          of('granted', 'share'),
          of('answer_time', 'h'),
          ...(paid ? [of('remedy', 'currency')] : []),
        ],
      ]
    }),
    note: [WHO, ...alike(summary)].join(' '),
  }
}

const WHO =
  'Deserving: something is due. Loud: demands a manager when refused; it is drawn with the customer, and premiums hold only requests against each other that are otherwise alike.'

function requestsOf({ denominators = [] }: MeasureSummary): number {
  return denominators.reduce((total, count) => total + count, 0)
}

/** As many obstacles as a sentence bears. */
const MOST_OBSTACLES = 3

function alike({ measures: { consistency }, differing }: Summary): readonly string[] {
  if (!isKnown(consistency)) return []
  const different = 1 - consistency.mean!
  const parts = Object.entries(differing)
    .map(([obstacle, { mean }]) => [labelOf('obstacle', obstacle), (mean ?? 0) / different] as const)
    .filter(([, part]) => part > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OBSTACLES)
    .map(([label, part]) => `${label} ${percentText(part)}`)
  const why = parts.length === 0 ? '' : `; what makes the difference is ${parts.join(', ')}`
  return [
    `Of two like requests ${figureLine(consistency, 'share')} % get the same answer, where tossed coins make it 50 %${why}.`,
  ]
}

const CHOICES = [
  ...ASKERS.map((asker) => ({ id: `granted_${asker}` as const, heading: ASKER[asker].label.replace(', ', ' ') })),
  { id: 'loudness_premium' as const, heading: 'being loud adds' },
]

function issues({ breakdown }: Summary): Table | null {
  return several('Granted, % of requests, by issue', 'issue', breakdown.issue)
}

function segments({ breakdown }: Summary): Table | null {
  return several('Granted, % of requests, by customers', 'segment', breakdown.segment)
}

/** The answers of several issues or segments; null where only one asks. */
function several(title: string, what: string, scope: Readonly<Record<string, Figures>>): Table | null {
  const asked = Object.entries(scope).filter(([, { granted }]) => isKnown(granted))
  return asked.length < 2 ? null : scopeTable(title, what, Object.fromEntries(asked), CHOICES)
}
