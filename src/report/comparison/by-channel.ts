import { COMPARED_BY_CHANNEL } from '../../experiment/channel-differences.js'
import type { Comparison } from '../../experiment/comparison.js'
import { findMeasure, type MeasureId } from '../../measures/catalogue.js'
import { ABOUT_CHANNELS, CHANNEL_COLUMNS } from '../channel-columns.js'
import { confidenceText, decimalsOf, guessText, levelText, NOTHING } from '../figure-text.js'
import type { Cell, Table } from '../report.js'
import { BASE_MARK, MARKS } from './tables.js'

/** Channel by channel, the designs under each other, each figure with its verdict against the base. */
export function byChannel(comparison: Comparison, variants: readonly string[]): Table | null {
  const { base, scenarios, differences_by_channel: differences } = comparison
  if (differences === undefined) return null
  const designs = [base, ...variants]
  const figureOf = (label: string, channel: string, id: string) => scenarios[label]!.breakdown.channel![channel]![id]!
  const channels = Object.keys(differences[variants[0]!]!)
  const columns = CHANNEL_COLUMNS.filter(
    ({ id }) =>
      COMPARED_BY_CHANNEL.includes(id) &&
      channels.some((channel) => designs.some((label) => (figureOf(label, channel, id).mean ?? 0) !== 0)),
  )
  const cell = (label: string, channel: string, id: MeasureId): Cell => {
    const { unit } = findMeasure(id)!
    const { mean } = figureOf(label, channel, id)
    if (mean === null) return `${NOTHING} ${BASE_MARK}`
    const halves = designs.flatMap((one) => figureOf(one, channel, id).half_width || [])
    const text = levelText(mean, unit, halves.length === 0 ? 1 : decimalsOf(Math.max(...halves), unit))
    if (label === base) return `${text} ${BASE_MARK}`
    const [mark, tone] = MARKS[differences[label]![channel]![id]!.verdict]
    return { text: `${text} ${mark}`, tone: tone === 'dim' ? 'plain' : tone }
  }
  return {
    kind: 'table',
    title: 'By channel',
    columns: [
      { heading: 'channel', align: 'left' },
      { heading: 'design', align: 'left' },
      ...columns.map(({ heading }) => ({ heading, align: 'right' as const, wraps: true as const })),
    ],
    rows: channels.flatMap((channel) =>
      designs.map((label, index): readonly Cell[] => [
        index === 0 ? channel : '',
        label,
        ...columns.map(({ id }) => cell(label, channel, id)),
      ]),
    ),
    note: noteOf(comparison),
  }
}

function noteOf({ base, scenarios }: Comparison): string {
  const { confidence, replications } = scenarios[base]!
  const what = `${ABOUT_CHANNELS} Trust loss: of journeys that began there.`
  if (replications === 1) return `${what} One replication cannot tell a difference from noise.`
  return `${what} ✓ better, ✗ worse, ≠ different, ~ not beyond simulation noise; the verdicts of this table hold together with ${confidenceText(confidence)} confidence (Holm).${guessText(replications)}`
}
