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
 * spread of the difference over them as in `WorldSpread`. Empty where something is not known.
 */
export function comparisonCsv({ base, variants, scenarios, differences, worlds }: Comparison): string {
  const rows = variants.flatMap((label) =>
    Object.entries(differences[label]!).map(
      ([id, { mean, half_width, p_value, p_adjusted, half_width_adjusted, verdict }]) => {
        const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
        const spread = worlds?.differences[label]?.[id]
        return [
          ...[label, id, before.unit, before.mean, after.mean, mean],
          ...[half_width, p_value, p_adjusted, half_width_adjusted, verdict],
          ...(spread === undefined ? [] : [spread.worlds, spread.better, spread.worse, spread.low, spread.high]),
        ]
      },
    ),
  )
  return csv(worlds === undefined ? COLUMNS : [...COLUMNS, ...WORLD_COLUMNS], rows)
}
