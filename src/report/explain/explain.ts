import { BIBLIOGRAPHY } from '../../evidence/bibliography.js'
import type { Behaviour, Moves, Parameter } from '../../evidence/parameter.js'
import { priorOf } from '../../evidence/priors.js'
import { QUALIFICATIONS } from '../../evidence/qualifications.js'
import { PARAMETERS } from '../../evidence/registry.js'
import type { Grade, Seen } from '../../evidence/source.js'
import { MEASURES, measureNamed } from '../../measures/catalogue.js'
import { definitionsOf } from '../../measures/firm-definitions.js'
import type { Measure } from '../../measures/measure.js'
import { QUANTILES } from '../../measures/quantiles.js'
import { exactText } from '../figure-text.js'
import type { Cell, Report, Section, Table } from '../report.js'

/** Names and values below each other. */
export function facts(pairs: readonly (readonly [string, Cell])[]): Table {
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: pairs.map(([name, value]) => [{ text: name, tone: 'dim' }, value]),
  }
}

/** What is known of a key of the language. */
export interface ExplainedKey {
  readonly path: string
  readonly meaning: string
  readonly effect: string
  readonly written: readonly string[]
  readonly keys: readonly string[]
  readonly range: { readonly low?: number; readonly high?: number }
  readonly absent?: string
  /** The default of the program where it is not written. */
  readonly default?: Parameter
}

/** What a key of the language says, what it does, and what holds where it is not written. */
export function explainKey(key: ExplainedKey): Report {
  return {
    title: key.path,
    sections: [
      { kind: 'note', text: key.meaning, tone: 'plain' },
      facts([
        ...row('written', writtenAs(key)),
        ...row('range', rangeOf(key)),
        ['where absent', absentOf(key)],
        ['what it does', key.effect],
        ...row('if unknown', believedOf(key)),
        ...(key.default === undefined ? [] : [['see', `runaround explain ${key.default.id}`] as const]),
        ['change it', `--set ${key.path}=…`],
      ]),
    ],
  }
}

/** Several keys of one name, in a line each. */
export function listKeys(name: string, keys: readonly ExplainedKey[]): Report {
  return {
    title: `Keys called ${name}`,
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'key', align: 'left' },
          { heading: 'what it says', align: 'left', wraps: true },
        ],
        rows: keys.map(({ path, meaning }) => [{ text: path, tone: 'strong' }, meaning]),
      },
    ],
  }
}

function row(name: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[name, text]]
}

function writtenAs({ written, keys }: ExplainedKey): string | undefined {
  const ways = [...written, ...(keys.length > 0 ? [`a map of ${keys.join(', ')}`] : [])]
  return ways.length === 0 ? undefined : ways.join('; or ')
}

function rangeOf({ range: { low, high }, written }: ExplainedKey): string | undefined {
  if (written.some((way) => way.startsWith('a share'))) return '0% to 100%'
  if (low === undefined) return undefined
  return high === undefined ? `${exactText(low)} or more` : `${exactText(low)} to ${exactText(high)}`
}

/** What the evidence registry believes of a lever that a file calls unknown. */
function believedOf({ path }: ExplainedKey): string | undefined {
  const prior = priorOf(path.replaceAll('NAME', '*').split('.'))
  if (prior === undefined) return undefined
  const { value, range, size, changes } = prior
  const [low, high] = range.map(exactText)
  return `${exactText(value)}, with 95 % between ${low} and ${high} (${size}); to settle it: ${changes}`
}

function absentOf({ absent, default: parameter }: ExplainedKey): string {
  if (parameter !== undefined) return `${exactText(parameter.value)} ${parameter.unit}`
  return absent ?? 'not possible: it has to be written'
}

const DIRECTIONS = { higher: 'higher is better', lower: 'lower is better' } as const

