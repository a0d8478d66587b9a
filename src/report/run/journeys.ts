import type { Summary } from '../../experiment/summary.js'
import { ABOUT_CHANNELS, CHANNEL_COLUMNS } from '../channel-columns.js'
import { figureTable } from '../figure-table.js'
import { figureLine, percentText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Note, Table } from '../report.js'
import { openShare, scopeTable } from './answer.js'

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
      'customers_transferred',
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

/** The ways in which customers come, where there are several. */
export function channels({ breakdown }: Summary): Table | null {
  if (breakdown.channel === undefined) return null
  return scopeTable(
    'By channel',
    'channel',
    breakdown.channel,
    CHANNEL_COLUMNS,
    `${ABOUT_CHANNELS} Trust loss and change: of journeys that began there.`,
  )
}

/** Those whom agents have to ask. */
export function managers({ breakdown }: Summary): Table | null {
  return scopeTable('Managers', 'role', breakdown.manager, [
    { id: 'occupancy', heading: 'busy, %' },
    { id: 'approval_wait', heading: 'answer after, min' },
  ])
}

/** Who comes for those who leave; null unless that follows morale. */
export function recruiting({ breakdown, measures }: Summary): Table | null {
  const all = measures.applicants?.mean ?? 1
  if (all === 1) return null
  return scopeTable(
    'Recruiting',
    'team',
    breakdown.team,
    [
      { id: 'agent_morale', heading: 'morale, %' },
      { id: 'agent_attrition', heading: 'leave a year, %' },
      { id: 'applicants', heading: 'applicants, % of usual' },
      { id: 'newcomer_skill', heading: 'they know, %' },
      { id: 'seats_taken', heading: 'seats taken, %' },
    ],
    'What newcomers know, of what the team was trained to. Who applies goes by what people there say of their work.',
  )
}
