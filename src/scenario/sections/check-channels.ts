import { own } from '../../kernel/own.js'
import { CHANNEL_KIND, USUAL_KIND } from '../../vocabulary/channels.js'
import { checkSum } from '../shares.js'
import type { Path } from '../tree/tree.js'
import type { Channel } from './channels.js'
import type { DeepPartial, Draft } from './draft.js'

interface Parts {
  readonly channels: Readonly<Record<string, Channel>>
  readonly customers: Readonly<Record<string, Choosing>>
  readonly issues: Readonly<Record<string, Routed>>
  readonly teams: Readonly<Record<string, Serving>>
}

type Shares = Readonly<Record<string, number>>

const UNREAD = { unread: undefined }

interface Choosing {
  readonly channels?: Shares
  readonly gives_up?: Readonly<Record<string, { readonly to: string; readonly share: number }>>
}

interface Routed {
  readonly channels?: Shares
  readonly chain?: readonly string[]
  readonly routing?: { readonly start: string }
}

interface Serving {
  readonly overflow?: { readonly to: string }
  readonly channels?: readonly string[]
  readonly agents: unknown
  readonly also_serves?: Readonly<Record<string, unknown>>
}

/** Customers can come by each channel, someone serves it, and what is said of it has an effect. */
export function checkChannels(draft: Draft<Parts>): void {
  if (!draft.has('channels')) return
  const names = draft.names('channels')
  if (names.length === 0) {
    draft.refuse(['channels'], 'empty', '"channels" is empty: name at least one')
    return
  }
  checkKinds(draft, names)
  checkChoice(draft, names)
  checkChanges(draft)
  checkTeams(draft)
  checkOverflow(draft, names)
  checkHelp(draft, names)
  for (const id of draft.names('issues')) checkServed(draft, id, names)
}

function isWritten(channel: DeepPartial<Channel> | undefined): boolean {
  return CHANNEL_KIND[channel?.kind ?? USUAL_KIND].written
}

function checkKinds(draft: Draft<Parts>, names: readonly string[]): void {
  for (const name of names) {
    const at = ['channels', name]
    const channel = own(draft.scenario.channels, name)
    // Of a kind that is none, nothing else is known to be idle.
    if (channel === undefined || (draft.has(...at, 'kind') && channel.kind === undefined)) continue
    for (const key of ['patience', 'balk']) {
      if (isWritten(channel) && draft.has(...at, key)) {
        draft.refuseIdle([...at, key], 'in writing: nobody is kept on the line', [...at, 'kind'])
      }
    }
    for (const key of ['at_once', 'slowed']) {
      if (!CHANNEL_KIND[channel.kind ?? USUAL_KIND].several && draft.has(...at, key)) {
        draft.refuseIdle([...at, key], 'without "kind: chat": an agent holds one at a time', [...at, 'kind'])
      }
    }
    if (channel.at_once === 1 && draft.has(...at, 'slowed')) {
      draft.refuseIdle([...at, 'slowed'], 'where an agent holds one at a time', [...at, 'at_once'])
    }
    if (!isWritten(channel) && draft.has(...at, 'answer_within')) {
      draft.refuseIdle([...at, 'answer_within'], 'on the line: only a written answer is promised', [...at, 'kind'])
    }
  }
}

/** Every customer comes by some channel. */
function checkChoice(draft: Draft<Parts>, names: readonly string[]): void {
  const states = (section: 'customers' | 'issues', name: string) => draft.has(section, name, 'channels')
  for (const section of ['customers', 'issues'] as const) {
    for (const name of draft.names(section)) {
      if (!states(section, name)) continue
      const at = [section, name, 'channels']
      if (names.length === 1) draft.refuseIdle(at, 'where there is but one channel', ['channels'])
      else checkSum(draft, at, Object.values(own(draft.scenario[section], name)?.channels ?? UNREAD))
    }
  }
  const shares = names.filter((name) => draft.has('channels', name, 'share'))
  const [segments, issues] = [draft.names('customers'), draft.names('issues')]
  const silent = segments.filter((name) => !states('customers', name))
  const settled =
    (segments.length > 0 && silent.length === 0) || (issues.length > 0 && issues.every((id) => states('issues', id)))
  if (shares.length > 0 && (settled || names.length === 1)) {
    const why = names.length === 1 ? 'where there is but one channel' : 'where customers or issues say it all'
    for (const name of shares) draft.refuseIdle(['channels', name, 'share'], why, ['customers'], ['issues'])
  }
  if (names.length === 1 || settled) return
  if (shares.length === 0) {
    const who = silent.length > 0 ? silent.join(', ') : 'customers'
    draft.refuseKey(
      ['channels'],
      'missing-key',
      `nothing says by which channel ${who} come`,
      'write the "share" of each channel, or "channels" of each kind of customers',
    )
    return
  }
  for (const name of names.filter((each) => !shares.includes(each))) {
    draft.refuseKey(
      ['channels', name],
      'missing-key',
      `"share" is missing in channels.${name}`,
      'all shares add up to 100%',
    )
  }
  if (shares.length < names.length) return
  checkSum(
    draft,
    ['channels'],
    names.map((name) => own(draft.scenario.channels, name)?.share),
  )
}

