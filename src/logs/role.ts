/** What the cells of a column are. */
export type RoleKind = 'name' | 'moment' | 'duration' | 'count'

interface RoleFacts {
  readonly kind: RoleKind
  /** What it is, as help and report say it. */
  readonly about: string
}

/** What a column of a log can be taken for, each stated once: `--map`, presets, guesses and help follow. */
export const ROLES = {
  case: { kind: 'name', about: 'what holds the rows of one problem together: a ticket, an incident, a first contact' },
  contact: { kind: 'name', about: 'the contact itself, by which a row that comes twice is known' },
  customer: { kind: 'name', about: 'who contacts the firm' },
  issue: { kind: 'name', about: 'what it is about' },
  team: { kind: 'name', about: 'the team, group or queue' },
  agent: { kind: 'name', about: 'the person who serves' },
  activity: { kind: 'name', about: 'what happens in an event' },
  transition: { kind: 'name', about: 'whether an event starts or completes something' },
  channel: { kind: 'name', about: 'the channel by which the customer comes: phone, chat, e-mail' },
  served_by: { kind: 'name', about: 'whether a person serves, or a bot: what says bot there is one' },
  outcome: { kind: 'name', about: 'how a contact ends: answered, hung up' },
  detail: { kind: 'name', about: 'where a transfer leads' },
  date: { kind: 'moment', about: 'the day that times of day without a date belong to' },
  time: { kind: 'moment', about: 'when an event happens' },
  arrived: { kind: 'moment', about: 'when the contact or case begins' },
  queued: { kind: 'moment', about: 'when the customer joins a line' },
  answered: { kind: 'moment', about: 'when an agent answers' },
  ended: { kind: 'moment', about: 'when the contact ends' },
  resolved: { kind: 'moment', about: 'when the case is resolved' },
  waited: { kind: 'duration', about: 'time in line' },
  talked: { kind: 'duration', about: 'time with the agent' },
  wrap_up: { kind: 'duration', about: 'work after the contact' },
  reassignments: { kind: 'count', about: 'how often a case was passed on so far' },
  stations: { kind: 'count', about: 'through how many teams a case went, the first one counted' },
  reopens: { kind: 'count', about: 'how often a case was reopened so far' },
} as const satisfies Readonly<Record<string, RoleFacts>>

export type Role = keyof typeof ROLES

type RoleOf<K extends RoleKind> = { [R in Role]: (typeof ROLES)[R]['kind'] extends K ? R : never }[Role]
export type NameRole = RoleOf<'name'>
export type MomentRole = RoleOf<'moment'>
export type DurationRole = RoleOf<'duration'>
export type CountRole = RoleOf<'count'>

/** All roles, as they are listed. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[]

/** The roles of one kind, as they are listed. */
export function rolesOf<K extends RoleKind>(kind: K): readonly RoleOf<K>[] {
  return ROLE_NAMES.filter((role): role is RoleOf<K> => ROLES[role].kind === kind)
}
