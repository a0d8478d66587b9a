import type { Figures, Summary } from '../../experiment/summary.js'
import type { Table } from '../report.js'
import { scopeTable } from './scope-table.js'

const NET_TALK =
  'Net talk: good conversations less bad ones against what would have been said without the case, per 1,000 cases.'
const CHOICES = [
  { id: 'handle_time', heading: 'handle, min' },
  { id: 'repeat_explanations', heading: 'told again' },
  { id: 'trust_loss', heading: 'trust loss' },
  { id: 'word_of_mouth', heading: 'net talk' },
  { id: 'first_contact_resolution', heading: 'FCR, %' },
] as const

/** The headline by issue, where there are several. */
export function issues({ breakdown }: Summary): Table | null {
  return several('By issue', 'issue', breakdown.issue)
}

/** The headline by segment of customers, where there are several. */
export function segments({ breakdown }: Summary): Table | null {
  return several('By customers', 'segment', breakdown.segment)
}

function several(title: string, what: string, scope: Readonly<Record<string, Figures>>): Table | null {
  return Object.keys(scope).length < 2 ? null : scopeTable(title, what, scope, CHOICES, NET_TALK)
}
