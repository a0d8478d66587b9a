import type { Staffing, Staffings } from '../../experiment/staff/staffing.js'
import type { Figure } from '../../experiment/summary.js'
import { type CsvValue, csv } from '../formats/csv.js'

const COLUMNS = [
  ...['design', 'team', 'interval', 'hours_a_week', 'calls_per_hour', 'today', 'erlang', 'needed', 'difference'],
  ...['figure_today', 'figure_today_half_width', 'figure_needed', 'figure_needed_half_width'],
  ...['figure_fewer', 'figure_fewer_half_width', 'pay_a_year_today', 'pay_a_year_needed'],
]

/** People needed as tidy CSV: a row for each design and interval, and one for all of its intervals. */
export function staffingCsv({ designs }: Staffings): string {
  return csv(
    COLUMNS,
    designs.flatMap((design) => [...intervalRows(design), allRow(design)]),
  )
}

function intervalRows({ label, team, intervals }: Staffing): readonly CsvValue[][] {
  return intervals.map(({ text, hours_a_week, calls_per_hour, today, erlang, needed, figures }) => [
    ...[label, team, text, hours_a_week, calls_per_hour, today, erlang, needed],
    needed === null ? null : needed - today,
    ...figureCells(figures?.today),
    ...figureCells(figures?.needed),
    ...figureCells(figures?.fewer),
    null,
    null,
  ])
}

/** Hours at desks in place of people. */
function allRow({ label, team, figures, today, needed, met }: Staffing): CsvValue[] {
  const hours = met ? needed.desk_hours : null
  return [
    ...[label, team, 'all', hours, null, today.desk_hours, null, hours],
    hours === null ? null : hours - today.desk_hours,
    ...figureCells(figures.today),
    ...figureCells(figures.needed),
    ...figureCells(figures.fewer),
    today.pay_a_year,
    met ? needed.pay_a_year : null,
  ]
}

function figureCells(figure: Figure | null | undefined): readonly CsvValue[] {
  return [figure?.mean ?? null, figure?.half_width ?? null]
}
