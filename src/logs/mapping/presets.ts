import { ENDINGS } from '../../vocabulary/endings.js'
import type { Role } from '../role.js'
import type { Meaning } from './meaning.js'

/** How the export of a known system is read. */
export interface Preset {
  /** As reports call it. */
  readonly label: string
  /** Columns that no other export has together. */
  readonly recognised: readonly string[]
  /** The columns of each role, the first that has something in a row. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>
  /** What in such a column says nothing. */
  readonly empty?: Readonly<Partial<Record<Role, readonly string[]>>>
  /** What values mean, where no word of theirs says so. */
  readonly meanings?: Readonly<Record<string, Meaning>>
}

/** What our own log tells beside what is counted. */
const OUR_NOTES = Object.fromEntries(
  [
    ...['misroute', 'overflow', 'warm handover', 'blocked', 'escalate', 'promise call back', 'grant', 'refuse'],
    ...['change of channel', 'want a person', 'kept from a person', 'wrong answer', 'promise kept', 'promise broken'],
    ...ENDINGS.filter((ending) => ending !== 'resolved').map((ending) => `end: ${ending}`),
  ].map((activity): [string, Meaning] => [activity, 'ignored']),
)

/** The exports that are known by the names of their columns. Of two that fit, the first. */
export const PRESETS = {
  runaround: {
    label: 'the event log of this program',
    recognised: [
      'case:concept:name',
      'concept:name',
      'lifecycle:transition',
      'org:role',
      'case:segment|case:trust_loss',
    ],
    columns: {
      case: ['case:concept:name'],
      issue: ['case:issue'],
      team: ['org:group'],
      agent: ['org:resource'],
      activity: ['concept:name'],
      transition: ['lifecycle:transition'],
      time: ['time:timestamp'],
      detail: ['detail'],
      channel: ['channel'],
      served_by: ['org:role'],
    },
    empty: { agent: ['customer'] },
    meanings: {
      contact: 'arrives',
      conversation: 'serves',
      explain: 'explains',
      'explain again': 'explains',
      approval: 'holds',
      transfer: 'transfers',
      'hang up': 'hung_up',
      'turn away': 'turned_away',
      'send away': 'turned_away',
      'problem returns': 'reopened',
      'end: resolved': 'closed',
      ...OUR_NOTES,
    },
  },
  xes: {
    label: 'XES',
    recognised: ['case:concept:name', 'concept:name', 'time:timestamp'],
    columns: {
      case: ['case:concept:name'],
      issue: ['case:issue', 'case:product', 'product'],
      team: ['org:group', 'org:role'],
      agent: ['org:resource'],
      activity: ['concept:name'],
      transition: ['lifecycle:transition'],
      time: ['time:timestamp'],
    },
  },
  connect: {
    label: 'Amazon Connect contact records',
    recognised: ['ContactId', 'InitiationMethod', 'DisconnectTimestamp'],
    columns: {
      case: ['InitialContactId', 'ContactId'],
      contact: ['ContactId'],
      customer: ['CustomerEndpoint.Address', 'CustomerId'],
      issue: ['Attributes.issue', 'Attributes.reason'],
      channel: ['Channel'],
      team: ['Queue.Name', 'Queue.ARN'],
      agent: ['Agent.Username', 'Agent.ARN'],
      outcome: [],
      arrived: ['Queue.EnqueueTimestamp', 'InitiationTimestamp'],
      queued: ['Queue.EnqueueTimestamp'],
      answered: ['Agent.ConnectedToAgentTimestamp'],
      ended: ['DisconnectTimestamp'],
      waited: ['Queue.Duration'],
      talked: ['Agent.AgentInteractionDuration'],
      wrap_up: ['Agent.AfterContactWorkDuration'],
    },
  },
  zendesk: {
    label: 'Zendesk ticket metrics',
    recognised: ['ticket_id', 'group_stations', 'assignee_stations'],
    columns: {
      case: ['ticket_id'],
      arrived: ['created_at'],
      time: ['created_at'],
      resolved: ['solved_at'],
      issue: ['type', 'ticket_form'],
      channel: ['via.channel'],
      team: ['group', 'group_name', 'group_id'],
      agent: ['assignee', 'assignee_name', 'assignee_id'],
      customer: ['requester_id', 'requester'],
      stations: ['group_stations'],
      reopens: ['reopens'],
    },
  },
  servicenow: {
    label: 'ServiceNow incidents',
    recognised: ['number', 'opened_at', 'reassignment_count', 'incident_state|state'],
    columns: {
      case: ['number'],
      customer: ['caller_id'],
      issue: ['category'],
      channel: ['contact_type'],
      team: ['assignment_group'],
      agent: ['assigned_to'],
      activity: ['incident_state', 'state'],
      time: ['sys_updated_at', 'sys_updated_on', 'opened_at'],
      arrived: ['opened_at'],
      resolved: ['resolved_at'],
      reassignments: ['reassignment_count'],
      reopens: ['reopen_count'],
    },
    // The states by their numbers, as the platform's own tables have them.
    meanings: { '1': 'work', '2': 'work', '3': 'work', '6': 'resolved', '7': 'closed', '8': 'ignored' },
  },
  acd: {
    label: 'the calls of a distributor (ACD)',
    recognised: ['q_start', 'q_time', 'ser_start', 'outcome'],
    columns: {
      customer: ['customer_id'],
      issue: ['type'],
      agent: ['server'],
      outcome: ['outcome'],
      date: ['date'],
      arrived: ['vru_exit', 'vru_entry', 'q_start', 'ser_start'],
      queued: ['q_start'],
      answered: ['ser_start'],
      ended: ['ser_exit'],
      waited: ['q_time'],
      talked: ['ser_time'],
    },
    // Midnight stands for a time that was not.
    empty: {
      queued: ['0:00:00'],
      answered: ['0:00:00'],
      ended: ['0:00:00'],
      customer: ['0'],
      agent: ['NO_SERVER'],
    },
    meanings: { AGENT: 'answered', HANG: 'hung_up', PHANTOM: 'ignored' },
  },
} as const satisfies Readonly<Record<string, Preset>>

export type PresetName = keyof typeof PRESETS

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]

export function presetOf(name: PresetName): Preset {
  return PRESETS[name]
}

/** The preset whose columns are there. @param has whether there is a column */
export function recognised(has: (column: string) => boolean): PresetName | undefined {
  return PRESET_NAMES.find((name) =>
    PRESETS[name].recognised.every((column) => column.split('|').some((either) => has(either))),
  )
}
