import { BIBLIOGRAPHY } from '../../evidence/bibliography.js'
import { QUALIFICATIONS } from '../../evidence/qualifications.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { failure } from '../../kernel/failure.js'
import { MEASURES, measureNamed, namesOf } from '../../measures/catalogue.js'
import { evidencePage } from '../../report/explain/evidence-page.js'
import {
  type ExplainedKey,
  explainKey,
  explainMeasure,
  explainParameter,
  listKeys,
  listMeasures,
} from '../../report/explain/explain.js'
import { print } from '../../report/formats/format.js'
import { terminal } from '../../report/formats/terminal.js'
import type { Report } from '../../report/report.js'
import { everyKey, keysNamed } from '../../scenario/key-facts.js'
import { didYouMean } from '../../scenario/nearest.js'
import { lookOf } from '../output.js'
import { checkStandardOutput } from '../terminal.js'
import type { ExplainCall } from './explain.js'

/**
 * Prints what a measure, a parameter or a key of the language is; without an id, a line on every measure; with --all,
 * every measure and parameter.
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
  if (call.all && format === 'markdown') return evidencePage()
  const reports = call.all ? everything() : reportsOf(id)
  const look = lookOf(call)
  // Explanations of one screen each, further apart than pages of results.
  if (format === 'terminal') return reports.map((report) => terminal(report, look)).join('\n\n')
  return print({ reports: () => reports, data: () => (call.all ? EVERYTHING : asData(id)) }, format, look)
}

const EVERYTHING = {
  schema: 'runaround/reference@1',
  parameters: PARAMETERS,
  measures: MEASURES,
  qualifications: QUALIFICATIONS,
  sources: BIBLIOGRAPHY,
}

function everything(): readonly Report[] {
  return [...MEASURES, ...PARAMETERS].flatMap(({ id }) => explainMeasure(id) ?? explainParameter(id) ?? [])
}

/** Several where a name is that of a measure or a parameter, and of a key of the language too. */
function reportsOf(id: string | undefined): readonly Report[] {
  if (id === undefined) return [listMeasures()]
  const [key, ...others] = keysCalled(id)
  const reports = [
    explainMeasure(id) ?? explainParameter(id) ?? [],
    key === undefined ? [] : others.length === 0 ? explainKey(key) : listKeys(id, [key, ...others]),
  ].flat()
  if (reports.length === 0) throw unknown(id)
  return reports
}

function keysCalled(name: string): readonly ExplainedKey[] {
  return keysNamed(name).map(({ parameter, ...key }) => {
    const fallback = PARAMETERS.find(({ id }) => id === parameter)
    return fallback === undefined ? key : { ...key, default: fallback }
  })
}

/** The declaration itself; its estimators are functions, which JSON leaves out and their formulas stand for. */
function asData(id: string | undefined): unknown {
  if (id === undefined) return MEASURES
  const declared = measureNamed(id) ?? PARAMETERS.find((parameter) => parameter.id === id)
  if (declared !== undefined) return declared
  const [key, ...others] = keysCalled(id)
  if (key === undefined) throw unknown(id)
  return others.length === 0 ? key : [key, ...others]
}

function unknown(id: string): Error {
  const keys = everyKey().flatMap(({ path }) => [path, ...[1, 2].map((last) => path.split('.').slice(-last).join('.'))])
  const known = [...MEASURES.flatMap(namesOf), ...PARAMETERS.map((parameter) => parameter.id), ...keys]
  const hint = didYouMean(id, known) ?? 'runaround explain lists the measures, docs/language.md the keys'
  return failure('unknown-id', `there is no measure, parameter or key "${id}"`, { hint })
}
