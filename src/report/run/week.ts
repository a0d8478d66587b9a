import type { Figures, Summary } from '../../experiment/summary.js'
import type { Table } from '../report.js'
import { scopeTable } from './answer.js'

const CHOICES = [
  { id: 'contacts_a_day', heading: 'contacts a day' },
  { id: 'queue_time', heading: 'wait, min' },
  { id: 'service_level', heading: 'in time, %' },
  { id: 'abandonment', heading: 'give up, %' },
  { id: 'handle_time_per_contact', heading: 'handle, min' },
  { id: 'occupancy', heading: 'busy, %' },
] as const

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** How the week goes, by hour of the day and by weekday, as far as that is asked for. */
export function week({ breakdown: { hour = {}, weekday = {} } }: Summary): readonly (Table | null)[] {
  const days: Readonly<Record<string, Figures>> = Object.fromEntries(
    Object.entries(weekday).map(([name, figures]) => [DAYS[name]!, figures]),
  )
  return [
    scopeTable('By hour of the day', 'from', hour, CHOICES, noteOf('hour', 'of the days')),
    scopeTable('By weekday', 'day', days, CHOICES, noteOf('day', 'of such days')),
  ]
}

function noteOf(part: string, days: string): string {
  return `A contact stands in the ${part} in which it began, whenever its case did. Contacts: the mean ${days} on which the house is open.`
}
