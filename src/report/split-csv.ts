import type { Split } from '../experiment/split.js'
import { csv } from './formats/csv.js'

const COLUMNS = [
  ...['measure', 'unit', 'group', 'changes', 'part', 'half_width', 'sampling_half_width', 'share'],
  ...['p_adjusted', 'half_width_adjusted', 'proven', 'alone', 'alone_half_width', 'last', 'last_half_width'],
]

/** A split as tidy CSV: a row for each measure and group of changes, and one for the whole (`all`). */
export function splitCsv({ measures, groups }: Split): string {
  const rows = Object.entries(measures).flatMap(([id, { unit, difference, parts }]) => [
    ...groups.map(({ name, changes }) => {
      const { part, sampling_half_width, share, alone, last } = parts[name]!
      return [
        ...[id, unit, name, changes.length, part.mean, part.half_width, sampling_half_width, share],
        ...[part.p_adjusted, part.half_width_adjusted, String(part.proven)],
        ...[alone.mean, alone.half_width, last.mean, last.half_width],
      ]
    }),
    [
      ...[id, unit, 'all', groups.reduce((sum, { changes }) => sum + changes.length, 0)],
      ...[difference.mean, difference.half_width, null, difference.mean === 0 ? null : 1],
      ...[difference.p_adjusted, difference.half_width_adjusted, String(difference.proven), null, null, null, null],
    ],
  ])
  return csv(COLUMNS, rows)
}
