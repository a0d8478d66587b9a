import { Chalk } from 'chalk'
import { BIBLIOGRAPHY } from '../../evidence/bibliography.js'
import { QUALIFICATIONS } from '../../evidence/qualifications.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { failure } from '../../kernel/failure.js'
import { MEASURES, measureNamed, namesOf } from '../../measures/catalogue.js'
import { explainMeasure, listMeasures } from '../../report/explain-measure.js'
import { explainParameter } from '../../report/explain-parameter.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { evidencePage } from '../../report/reference/evidence-page.js'
import type { Report } from '../../report/report.js'
import { didYouMean } from '../../scenario/nearest.js'
import { checkStandardOutput } from '../output/standard-output.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { ExplainCall } from './explain-call.js'

/**
 * Prints what a measure or a parameter is; without an id, a line on every measure; with --all, every one of both.
 * @throws {Failure} `unknown-id`, `id-and-all`
 */
export function explain(id: string | undefined, call: ExplainCall): void {
  if (id !== undefined && call.all) {
    throw failure('id-and-all', `--all explains "${id}" and everything else`, { hint: 'leave one of them out' })
  }
  checkStandardOutput()
  process.stdout.write(text(id, call, call.json ? 'json' : (call.format ?? 'terminal')))
}

function text(id: string | undefined, call: ExplainCall, format: NonNullable<ExplainCall['format']>): string {
  const reports = call.all ? everything() : [reportOf(id)]
  switch (format) {
    case 'json':
      return `${JSON.stringify(call.all ? EVERYTHING : asData(id), null, 2)}\n`
    case 'markdown':
      return call.all ? evidencePage() : reports.map(markdown).join('\n')
    case 'terminal': {
      const chalk = new Chalk({ level: wantsColour(process.stdout, call.color, process.env) ? 1 : 0 })
      const look = { chalk, width: columnsOf(process.stdout, process.env) }
      return reports.map((report) => terminal(report, look)).join('\n\n')
    }
  }
}

const EVERYTHING = {
  schema: 'runaround/reference@1',
  parameters: PARAMETERS,
  measures: MEASURES,
  qualifications: QUALIFICATIONS,
  sources: BIBLIOGRAPHY,
}

function everything(): readonly Report[] {
  return [...MEASURES, ...PARAMETERS].map(({ id }) => reportOf(id))
}

function reportOf(id: string | undefined): Report {
  const report = id === undefined ? listMeasures() : (explainMeasure(id) ?? explainParameter(id))
  if (report === undefined) throw unknown(id ?? '')
  return report
}

/** The declaration itself; its estimators are functions, which JSON leaves out and their formulas stand for. */
function asData(id: string | undefined): unknown {
  if (id === undefined) return MEASURES
  return measureNamed(id) ?? PARAMETERS.find((declared) => declared.id === id)
}

function unknown(id: string): Error {
  const known = [...MEASURES.flatMap(namesOf), ...PARAMETERS.map((parameter) => parameter.id)]
  const hint = didYouMean(id, known) ?? 'runaround explain lists the measures'
  return failure('unknown-id', `there is no measure or parameter "${id}"`, { hint })
}
