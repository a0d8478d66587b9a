import { Chalk } from 'chalk'
import { PARAMETERS } from '../../evidence/registry.js'
import { failure } from '../../kernel/failure.js'
import { MEASURES } from '../../measures/catalogue.js'
import { explainMeasure, listMeasures } from '../../report/explain-measure.js'
import { explainParameter } from '../../report/explain-parameter.js'
import { terminal } from '../../report/formats/terminal.js'
import { didYouMean } from '../../scenario/nearest.js'
import type { CommonOptions } from '../common-options.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'

/**
 * Prints what a measure or a parameter is; without an id, a line on every measure.
 * @throws {Failure} `unknown-id`
 */
export function explain(id: string | undefined, options: CommonOptions & { readonly json?: boolean }): void {
  const report = id === undefined ? listMeasures() : (explainMeasure(id) ?? explainParameter(id))
  if (report === undefined) throw unknown(id ?? '')
  if (options.json) {
    process.stdout.write(`${JSON.stringify(asData(id), null, 2)}\n`)
    return
  }
  const chalk = new Chalk({ level: wantsColour(process.stdout, options.color, process.env) ? 1 : 0 })
  process.stdout.write(terminal(report, { chalk, width: columnsOf(process.stdout, process.env) }))
}

/** The declaration itself; its estimators are functions, which JSON leaves out and their formulas stand for. */
function asData(id: string | undefined): unknown {
  if (id === undefined) return MEASURES
  return [...MEASURES, ...PARAMETERS].find((declared) => declared.id === id)
}

function unknown(id: string): Error {
  const traded = MEASURES.find(({ alias }) => alias?.toLowerCase() === id.toLowerCase())
  const hint =
    traded === undefined
      ? (didYouMean(
          id,
          [...MEASURES, ...PARAMETERS].map((known) => known.id),
        ) ?? 'runaround explain lists the measures')
      : `did you mean "${traded.id}"?`
  return failure('unknown-id', `there is no measure or parameter "${id}"`, { hint })
}
