import type { StaffedInterval, Staffing, Staffings } from '../../experiment/staff/staffing.js'
import type { Figure } from '../../experiment/summary.js'
import { findMeasure } from '../../measures/catalogue.js'
import {
  confidenceText,
  durationText,
  exactText,
  figureBrief,
  fixedText,
  significantText,
  unitText,
} from '../figure-text.js'
import type { Cell, Column, Note, Report, Section, Table } from '../report.js'
import { reproduce } from '../reproduce.js'
import { besideSentence, hoursText, staffingSentence, targetText } from './conclusion.js'

/**
 * Lays out how many people a target needs: the answer, each design by interval of the day, what that comes to, and how it
 * was found.
 * @param command the words of the command that gives the same figures again
 */
export function composeStaffing(found: Staffings, command: readonly string[]): Report {
  const [first, ...others] = found.designs as [Staffing, ...Staffing[]]
  const sentences =
    others.length === 0
      ? [staffingSentence(found, first)]
      : [
          ...others.map((other) => besideSentence(found, first, other)),
          ...found.designs.map((design) => `${design.label}: ${staffingSentence(found, design)}`),
        ]
  const strong = others.length === 0 ? 0 : others.length
  const sections: readonly (Section | null)[] = [
    ...sentences
      .slice(1)
      .map((text, index): Note => ({ kind: 'note', text, tone: index < strong - 1 ? 'strong' : 'plain' })),
    ...found.designs.map((design) => intervalTable(found, design)),
    others.length === 0 ? null : besideTable(found),
    found.designs.some(({ met }) => met) ? totalsTable(found) : null,
    method(found),
    warningsOf(found),
    reproduce(command),
  ]
  return { title: sentences[0]!, sections: sections.filter((section) => section !== null) }
}

const right = (heading: string): Column => ({ heading, align: 'right', wraps: true })

/** As a planner lays a day out. */
function intervalTable(found: Staffings, design: Staffing): Table {
  const measure = findMeasure(found.measure)!
  const unit = unitText(found.unit)
  const name = `${measure.alias ?? measure.label}, ${unit}`
  const formula = design.formula?.name
  const by = design.by_interval
  return {
    kind: 'table',
    title: `${design.label}: people of ${design.team} at their desks`,
    columns: [
      { heading: 'interval', align: 'left', wraps: true },
      right('calls per hour'),
      right('today'),
      ...(by ? [right(`${name}`)] : []),
      ...(formula === undefined ? [] : [right(formula)]),
      right('needed'),
      right('change'),
      ...(by ? [right(name), right('with one fewer')] : []),
    ],
    rows: design.intervals.map((interval): readonly Cell[] => {
      const { figures } = interval
      return [
        interval.text,
        significantText(interval.calls_per_hour),
        exactText(interval.today),
        ...(figures === null ? [] : [figureBrief(figures.today, measure.unit)]),
        ...(formula === undefined ? [] : [interval.erlang === null ? '' : exactText(interval.erlang)]),
        { text: interval.needed === null ? 'no number' : exactText(interval.needed), tone: 'strong' },
        changeCell(interval),
        ...(figures === null
          ? []
          : [figureBrief(figures.needed, measure.unit), fewerText(figures.fewer, measure.unit)]),
      ]
    }),
    note: noteOf(found, design),
  }
}

function fewerText(figure: Figure | null, unit: string): string {
  return figure === null ? '' : figureBrief(figure, unit)
}

function changeCell({ today, needed }: StaffedInterval): Cell {
  if (needed === null || needed === today) return ''
  return needed > today ? `+${needed - today}` : `−${today - needed}`
}

