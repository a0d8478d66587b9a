import type { Summary } from '../../experiment/summary.js'
import { figureLine } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Table } from '../report.js'
import { figureTable } from './figure-table.js'

const PER_DECISION =
  'Whoever solves more cases has more to decide: what training does to escalations shows in those of decisions.'

/** Who decides on remedies. */
export function decisions(summary: Summary): Table | null {
  if (summary.measures.on_the_spot?.mean === null) return null
  return figureTable(
    'Who decides',
    [
      'on_the_spot',
      'authority_used',
      'over_claims',
      'refusals',
      'just_refused',
      'just_suspected',
      'undue_requests',
      'undue_granted',
      'misread_refusals',
      'misread_grants',
      'substitutes',
      'manager_demands',
      'escalations',
      'escalated_decisions',
      'safe_side_questions',
      'approvals',
      'approval_wait',
      'approval_layers',
      'broken_promises',
      'unneeded_grants',
    ],
    summary,
    (summary.measures.escalated_decisions?.mean ?? 0) > 0 ? PER_DECISION : undefined,
  )
}

/** What keeps agents from deciding. */
export function gates(summary: Summary): Table | null {
  const blocking = Object.entries(summary.gates).filter(([, { any }]) => any.mean !== null && any.mean > 0)
  if (blocking.length === 0) return null
  return {
    kind: 'table',
    title: 'What stands in the way',
    columns: [
      { heading: 'gate', align: 'left' },
      { heading: 'blocks, % of decisions', align: 'right' },
      { heading: 'only this one does, %', align: 'right' },
    ],
    rows: blocking.map(([gate, { any, only }]) => [
      labelOf('gate', gate),
      figureLine(any, 'share'),
      figureLine(only, 'share'),
    ]),
    note: 'Opening one gate alone frees only what that one alone blocks.',
  }
}
