import type { Comparison } from '../experiment/comparison.js'
import { csv } from './formats/csv.js'

const COLUMNS = [
  ...['design', 'measure', 'unit', 'base', 'variant', 'difference'],
  ...['half_width', 'p_value', 'p_adjusted', 'half_width_adjusted', 'verdict'],
]
const WORLD_COLUMNS = ['worlds', 'worlds_better', 'worlds_worse', 'worlds_low', 'worlds_high']

/**
 * A comparison as tidy CSV: a row for each variant (`design`) and measure, with the measure in the base and in the
 * variant, their difference and what may be said of it as in `Difference`; where there are plausible worlds, with the
 * spread of the difference over them as in `WorldSpread`; where designs are ranked, with the variant's place among all
 * designs, the best first, and whether it holds the threshold that was asked for. Empty where something is not known.
 */
export function comparisonCsv({ base, variants, scenarios, differences, worlds, ranking }: Comparison): string {
  const rows = variants.flatMap((label) =>
    Object.entries(differences[label]!).map(
      ([id, { mean, half_width, p_value, p_adjusted, half_width_adjusted, verdict }]) => {
        const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
        const spread = worlds?.differences[label]?.[id]
        return [
          ...[label, id, before.unit, before.mean, after.mean, mean],
          ...[half_width, p_value, p_adjusted, half_width_adjusted, verdict],
          ...(ranking === undefined ? [] : [ranking.order.indexOf(label) + 1]),
          ...(ranking?.where === undefined ? [] : [String(ranking.where.holding.some((one) => one.label === label))]),
          ...(spread === undefined ? [] : [spread.worlds, spread.better, spread.worse, spread.low, spread.high]),
        ]
      },
    ),
  )
  const columns = [
    ...COLUMNS,
    ...(ranking === undefined ? [] : ['rank']),
    ...(ranking?.where === undefined ? [] : ['holds']),
    ...(worlds === undefined ? [] : WORLD_COLUMNS),
  ]
  return csv(columns, rows)
}