/** What a measure means and how it is computed, by scope. Undefined where none has that name. */
export function explainMeasure(name: string): Report | undefined {
  const measure = measureNamed(name)
  if (measure === undefined) return undefined
  return {
    title: titleOf(measure),
    sections: [
      { kind: 'note', text: measure.definition, tone: 'plain' },
      facts([
        ['unit', measure.unit],
        ['direction', measure.better === null ? 'neither is better as such' : DIRECTIONS[measure.better]],
        [
          'counted over',
          measure.over === 'cohort' ? 'cases that begin in the span, followed to their end' : 'the hours of the span',
        ],
        ...formulasOf(measure),
        ['estimate', estimateOf(measure)],
        ...definitionsOf(measure.id).map(({ id, meaning }) => [`as: ${id}`, meaning] as const),
        ...(measure.quantile === undefined ? [] : [['quantiles', quantilesOf(measure)] as const]),
      ]),
    ],
  }
}

function quantilesOf({ id }: Measure): string {
  return QUANTILES.map((quantile) => `${id}.${quantile}`).join(', ')
}

/** Every measure in a line. */
export function listMeasures(): Report {
  return {
    title: 'Measures',
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'id', align: 'left' },
          { heading: 'unit', align: 'left' },
          { heading: 'what it is', align: 'left', wraps: true },
        ],
        rows: MEASURES.map((measure) => [
          { text: titleOf(measure), tone: 'strong' },
          { text: measure.unit, tone: 'dim' },
          measure.definition,
        ]),
      },
    ],
  }
}

/** A measure by its id, with what the trade calls it. */
export function titleOf({ id, alias }: Measure): string {
  return alias === undefined ? id : `${id} (${alias})`
}

/** How a measure is estimated from several replications. */
export function estimateOf({ whole }: Measure): string {
  return whole !== undefined && 'value' in whole
    ? 'mean over replications; half-width by Student’s t'
    : 'sum of numerators over sum of denominators, over replications; half-width by Student’s t from linearised residuals'
}

/** A measure's formula, and those by team and manager role, each with what it is of. */
export function formulasOf({ journey, whole, team, manager }: Measure): readonly (readonly [string, string])[] {
  const stated: readonly (readonly [string, string | undefined])[] = [
    ['formula', journey?.formula ?? whole?.formula],
    ['by team', team?.formula],
    ['by manager role', manager?.formula],
  ]
  return stated.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)
}

/** Where a finding was read, in words. */
export const SEEN = {
  source: 'read in the source, or computed from its data',
  abstract: 'read in its abstract',
  secondary: 'read in an account by others',
  unseen: 'not read: remembered or taken over',
} as const satisfies Record<Seen, string>

/** What kind of source it is, in words. */
export const GRADES = {
  A: 'meta-analysis, field experiment or raw data',
  B: 'one reviewed study',
  C: 'survey',
  D: 'benchmark or lore',
} as const satisfies Record<Grade, string>

/** What a parameter can move, in words. */
const MOVES = {
  flow: 'flow: it changes what happens',
  valuation: 'valuation: it changes only what the same moments are worth',
} as const satisfies Record<Moves, string>

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
    ['moves', MOVES[parameter.moves]],
    ['direction', parameter.direction],
    ['size', parameter.size],
  ]
}

function sources({ source, contrary = [] }: Behaviour): readonly Section[] {
  if (source.length + contrary.length === 0)
    return [{ kind: 'note', title: 'Sources', text: 'None found: an assumption.', tone: 'plain' }]
  return [
    ...(source.length === 0 ? [] : [findings('Sources', source)]),
    ...(contrary.length === 0 ? [] : [findings('Sources that find or suspect the contrary', contrary)]),
  ]
}

function findings(title: string, keys: Behaviour['source']): Table {
  return {
    kind: 'table',
    title,
    columns: [
      { heading: 'finding', align: 'left', wraps: true },
      { heading: 'where', align: 'left', wraps: true },
    ],
    rows: keys.map((key) => {
      const { citation, finding, seen, grade } = BIBLIOGRAPHY[key]
      return [`${finding}.`, { text: `${citation} (${GRADES[grade]}; ${SEEN[seen]})`, tone: 'dim' }]
    }),
  }
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
