import { GAP_MEASURES, type Gap } from '../experiment/gap/gap.js'
import { csv } from './formats/csv.js'

const COLUMNS = [
  ...['measure', 'unit', 'lever', 'shapley', 'half_width', 'sampling_half_width', 'share', 'p_adjusted', 'proven'],
  ...['alone', 'alone_half_width', 'last', 'last_half_width'],
]

/** A gap as tidy CSV: a row for each measure and lever that shares it, and one for the whole (`gap`). */
export function gapCsv({ measures }: Gap): string {
  const rows = GAP_MEASURES.flatMap((id) => {
    const { unit, gap, levers } = measures[id]
    const whole = [id, unit, 'gap', gap.mean, gap.half_width, null, gap.mean === 0 ? null : 1]
    return [
      [...whole, gap.p_adjusted, String(gap.proven), null, null, null, null],
      ...Object.entries(levers).map(([lever, { shapley, sampling_half_width, share, alone, last }]) => [
        ...[id, unit, lever, shapley.mean, shapley.half_width, sampling_half_width, share],
        ...[shapley.p_adjusted, String(shapley.proven)],
        ...[alone.mean, alone.half_width, last.mean, last.half_width],
      ]),
    ]
  })
  return csv(COLUMNS, rows)
}
