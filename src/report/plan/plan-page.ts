import type { Outcome, ProgrammePlan } from '../../experiment/programme/programme-plan.js'
import type { Payback } from '../../experiment/programme/worth.js'
import { KINDS } from '../../experiment/programme/yearly.js'
import type { Figure } from '../../experiment/summary.js'
import { type CsvValue, csv } from '../formats/csv.js'
import type { Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { ASSUMED, howSure, onCashAlone, planSentence } from './conclusion.js'
import { frontPlane, frontTable } from './front.js'
import { bringsTable, capacityNote, measureTable, orderTable, planSteps, worldsNote, yearTable } from './tables.js'

/**
 * Lays a plan out: what to do, what that brings line by line, each measure alone, the order, what a year costs, cash against
 * trust, and how far to trust it all.
 * @param command the words of the command that gives the same figures again
 */
export function composePlan(plan: ProgrammePlan, command: readonly string[]): Report {
  const sections: readonly (Section | null)[] = [
    bringsTable(plan),
    capacityNote(plan),
    onCashAlone(plan),
    measureTable(plan),
    orderTable(plan),
    plan.order.length > 1 ? planSteps(plan) : null,
    yearTable(plan),
    frontPlane(plan),
    frontTable(plan),
    worldsNote(plan),
    howSure(plan),
    plan.warnings.length === 0 ? null : { kind: 'warning', title: 'Before you trust this', warnings: plan.warnings },
    { kind: 'note', title: 'What is assumed', text: ASSUMED, tone: 'dim' },
    reproduce(command),
  ]
  return { title: planSentence(plan), sections: sections.filter((section) => section !== null) }
}

const COLUMNS = [
  ...['what', 'measures', 'kind', 'first_year', 'once', 'a_year', 'hours_away'],
  ...['saves_a_year', 'saves_half_width', 'net_present_value', 'value_half_width'],
  ...['payback', 'payback_low', 'payback_high'],
]

/** A plan as tidy CSV: a row for each set that is told and each kind of value. */
export function planCsv({ measures, best, best_on_cash, order }: ProgrammePlan): string {
  return csv(COLUMNS, [
    ...Object.values(measures).flatMap(({ alone }) => (alone === null ? [] : rowsOf('alone', alone))),
    ...rowsOf('best', best),
    ...rowsOf('best on cash', best_on_cash),
    ...order.flatMap(({ after }, step) => rowsOf(`step ${step + 1}`, after)),
  ])
}

function rowsOf(what: string, outcome: Outcome): readonly (readonly CsvValue[])[] {
  const { measures, takes, saves_a_year, net_present_value, worth, payback } = outcome
  const head = [what, measures.join('+')]
  const taken = [takes.first_year, takes.once, takes.a_year, takes.hours_away]
  const figure = (of: Figure | null) => [of?.mean ?? null, of?.half_width ?? null]
  const pays = (of: Payback | null) => [of?.months ?? null, of?.low ?? null, of?.high ?? null]
  return [
    ...KINDS.map((kind) => [
      ...head,
      kind,
      ...taken,
      ...figure(saves_a_year[kind]),
      ...figure(net_present_value[kind]),
      ...pays(kind === 'cash' ? payback.cash : null),
    ]),
    [...head, 'worth', ...taken, ...figure(null), ...figure(worth), ...pays(payback.with_assumed)],
  ]
}
