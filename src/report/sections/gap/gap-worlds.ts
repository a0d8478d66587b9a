import { GAP_MEASURES, type Gap } from '../../../experiment/gap/gap.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { figureLine, NOTHING, significantText, unitText } from '../../figure-text.js'
import type { Cell, Note, Table } from '../../report.js'

/** Of the variant in the worlds: everything as it is, held against what is claimed. */
const ACTUAL = 'actual'

/** How far the answer holds if people are otherwise than assumed. */
export function gapWorldsSentence({ worlds, measures }: Gap): Note | null {
  if (worlds === undefined) return null
  const parts = (['trust_loss', 'cost'] as const).flatMap((id) => {
    const spread = worlds.differences[ACTUAL]![id]!
    if (measures[id].actual.mean === 0 || spread.worse === null) return []
    const { label } = findMeasure(id)!
    return [
      `the gap costs ${id === 'cost' ? 'money' : 'trust'} in ${spread.worse} of ${spread.worlds} plausible worlds (${label} ${rangeText(spread, 1)})`,
    ]
  })
  if (parts.length === 0) return null
  return { kind: 'note', text: `If people are otherwise than assumed, ${parts.join('; ')}.`, tone: 'strong' }
}

/** The gap in every measure across the worlds. */
export function gapWorlds({ worlds, measures, replications }: Gap): Table | null {
  if (worlds === undefined) return null
  return {
    kind: 'table',
    title: `The gap across ${worlds.worlds} plausible worlds`,
    columns: [
      { heading: '', align: 'left' },
      { heading: 'as assumed', align: 'right' },
      { heading: 'middle 90 % of worlds', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'worse in', align: 'right' },
    ],
    rows: GAP_MEASURES.filter((id) => measures[id].actual.mean !== 0).map((id): readonly Cell[] => {
      const { label, unit } = findMeasure(id)!
      const spread = worlds.differences[ACTUAL]![id]!
      const shown = unit.startsWith('per ') ? '' : unitText(measures[id].unit)
      return [
        label,
        figureLine(measures[id].gap, unit),
        rangeText(spread, unit === 'share' ? 100 : 1),
        { text: shown, tone: 'dim' },
        spread.worse === null ? '' : `${spread.worse}`,
      ]
    }),
    note: `Each world draws ${worlds.drawn} behavioural parameters from their plausible ranges (runaround explain), the same for both ends; ${worlds.replications} replications a world, corrected for what chance did to them in all ${replications}. The split over the levers is that of the world as assumed.`,
  }
}

function rangeText(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  scale: number,
): string {
  if (low === null || high === null) return NOTHING
  return `${significantText(low * scale)} to ${significantText(high * scale)}`
}
