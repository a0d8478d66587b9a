import type { Doubt } from '../../logs/firm/doubts.js'
import type { LogFigure } from '../../logs/firm/figures.js'
import type { Firm } from '../../logs/firm/firm.js'
import { countOf, countText, dateText, digits, lawText } from '../../logs/firm/number-text.js'
import type { Found } from '../../logs/found.js'
import { MEANINGS, type Meaning } from '../../logs/mapping/meaning.js'
import { PRESETS } from '../../logs/mapping/presets.js'
import { durationText, fixedText } from '../figure-text.js'
import type { Report, Section } from '../report.js'
import { patienceShape, talkShapes } from './shapes.js'

/** What was read of a log, and how. */
export interface Imported {
  readonly log: string
  /** `XES`, `JSON lines`. */
  readonly format: string
  readonly encoding: string
  readonly found: Found
  readonly firm: Firm
  readonly figures: readonly LogFigure[]
  readonly doubts: readonly Doubt[]
}

/** Lays out what a log says: how it was read, what it shows with how much behind it, and what it cannot say. */
export function composeImport(imported: Imported): Report {
  const sections = [
    preamble(imported),
    columns(imported),
    meanings(imported),
    wrongRows(imported),
    figures(imported),
    ways(imported),
    channels(imported),
    teams(imported),
    ...talkShapes(imported.firm),
    patienceShape(imported.firm),
    doubts(imported),
    notInALog(),
  ]
  return { title: `What ${imported.log} says`, sections: sections.filter((section) => section !== null) }
}

function preamble({ format, encoding, found }: Imported): Section {
  const { rows, mapping, arrivals, journeys } = found
  const as = mapping.preset === null ? '' : `, ${PRESETS[mapping.preset].label}`
  const { first, last } = arrivals.whole
  const kinds = mapping.kind === 'contacts' ? 'a row a contact' : 'events of cases'
  const text = `${countOf(rows.read, 'row')} (${format}, ${encoding}${as}): ${kinds}; ${countOf(journeys, 'case')} from ${dateText(first)} to ${dateText(last)}. ${rows.wrong === 0 ? 'Every row could be used.' : `${countOf(rows.wrong, 'row')} ${rows.wrong === 1 ? 'was' : 'were'} left out.`}`
  return { kind: 'note', text, tone: 'dim' }
}

function columns({ found }: Imported): Section {
  const { uses, unused } = found.mapping
  return {
    kind: 'table',
    title: 'What the columns were taken for',
    columns: [
      { heading: 'as', align: 'left' },
      { heading: 'column', align: 'left' },
      { heading: 'why', align: 'left', wraps: true },
    ],
    rows: uses.map(({ role, columns: of, unit, why }) => [
      role,
      of.map(({ name }) => name).join(', else ') + (unit === undefined ? '' : ` in ${unit.name}`),
      { text: why, tone: 'dim' },
    ]),
    note: `${unused.length === 0 ? 'Every column is used.' : `Not used: ${shortened(unused)}.`} Another reading: --map ROLE=COLUMN.`,
  }
}

const MOST_NAMED = 12

