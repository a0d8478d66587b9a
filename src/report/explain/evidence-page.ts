import { BIBLIOGRAPHY } from '../../evidence/bibliography.js'
import type { Parameter } from '../../evidence/parameter.js'
import { PRIORS } from '../../evidence/priors.js'
import { QUALIFICATIONS } from '../../evidence/qualifications.js'
import { FAMILIES, familyOf, PARAMETERS } from '../../evidence/registry.js'
import type { Seen } from '../../evidence/source.js'
import { MEASURES } from '../../measures/catalogue.js'
import { exactText } from '../figure-text.js'
import { markdown } from '../formats/markdown.js'
import type { Section, Table } from '../report.js'
import { estimateOf, formulasOf, GRADES, SEEN, titleOf } from './explain.js'

/** The reference of every parameter and measure, with claims qualified and sources, as Markdown. */
export function evidencePage(): string {
  return markdown({
    title: 'Reference: what the figures mean and rest on',
    sections: [
      note(
        'Made from the program’s own definitions, by npm run docs: do not edit. The same is printed, one at a time, by runaround explain ID.',
      ),
      note(
        'A direction says that an effect exists and which way it goes; a size says how large it is. Measured: found by a meta-analysis, an experiment, a study or raw data, of which the abstract at least was read, and for a size the source itself. Reported: by a survey or benchmark, by analogy, or remembered from the literature. Assumed: nobody has measured it that we know of; the range says how far off it may be, and sensitivity and --worlds show whether a conclusion depends on it. A scenario overrides each under beliefs, by its id.',
        'How to read it',
      ),
      note(
        'Flow: it changes what happens, such as who calls, how long a leg takes, who is passed on, what is granted and which agents leave. Valuation: it changes only what the same moments are worth, in trust, satisfaction, effort, churn, talk and money; no call, wait or decision depends on it, in any scenario.',
        'What a parameter moves',
      ),
      ...QUALIFICATIONS.flatMap(({ claim, research, model, sources, parameters }, index): Section[] => [
        note(`Research: ${research}`, `Claim ${index + 1}: ${claim}`),
        note(`The model: ${model}`),
        note(`Rests on: ${[...sources, ...parameters].join(', ')}.`),
      ]),
      ...parameterTables(),
      priors(),
      measures(),
      note(whereRead(), 'Where the sources were read'),
      sources(),
    ],
  })
}

function note(text: string, title?: string): Section {
  return { kind: 'note', text, tone: 'plain', ...(title === undefined ? {} : { title }) }
}

function measures(): Table {
  return {
    kind: 'table',
    title: 'Measures',
    columns: ['measure', 'unit', 'better', 'definition', 'formula', 'estimate'].map((heading) => ({
      heading,
      align: 'left',
    })),
    rows: MEASURES.map((measure) => [
      titleOf(measure),
      measure.unit,
      measure.better ?? 'neither',
      measure.definition,
      formulasOf(measure)
        .map(([scope, formula]) => (scope === 'formula' ? formula : `${scope}: ${formula}`))
        .join('; '),
      estimateOf(measure),
    ]),
  }
}

/** How far the sources may be relied on, so that nobody takes what was remembered for what was read. */
function whereRead(): string {
  const all = Object.values(BIBLIOGRAPHY)
  const counts = (Object.keys(SEEN) as Seen[]).map(
    (place) => `${all.filter(({ seen }) => seen === place).length} ${SEEN[place]}`,
  )
  return `Of ${all.length} findings: ${counts.join('; ')}. An abstract vouches for a direction and the figures that it quotes, an account only for what its author made of the source; what was not read is to be checked before anybody quotes it.`
}

function sources(): Table {
  return {
    kind: 'table',
    title: 'Sources',
    columns: ['source', 'where', 'finding', 'kind', 'where the finding was read'].map((heading) => ({
      heading,
      align: 'left',
    })),
    rows: Object.entries(BIBLIOGRAPHY).map(([key, { citation, finding, grade, seen }]) => [
      key,
      citation,
      `${finding}.`,
      GRADES[grade],
      SEEN[seen],
    ]),
  }
}

/** Every default, a table for each family that has any. */
function parameterTables(): readonly Table[] {
  return FAMILIES.map((family) => ({ family, members: PARAMETERS.filter(({ id }) => familyOf(id) === family) }))
    .filter(({ members }) => members.length > 0)
    .map(({ family, members }) => ({
      kind: 'table',
      title: family.title,
      columns: [
        { heading: 'parameter', align: 'left' },
        { heading: 'what it is', align: 'left', wraps: true },
        { heading: 'value', align: 'right' },
        { heading: 'plausible', align: 'right' },
        { heading: 'unit', align: 'left' },
        { heading: 'moves', align: 'left' },
        { heading: 'direction', align: 'left' },
        { heading: 'size', align: 'left' },
        { heading: 'rests on', align: 'left', wraps: true },
        { heading: 'what would change it', align: 'left', wraps: true },
      ],
      rows: members.map(row),
    }))
}

function row(parameter: Parameter): readonly string[] {
  const { id, label, note, value, range, unit, changes } = parameter
  const { moves, direction, size, restsOn } = knowledge(parameter)
  return [
    id,
    note === undefined ? `${label}.` : `${label}. ${note}`,
    exactText(value),
    `${exactText(range[0])} to ${exactText(range[1])}`,
    unit,
    moves,
    direction,
    size,
    restsOn,
    changes,
  ]
}

/** What is believed of the levers of a firm that a file calls unknown. */
function priors(): Table {
  return {
    kind: 'table',
    title: 'Levers that a file calls unknown',
    columns: [
      { heading: 'path', align: 'left' },
      { heading: 'likeliest', align: 'right' },
      { heading: '95 % between', align: 'right' },
      { heading: 'size', align: 'left' },
      { heading: 'rests on', align: 'left', wraps: true },
      { heading: 'what would settle it', align: 'left', wraps: true },
    ],
    rows: PRIORS.map(({ path, value, range: [low, high], size, source, changes }) => [
      ...[path, exactText(value), `${exactText(low)} to ${exactText(high)}`],
      ...[size, source.join(', '), changes],
    ]),
  }
}

function knowledge(parameter: Parameter) {
  if (parameter.kind === 'method') return { moves: '', direction: '', size: '', restsOn: parameter.reason }
  const { moves, direction, size, source } = parameter
  return { moves, direction, size, restsOn: source.join(', ') }
}
