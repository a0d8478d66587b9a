import type { Summary } from '../../experiment/summary.js'
import { percentText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Note, Table } from '../report.js'
import { figureTable } from './figure-table.js'

/** What customers go through. */
export function journeys(summary: Summary): Table | null {
  return figureTable(
    'The journey',
    [
      'first_contact_resolution',
      'resolution',
      'reopening',
      'contacts',
      'transfers',
      'misroutes',
      'journey_time',
      'time_to_resolution',
      'customer_time',
      'hold_time',
      'speed_of_answer',
      'service_level',
      'abandonment',
      'blocked',
      'sent_away',
      'satisfaction',
      'effort',
      'churn',
    ],
    summary,
  )
}

/** How it ends, in one line. */
export function endings(summary: Summary): Note | null {
  const parts = Object.entries(summary.endings)
    .filter(([, { mean }]) => mean !== null && mean > 0)
    .map(([ending, { mean }]) => `${labelOf('ending', ending)} ${percentText(mean)}`)
  if (parts.length === 0) return null
  return { kind: 'note', title: 'How it ends', text: parts.join(' · '), tone: 'plain' }
}
