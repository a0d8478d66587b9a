import { MINUTE } from '../../kernel/units.js'
import { clockText } from '../../story/clock.js'
import type { Table } from '../report.js'
import { momentText } from './moment-text.js'
import { pointsText, type Telling } from './words.js'

/** What happened, minute by minute. */
export function momentTable(telling: Telling): Table {
  const { moments, customer } = telling.story
  return {
    kind: 'table',
    columns: [
      { heading: 'when', align: 'left' },
      { heading: 'what happens', align: 'left', wraps: true },
      { heading: 'trust', align: 'right' },
    ],
    rows: moments.flatMap((moment, index) => {
      const text = momentText(index, telling)
      if (text === '') return []
      const when = clockText(moment.minute * MINUTE, customer.arrived * MINUTE)
      const before = moment.moves[0]?.before
      const after = pointsText(moment.trust)
      const trust = before !== undefined ? `${pointsText(before)} → ${after}` : index === 0 ? after : ''
      const tone = before === undefined ? 'plain' : moment.trust < before ? 'bad' : 'good'
      return [[{ text: when, tone: 'dim' } as const, text, { text: trust, tone } as const]]
    }),
  }
}