function shortened(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ')
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`
}

const MOST_MEANINGS = 15

function meanings({ found }: Imported): Section | null {
  if (found.meanings.length === 0) return null
  const sorted = found.meanings.toSorted((a, b) => b.rows - a.rows)
  const rest = sorted.length - MOST_MEANINGS
  return {
    kind: 'table',
    title: 'What values were taken to mean',
    columns: [
      { heading: 'value', align: 'left' },
      { heading: 'rows', align: 'right' },
      { heading: 'means', align: 'left', wraps: true },
    ],
    rows: sorted
      .slice(0, MOST_MEANINGS)
      .map(({ value, rows, means }) => [
        value,
        countText(rows),
        means === null ? { text: 'not known', tone: 'bad' } : `${means}: ${MEANINGS[means as Meaning]}`,
      ]),
    note: `${rest > 0 ? `${rest} rarer ones are not shown. ` : ''}Another meaning: --means VALUE=MEANING.`,
  }
}

/** `77 of 1,500 rows are wrong, and were left out`. */
export function leftOutText({ wrong, read }: Imported['found']['rows']): string {
  return `${countText(wrong)} of ${countOf(read, 'row')} ${wrong === 1 ? 'is' : 'are'} wrong, and ${wrong === 1 ? 'was' : 'were'} left out`
}

function wrongRows({ found: { rows } }: Imported): Section | null {
  if (rows.wrong === 0) return null
  const rest = rows.wrong - rows.firstWrong.length
  return {
    kind: 'table',
    title: leftOutText(rows),
    columns: [
      { heading: 'line', align: 'right' },
      { heading: 'what is wrong', align: 'left', wraps: true },
    ],
    rows: rows.firstWrong.map(({ line, why }) => [countText(line), why]),
    ...(rest > 0 ? { note: `And ${countText(rest)} more.` } : {}),
  }
}

function figures({ figures: all }: Imported): Section {
  return {
    kind: 'table',
    title: 'What it says',
    columns: [
      { heading: 'figure', align: 'left' },
      { heading: 'value', align: 'right' },
      { heading: '± 95 %', align: 'right' },
      { heading: 'behind it', align: 'left', wraps: true },
    ],
    rows: all.map((figure) => [
      figure.label,
      valueText(figure, figure.value),
      { text: figure.error === undefined ? '' : valueText(figure, figure.error), tone: 'dim' },
      { text: `${countText(figure.rows)} ${figure.of}`, tone: 'dim' },
    ]),
  }
}

function valueText({ unit }: LogFigure, value: number): string {
  if (unit === 'share') return `${fixedText(100 * value, 2)} %`
  if (unit === 'min') return value < 10 ? `${digits(60 * value)} s` : durationText(value)
  return unit === 'h' ? durationText(60 * value) : digits(value)
}

function ways({ firm }: Imported): Section {
  return {
    kind: 'table',
    title: 'What they come about, and where they go',
    columns: [
      { heading: 'issue', align: 'left' },
      { heading: 'cases', align: 'right' },
      { heading: 'talk', align: 'left', wraps: true },
      { heading: 'way', align: 'left', wraps: true },
    ],
    rows: firm.issues.map(({ id, count, talk, way }) => [
      id,
      countText(count),
      talk[0]!.fit === null ? 'not in the log' : lawText(talk[0]!.fit.best.spec),
      way.kind === 'chain' ? way.teams.join(', then ') : `from ${way.start} through ${way.rows.size} teams, by shares`,
    ]),
  }
}

function channels({ firm, found }: Imported): Section | null {
  if (firm.channels.length === 0) return null
  const named = found.journeys - found.channels.unnamed
  return {
    kind: 'table',
    title: 'By which channel they come',
    columns: [
      { heading: 'channel', align: 'left' },
      { heading: 'kind', align: 'left' },
      { heading: 'cases', align: 'right' },
      { heading: 'share', align: 'right' },
      { heading: 'come by', align: 'left', wraps: true },
    ],
    rows: firm.channels.map(({ id, kind, isKindKnown, count }) => [
      id,
      kind,
      countText(count),
      `${fixedText((100 * count) / named, 1)} %`,
      isKindKnown
        ? { text: 'the kind by its name', tone: 'dim' }
        : { text: 'the kind is assumed: look at it', tone: 'bad' },
    ]),
  }
}

function teams({ firm }: Imported): Section {
  return {
    kind: 'table',
    title: 'Who works there',
    columns: [
      { heading: 'team', align: 'left' },
      { heading: 'stops', align: 'right' },
      { heading: 'persons', align: 'right' },
      { heading: 'agents at most', align: 'right' },
      { heading: 'come by', align: 'left', wraps: true },
    ],
    rows: firm.teams.map(({ id, count, people, agents, basis, isBot }) => [
      id,
      countText(count),
      people === 0 || isBot ? '' : countText(people),
      isBot ? '' : countText(agents),
      { text: isBot ? 'a bot, as the log says' : basis, tone: 'dim' },
    ]),
  }
}

function doubts({ doubts: all }: Imported): Section | null {
  if (all.length === 0) return null
  return { kind: 'warning', title: 'To know before using it', warnings: all }
}

function notInALog(): Section {
  return {
    kind: 'note',
    title: 'What no log says',
    text: 'Who may grant what, whether people have the tools and the courage to, and what customers think of the firm: it stands under unknown in the scenario, with what the evidence believes of it.',
    tone: 'plain',
  }
}
