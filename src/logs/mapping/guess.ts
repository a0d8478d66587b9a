import { ROLES, type Role } from '../role.js'
import { readDuration } from './duration.js'
import { readMoment } from './moment.js'

/** Names by which a column of each role is known, the most telling first: in small letters, with blanks between words. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['case', /^(case|ticket|incident|issue|request|journey)( (id|key|no|nr|number|concept name))?$/],
  ['case', /^number$/],
  [
    'time',
    /^(time|timestamp|time timestamp|complete timestamp|event time|datetime|date time|updated( at)?|occurred at)$/,
  ],
  ['time', /timestamp|updated at/],
  ['activity', /^(activity|concept name|event|event type|action|status|state|step)$/],
  ['transition', /^(lifecycle transition|lifecycle|transition)$/],
  ['outcome', /^(outcome|disposition|result|call result|answered\?|is answered|abandoned)$/],
  [
    'queued',
    /^(queued?( at| time| start)?|enqueued?( at| time| timestamp)?|queue (entry|start)|q start|offered( at)?)$/,
  ],
  ['answered', /^(answer(ed)?( at| time)?|connected( at)?|picked up( at)?|ser(vice)? start|talk start)$/],
  [
    'ended',
    /^(end(ed)?( at| time)?|disconnected( at)?|hang ?up( at)?|completed( at)?|ser(vice)? (exit|end)|talk end)$/,
  ],
  [
    'arrived',
    /^(arrived?( at)?|arrival( time)?|opened( at)?|created( at)?|start( time)?|started( at)?|call (time|start)|received( at)?)$/,
  ],
  ['resolved', /^(resolved|solved)( at| on)?$/],
  [
    'waited',
    /^(wait(ed)?|waiting|queue|q|speed of answer|asa|ring)( ?(time|duration))?( in)?( (s|sec|secs|seconds|ms|min|mins|minutes))?$/,
  ],
  [
    'talked',
    /^((talk(ed)?|talking|handle|handling|service|ser|aht)( ?(time|duration))?|(conversation|call|interaction) ?(time|duration|length))( in)?( (s|sec|secs|seconds|ms|min|mins|minutes))?$/,
  ],
  [
    'wrap_up',
    /^(wrap( up)?|acw|after (call|contact) work)( ?(time|duration))?( in)?( (s|sec|secs|seconds|ms|min|mins|minutes))?$/,
  ],
  ['channel', /^(channel|contact (channel|type|method)|medium|media( type)?|via( channel)?)( name)?$/],
  ['date', /^(date|day)$/],
  ['contact', /^(contact|call|interaction|conversation)( (id|key|no|number))?$/],
  ['customer', /^(customer|caller|client|requester|member|account|phone|ani)( (id|key|no|number))?$/],
  [
    'team',
    /^(team|group|assignment group|assigned group|org group|queue|workgroup|support group|skill|department|line)( name)?$/,
  ],
  ['team', /(^| )(team|group|section|department)$/],
  [
    'agent',
    /^(agent|resource|org resource|user|person|operator|server|assignee|assigned to|handled by|employee|rep)( (id|name))?$/,
  ],
  [
    'issue',
    /^(issue|reason|topic|category|case issue|call type|contact reason|subject|type|service type|product)( (name|code))?$/,
  ],
  ['issue', /(^| )(category|reason|topic|type)$/],
  ['reassignments', /^(reassignment|reassign|transfer|handoff)s?( count)?$/],
  ['stations', /^group stations$/],
  ['reopens', /^re ?open(s|ed|ings)?( count)?$/],
  ['detail', /^(transferred to|transfer to|to (team|group|queue))$/],
]

/** Of the cells that say anything, so many must be what a column is taken for. */
const MOSTLY = 0.8

/** A guess, and what speaks for it. */
export interface Guess {
  readonly role: Role
  readonly why: string
}

/** As patterns see a name: `Case ID`, `case_id` and `caseId` are one. */
export function plainName(column: string): string {
  return column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim()
}

/** The column for each role that its name tells, and whose cells are what the role needs. @param cellsOf some of them */
export function guesses(columns: readonly string[], cellsOf: (place: number) => readonly string[]): Map<number, Guess> {
  const found = new Map<number, Guess>()
  const taken = new Set<Role>()
  const names = columns.map(plainName)
  for (const [role, pattern] of NAMES) {
    if (taken.has(role)) continue
    const place = names.findIndex(
      (name, index) => pattern.test(name) && !found.has(index) && speaksFor(role, cellsOf(index)) !== null,
    )
    if (place < 0) continue
    taken.add(role)
    found.set(place, { role, why: speaksFor(role, cellsOf(place))! })
  }
  return found
}

/** Why cells may be of a role: null where they are not. */
function speaksFor(role: Role, cells: readonly string[]): string | null {
  const { kind } = ROLES[role]
  const fitting = cells.filter((cell) => {
    if (kind === 'name') return cell.length <= 200
    if (kind === 'moment') return readMoment(cell, 'day first') !== null || readMoment(cell, 'month first') !== null
    if (kind === 'duration') return !Number.isNaN(readDuration(cell, 1))
    return /^\d+(\.0+)?$/.test(cell)
  }).length
  if (cells.length === 0 || fitting < MOSTLY * cells.length) return null
  const what = { name: 'texts', moment: 'times', duration: 'durations', count: 'whole numbers' }[kind]
  return `its name says so, and ${fitting} of the first ${cells.length} values are ${what}`
}
