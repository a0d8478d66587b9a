import type { Summary } from '../../experiment/summary.js'
import { findMeasure, HEADLINE, type MeasureId } from '../../measures/catalogue.js'
import { figureLine, saysSomething, unitText } from '../figure-text.js'
import type { Table } from '../report.js'
import { spreadText, worldWords } from '../world-words.js'

/** The headline, then what else is asked first; all others are in the data. */
const SHOWN: readonly MeasureId[] = [
  ...HEADLINE,
  ...(['cost', 'first_contact_resolution', 'resolution', 'contacts', 'transfers', 'speed_of_answer'] as const),
  ...(['abandonment', 'on_the_spot', 'satisfaction', 'churn'] as const),
]

/** Between what the main figures lie in firms that fit what the client's own has shown; null where none were drawn. */
export function acrossFirms({ worlds, measures }: Summary): Table | null {
  if (worlds === undefined) return null
  const words = worldWords(worlds)
  return {
    kind: 'table',
    title: `Across ${worlds.worlds} ${words.many}`,
    columns: [
      { heading: '', align: 'left' },
      { heading: words.asItIs, align: 'right' },
      { heading: `middle 90 % of ${words.some}`, align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: SHOWN.filter((id) => saysSomething(measures[id]!)).map((id) => {
      const { unit } = findMeasure(id)!
      const shown = measures[id]!.unit
      return [
        findMeasure(id)!.label,
        figureLine(measures[id], unit),
        spreadText(worlds.measures[id]!, id),
        { text: shown === 'per journey' ? '' : unitText(shown), tone: 'dim' },
      ]
    }),
    note: `${words.each(worlds.drawn, 'every figure')}; ${worlds.replications} replications each, corrected for what chance did to them. ± is the simulation’s own noise, the range is what your figures leave open.`,
  }
}
