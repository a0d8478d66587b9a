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

/** Share of journeys that had not ended when an overloaded run was stopped; null where none was, or nobody came. */
export function openShare({ endings: ended }: Summary): number | null {
  const shares = Object.values(ended).map(({ at_least }) => at_least)
  if (shares.some((share) => share === undefined)) return null
  return 1 - shares.reduce<number>((sum, share) => sum + share!, 0)
}

/** How it ends, in one line. */
export function endings(summary: Summary): Note | null {
  const shares = Object.entries(summary.endings).map(
    ([ending, { mean, at_least }]) => [labelOf('ending', ending), mean ?? at_least ?? 0] as const,
  )
  const open = openShare(summary)
  const parts = [...shares, ...(open === null ? [] : [['not ended when the run was stopped', open] as const])]
    .filter(([, share]) => share > 0)
    .map(([what, share]) => `${what} ${percentText(share)}`)
  if (parts.length === 0) return null
  return { kind: 'note', title: 'How it ends', text: parts.join(' · '), tone: 'plain' }
}
