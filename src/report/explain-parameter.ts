import { BIBLIOGRAPHY } from '../evidence/bibliography.js'
import type { Behaviour, Parameter } from '../evidence/parameter.js'
import { QUALIFICATIONS } from '../evidence/qualifications.js'
import { PARAMETERS } from '../evidence/registry.js'
import type { Grade, Mark } from '../evidence/source.js'
import { facts } from './facts.js'
import { exactText } from './figure-text.js'
import type { Report, Section } from './report.js'

/** How a source was read, in words. */
export const MARKS = {
  V: 'read, or computed from its data',
  'V-abs': 'abstract read',
  M: 'remembered',
  'M?': 'remembered, check before quoting',
} as const satisfies Record<Mark, string>

/** What kind of source it is, in words. */
export const GRADES = {
  A: 'meta-analysis, field experiment or raw data',
  B: 'one reviewed study',
  C: 'survey',
  D: 'benchmark or lore',
} as const satisfies Record<Grade, string>

/** A default of the program: value, range, where it comes from and how well it is known. Undefined where there is none. */
export function explainParameter(id: string): Report | undefined {
  const parameter = PARAMETERS.find((candidate) => candidate.id === id)
  if (parameter === undefined) return undefined
  return {
    title: parameter.id,
    sections: [
      { kind: 'note', text: `${parameter.label}.`, tone: 'plain' },
      facts([
        ['value', `${exactText(parameter.value)} ${parameter.unit}`],
        ['plausible', `${exactText(parameter.range[0])} to ${exactText(parameter.range[1])}`],
        ['possible', `${exactText(parameter.limits.low)} to ${exactText(parameter.limits.high)}`],
        ...knowledge(parameter),
        ['what would change it', parameter.changes],
        ...(parameter.note === undefined ? [] : [['note', parameter.note] as const]),
        ...(parameter.kind === 'behaviour' ? [['override', `--set beliefs.${id}=…`] as const] : []),
      ]),
      ...(parameter.kind === 'behaviour' ? sources(parameter) : []),
      ...qualifications(parameter),
    ],
  }
}

function knowledge(parameter: Parameter): readonly (readonly [string, string])[] {
  if (parameter.kind === 'method') return [['reason', parameter.reason]]
  return [
    ['direction', parameter.direction],
    ['size', parameter.size],
  ]
}

function sources({ source }: Behaviour): readonly Section[] {
  if (source.length === 0)
    return [{ kind: 'note', title: 'Sources', text: 'None found: an assumption.', tone: 'plain' }]
  return [
    {
      kind: 'table',
      title: 'Sources',
      columns: [
        { heading: 'finding', align: 'left', wraps: true },
        { heading: 'where', align: 'left', wraps: true },
      ],
      rows: source.map((key) => {
        const { citation, finding, mark, grade } = BIBLIOGRAPHY[key]
        return [`${finding}.`, { text: `${citation} (${GRADES[grade]}; ${MARKS[mark]})`, tone: 'dim' }]
      }),
    },
  ]
}

/** Claims that rest on this number, and what research makes of them. */
function qualifications({ id }: Parameter): readonly Section[] {
  return QUALIFICATIONS.filter(({ parameters }) => parameters.some((parameter) => parameter === id)).map(
    ({ claim, research, model }) => ({
      kind: 'note',
      title: quoted(claim),
      text: `${research} ${model}`,
      tone: 'dim',
    }),
  )
}

/** A claim in quotation marks; what it quotes itself takes single ones. */
function quoted(claim: string): string {
  return `“${claim.replaceAll(/"([^"]*)"/g, '‘$1’')}”`
}
