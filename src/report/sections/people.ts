import type { Summary } from '../../experiment/summary.js'
import type { Table } from '../report.js'
import { scopeTable } from './scope-table.js'

/** The teams: how busy, how long the line, how often they pass a case on. */
export function teams({ breakdown }: Summary): Table | null {
  return scopeTable(
    'Teams',
    'team',
    breakdown.team,
    [
      { id: 'occupancy', heading: 'busy, %' },
      { id: 'queue_time', heading: 'wait, min' },
      { id: 'handle_time', heading: 'leg, min' },
      { id: 'transfers', heading: 'passed, %', per: 'share' },
      { id: 'repeat_explanations', heading: 'retold, %', per: 'share' },
    ],
    'Per leg: passed on to another team, and the story told again.',
  )
}

/** Those whom agents have to ask. */
export function managers({ breakdown }: Summary): Table | null {
  return scopeTable('Managers', 'role', breakdown.manager, [
    { id: 'occupancy', heading: 'busy, %' },
    { id: 'approval_wait', heading: 'answer after, min' },
  ])
}
