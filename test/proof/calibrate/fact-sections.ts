import { BIBLIOGRAPHY } from '../../../src/evidence/bibliography.js'
import { exactText, figureBrief } from '../../../src/report/figure-text.js'
import type { Cell, Section, Table } from '../../../src/report/report.js'
import type { Finding, Verdict } from './calibrate-fact.js'
import type { Fact, Reading } from './fact.js'

const VERDICTS: Readonly<Record<Verdict, Cell>> = {
  holds: { text: 'holds', tone: 'good' },
  'does not hold': { text: 'does not hold', tone: 'bad' },
  shown: '',
}

/** A fact beside what the program makes of it. */
export function factSections(fact: Fact, findings: readonly Finding[]): readonly Section[] {
  const { id, sources, note, unstated = [] } = fact
  const files = Object.values(fact.settings).map((file) => `scenarios/${file}`)
  return [
    ...(findings.length === 0 ? [] : [table(findings)]),
    ...unstated.map(({ name, why }) => plain(`${id} cannot be stated: ${name}. ${why}`)),
    ...(note === undefined ? [] : [plain(note)]),
    plain(`After: ${sources.map((source) => BIBLIOGRAPHY[source].citation).join('; ')}.`),
    ...(files.length === 0 ? [] : [plain(`Setting: ${files.join(', ')}.`)]),
  ]
}

/** The found figure and its tolerance: `0.84 to 1.04`; empty where there is none. */
export function targetText({ target }: Reading): string {
  return target === null ? '' : `${exactText(target[0])} to ${exactText(target[1])}`
}

/** `F1: Talk is ...`. */
export function factTitle({ id, fact }: Fact): string {
  return `${id}: ${fact}`
}

function table(findings: readonly Finding[]): Table {
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'target', align: 'right' },
      { heading: 'simulated', align: 'right' },
      { heading: 'known from', align: 'left' },
      { heading: 'verdict', align: 'left' },
    ],
    rows: findings.map(({ reading, simulated, halfWidth, verdict }) => {
      const figure = { mean: simulated, half_width: Number.isNaN(halfWidth) ? null : halfWidth }
      return [reading.name, targetText(reading), figureBrief(figure), reading.strength, VERDICTS[verdict]]
    }),
  }
}

function plain(text: string): Section {
  return { kind: 'note', text, tone: 'dim' }
}
