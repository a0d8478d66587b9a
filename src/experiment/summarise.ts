import type { Observations } from '../ledger/observations.js'
import { MEASURES } from '../measures/catalogue.js'
import { breakdownOf } from './breakdown.js'
import { courseOf } from './course.js'
import { judge } from './expectations.js'
import { ledgersOf } from './ledgers.js'
import { measureSummary } from './measure-summary.js'
import { wholeOf } from './rows.js'
import type { Summary } from './summary.js'
import type { SummaryContext } from './summary-context.js'
import { termsOf } from './terms-of.js'
import { warningsOf } from './warnings.js'

/**
 * What many replications found, as JSON holds it: null for what is not known, never NaN. Where any replication was
 * stopped before its cohort had ended, figures of the cohort are null, with bounds where there are any.
 * @param observations one per replication, in order
 * @throws Failure where an expectation names a figure that does not exist
 */
export function summarise(observations: readonly Observations[], context: SummaryContext): Summary {
  const wholes = observations.map(wholeOf)
  const stopped = wholes.some(({ house }) => house('stopped_early') > 0)
  const terms = termsOf(context)
  const run = { observations, wholes, terms, confidence: context.confidence, currency: context.currency, stopped }
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
  const found = {
    schema: 'runaround/summary@1' as const,
    runaround: context.version,
    scenario: { name: context.name, file: context.file, hash: context.hash },
    seed: context.seed,
    replications: observations.length,
    confidence: context.confidence,
    customers: total(wholes.map(({ journey }) => journey('customers'))),
    events: total(wholes.map(({ house }) => house('events'))),
    currency: context.currency,
    measures: Object.fromEntries(MEASURES.map((measure) => [measure.id, measureSummary(measure, run)])),
    breakdown: breakdownOf(observations, context, terms),
    ...ledgersOf(wholes, context.confidence, stopped),
    course: courseOf(observations, context, stopped),
  }
  return {
    ...found,
    expectations: judge(context.expectations, found, context.strict),
    warnings: [...context.warnings, ...warningsOf(observations, found, context)],
  }
}