function noteOf(found: Staffings, { by_interval, formula, figures, met }: Staffing): string {
  const unit = findMeasure(found.measure)!.unit
  const text = (figure: Figure) => `${figureBrief(figure, unit)} ${unitText(found.unit)}`
  const noun = targetText(found).split(/ [≥≤<>]/)[0]
  const then = met ? `${text(figures.needed)} then` : `${text(figures.most)} with so many that nobody waits`
  const smaller = figures.fewer === null || by_interval ? '' : `, ${text(figures.fewer)} with the next smaller roster`
  const whole = by_interval ? '' : 'This target is one of the whole week: all intervals were changed in proportion. '
  const held = `${whole}Over the whole week ${noun} is ${text(figures.today)} today, ${then}${smaller}.`
  if (formula === null) return held
  const patience =
    formula.patience_seconds === null ? 'nobody gives up' : `patience ${durationText(formula.patience_seconds / 60)}`
  return `${held} ${formula.name}: as many calls, ${durationText(formula.work_seconds / 60)} of work each, ${patience}; all exponential, each interval by itself.`
}

/** The people that one way of working saves or needs, by interval where both have the same. */
function besideTable({ designs }: Staffings): Table | null {
  const [first, ...others] = designs as [Staffing, ...Staffing[]]
  const alike = others.every(
    ({ intervals }) => intervals.map(({ text }) => text).join() === first.intervals.map(({ text }) => text).join(),
  )
  if (!alike) return null
  return {
    kind: 'table',
    title: 'Side by side: people needed',
    columns: [
      { heading: 'interval', align: 'left', wraps: true },
      right(first.label),
      ...others.flatMap(({ label }) => [right(label), right('difference')]),
    ],
    rows: first.intervals.map(({ text, needed }, index): readonly Cell[] => [
      text,
      numberText(needed),
      ...others.flatMap(({ intervals }): readonly Cell[] => {
        const own = intervals[index]!.needed
        const change = needed === null || own === null ? '' : changeCell({ ...intervals[index]!, today: needed })
        return [numberText(own), change]
      }),
    ]),
  }
}

function numberText(number: number | null): string {
  return number === null ? 'no number' : exactText(number)
}

/** Hours, people and pay. */
function totalsTable({ designs, currency }: Staffings): Table {
  const rows: readonly [string, (totals: Staffing['today']) => number | null, (value: number) => string][] = [
    ['desk hours a week', ({ desk_hours }) => desk_hours, hoursText],
    ['full-time people', ({ full_time }) => full_time, (value) => fixedText(value, 1)],
    [`pay a year, ${currency}`, ({ pay_a_year }) => pay_a_year, (value) => fixedText(value, 0)],
  ]
  const shown = rows.filter(([, of]) => designs.every(({ today }) => of(today) !== null))
  const many = designs.length > 1
  return {
    kind: 'table',
    title: 'What it comes to',
    columns: [
      { heading: '', align: 'left' },
      ...designs.flatMap(({ label }) => {
        const lead = many ? `${label}: ` : ''
        return [right(`${lead}today`), right('needed'), right('change')]
      }),
    ],
    rows: shown.map(([name, of, text]): readonly Cell[] => [
      name,
      ...designs.flatMap(({ today, needed, met }): readonly Cell[] => {
        const [before, after] = [of(today)!, of(needed)!]
        if (!met) return [text(before), '', '']
        const change = after - before
        return [text(before), text(after), change === 0 ? '' : `${change > 0 ? '+' : ''}${text(change)}`]
      }),
    ]),
    note: 'Paid time includes the time away from desks (shrinkage). Full-time people: paid hours over those of a year (people.hours_per_year).',
  }
}

function method({ replications, confidence, designs }: Staffings): Note {
  const rosters = designs.reduce((sum, design) => sum + design.rosters, 0)
  const runs = `${exactText(rosters)} rosters were simulated, ${exactText(replications)} replications each, on the same customers (more with --replications)`
  const needed = `Needed: the fewest with which the worse end of the ${confidenceText(confidence)} interval holds the target; with one fewer in every interval it holds in none. `
  const text = `${designs.some(({ met }) => met) ? needed : ''}${runs}.`
  return { kind: 'note', text, tone: 'dim' }
}

function warningsOf({ designs }: Staffings): Section | null {
  const many = designs.length > 1
  const warnings = designs.flatMap(({ label, warnings }) =>
    warnings.map(({ message, advice }) => ({ message: many ? `${label}: ${message}` : message, advice })),
  )
  return warnings.length === 0 ? null : { kind: 'warning', title: 'Before you trust this', warnings }
}
