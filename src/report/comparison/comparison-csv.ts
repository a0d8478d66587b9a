import type { Comparison } from '../../experiment/comparison.js'
import { LEDGERS } from '../../experiment/ledgers.js'
import type { Split } from '../../experiment/split.js'
import type { Summary } from '../../experiment/summary.js'
import { type CsvValue, csv } from '../formats/csv.js'

const COLUMNS = [
  ...['design', 'measure', 'cause', 'unit', 'base', 'variant', 'difference'],
  ...['half_width', 'p_value', 'p_adjusted', 'half_width_adjusted', 'verdict'],
]
const RANK_COLUMNS = ['rank']
const CHANNEL_COLUMNS = ['channel']
const HOLDS_COLUMNS = ['holds']
const WORLD_COLUMNS = ['worlds', 'worlds_better', 'worlds_worse', 'worlds_low', 'worlds_high']

/**
 * A comparison as tidy CSV: a row for each variant (`design`) and measure, with the measure in the base and in the
 * variant, their difference and what may be said of it as in `Difference`; where there are plausible worlds, with the
 * spread of the difference over them as in `WorldSpread`; where designs are ranked, with the variant's place among all
 * designs, the best first, and whether it holds the threshold that was asked for. A measure that is booked by causes is
 * followed by a row for each `cause`: they add up to it, and are not tested one by one. Where the designs have several
 * channels in common, a row for each `channel` and measure follows. Empty where something is not
 * known.
 */
export function comparisonCsv(comparison: Comparison): string {
  const { variants, differences, differences_by_channel: channels, worlds, ranking } = comparison
  const columns = [
    ...COLUMNS,
    ...(ranking === undefined ? [] : RANK_COLUMNS),
    ...(ranking?.where === undefined ? [] : HOLDS_COLUMNS),
    ...(worlds === undefined ? [] : WORLD_COLUMNS),
    ...(channels === undefined ? [] : CHANNEL_COLUMNS),
  ]
  const filled = (row: readonly CsvValue[]) => [...row, ...columns.slice(row.length).map(() => null)]
  const rows = variants.flatMap((label) => [
    ...Object.keys(differences[label]!).flatMap((id) => [
      filled(measureRow(comparison, label, id)),
      ...causeRows(comparison, label, id).map(filled),
    ]),
    ...channelRows(comparison, label).map(({ channel, row }) => [...filled(row).slice(0, -1), channel]),
  ])
  return csv(columns, rows)
}

/** As far as the verdict: a row for each channel and measure. */
function channelRows({ base, scenarios, differences_by_channel: all }: Comparison, label: string) {
  return Object.entries(all?.[label] ?? {}).flatMap(([channel, differences]) =>
    Object.entries(differences).map(([id, { mean, half_width, p_value, p_adjusted, half_width_adjusted, verdict }]) => {
      const of = (design: string) => scenarios[design]!.breakdown.channel![channel]![id]!.mean
      const row: readonly CsvValue[] = [
        ...[label, id, null, scenarios[base]!.measures[id]!.unit, of(base), of(label), mean],
        ...[half_width, p_value, p_adjusted, half_width_adjusted, verdict],
      ]
      return { channel, row }
    }),
  )
}

function measureRow(
  { base, scenarios, differences, worlds, ranking }: Comparison,
  label: string,
  id: string,
): readonly CsvValue[] {
  const { mean, half_width, p_value, p_adjusted, half_width_adjusted, verdict } = differences[label]![id]!
  const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
  const spread = worlds?.differences[label]?.[id]
  return [
    ...[label, id, null, before.unit, before.mean, after.mean, mean],
    ...[half_width, p_value, p_adjusted, half_width_adjusted, verdict],
    ...(ranking === undefined ? [] : [ranking.order.indexOf(label) + 1]),
    ...(ranking?.where === undefined ? [] : [String(ranking.where.holding.some((one) => one.label === label))]),
    ...(spread === undefined ? [] : [spread.worlds, spread.better, spread.worse, spread.low, spread.high]),
  ]
}

/** As far as the difference; nothing for a measure that is not booked by causes. */
function causeRows({ base, scenarios }: Comparison, label: string, id: string): readonly (readonly CsvValue[])[] {
  const [ledger] = Object.entries(LEDGERS).find(([, { total }]) => total === id) ?? []
  if (ledger === undefined) return []
  const of = (summary: Summary) => summary[ledger as keyof typeof LEDGERS]
  const { unit } = scenarios[base]!.measures[id]!
  return Object.entries(of(scenarios[base]!)).map(([cause, { mean: before }]) => {
    const after = of(scenarios[label]!)[cause]?.mean ?? null
    return [label, id, cause, unit, before, after, before === null || after === null ? null : after - before]
  })
}

const SPLIT_COLUMNS = [
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
  return csv(SPLIT_COLUMNS, rows)
}