/** Who gives a channel up goes over to another one, and there is a wait to give up. */
function checkChanges(draft: Draft<Parts>): void {
  for (const name of draft.names('customers')) {
    const changes = own(draft.scenario.customers, name)?.gives_up ?? {}
    for (const [channel, change] of Object.entries(changes)) {
      const at: Path = ['customers', name, 'gives_up', channel]
      if (change?.to === channel) {
        draft.refuse([...at, 'to'], 'change-to-itself', `who gives up ${channel} cannot go over to it`)
      }
      if (isWritten(own(draft.scenario.channels, channel))) {
        draft.refuseIdle(at, 'in writing: nobody gives it up', ['channels', channel, 'kind'])
      }
    }
  }
}

function checkTeams(draft: Draft<Parts>): void {
  for (const name of draft.names('teams')) {
    const served = own(draft.scenario.teams, name)?.channels
    if (served === undefined) continue
    const at: Path = ['teams', name, 'channels']
    if (served.length === 0) draft.refuse(at, 'empty', 'a team serves at least one channel')
    for (const [index, channel] of served.entries()) {
      if (served.indexOf(channel) < index) {
        draft.refuse([...at, index], 'twice', `"${channel}" stands twice among the channels`)
      }
    }
    const known = served.flatMap((channel) => own(draft.scenario.channels, channel) ?? [])
    if (known.length === 0 || known.length < served.length || !known.every(isWritten)) continue
    for (const key of ['patience', 'queue_limit', 'overflow']) {
      if (!draft.has('teams', name, key)) continue
      draft.refuseIdle(['teams', name, key], 'where all that a team serves is written: nobody stands in line', at)
    }
  }
}

/** Who has waited long for a team goes over to one that serves the same channels on the line. */
function checkOverflow(draft: Draft<Parts>, names: readonly string[]): void {
  for (const name of draft.names('teams')) {
    const team = own(draft.scenario.teams, name)
    const to = team?.overflow?.to
    const other = to === undefined ? undefined : own(draft.scenario.teams, to)
    if (other === undefined || to === name) continue
    const live = (team?.channels ?? names).filter((channel) => !isWritten(own(draft.scenario.channels, channel)))
    const missing = live.filter((channel) => !(other.channels ?? names).includes(channel))
    if (missing.length === 0) continue
    draft.refuse(
      ['teams', name, 'overflow', 'to'],
      'nobody-there',
      `${to} does not serve ${listed(missing)}, by which customers wait for ${name}`,
      `add ${listed(missing)} to the channels of ${to}`,
    )
  }
}

/** Who helps out another line meets somebody there: by a channel of both, of which an agent holds one at a time. */
function checkHelp(draft: Draft<Parts>, names: readonly string[]): void {
  const isOneAtATime = (name: string) => {
    const channel = own(draft.scenario.channels, name)
    return !CHANNEL_KIND[channel?.kind ?? USUAL_KIND].several || channel?.at_once === 1
  }
  for (const name of draft.names('teams')) {
    const team = own(draft.scenario.teams, name)
    for (const line of Object.keys(team?.also_serves ?? {})) {
      const other = own(draft.scenario.teams, line)
      if (other === undefined || line === name) continue
      const both = names.filter(
        (one) => (team?.channels ?? names).includes(one) && (other.channels ?? names).includes(one),
      )
      if (both.some(isOneAtATime)) continue
      const why =
        both.length === 0
          ? `where ${name} serves no channel of ${line}`
          : `where ${name} and ${line} have only chats in common: those are left to their own team`
      draft.refuseIdle(['teams', name, 'also_serves', line], why, ['teams', line, 'channels'])
    }
  }
}

/** Some team of the route serves each channel by which the issue may come. */
function checkServed(draft: Draft<Parts>, id: string, names: readonly string[]): void {
  const issue = own(draft.scenario.issues, id)
  const route = issue?.chain ?? (issue?.routing?.start === undefined ? [] : [issue.routing.start])
  const teams = route.flatMap((name) => own(draft.scenario.teams, name ?? '') ?? [])
  if (teams.length === 0 || teams.length < route.length) return
  for (const channel of names.filter((name) => comesBy(draft, issue, name))) {
    if (teams.some(({ channels: served }) => served === undefined || served.includes(channel))) continue
    draft.refuseKey(
      ['issues', id],
      'nobody-there',
      `cases of ${id} come by ${channel}, which ${listed(route)} ${route.length > 1 ? 'do' : 'does'} not serve`,
      `add ${channel} to the channels of ${route[0]}`,
    )
  }
}

function listed(names: readonly (string | undefined)[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Whether any customer with the issue comes by the channel. */
function comesBy(draft: Draft<Parts>, issue: DeepPartial<Routed> | undefined, channel: string): boolean {
  const usual = own(draft.scenario.channels, channel)?.share ?? (draft.names('channels').length === 1 ? 1 : 0)
  const segments = Object.values(draft.scenario.customers ?? {})
  const goOver = segments.some((segment) =>
    Object.values(segment?.gives_up ?? {}).some((change) => change?.to === channel),
  )
  if (goOver) return true
  if (issue?.channels !== undefined) return (own(issue.channels, channel) ?? 0) > 0
  if (segments.length === 0) return usual > 0
  return segments.some(
    (segment) => (segment?.channels === undefined ? usual : (own(segment.channels, channel) ?? 0)) > 0,
  )
}
