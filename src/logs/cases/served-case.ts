import type { CaseEvent } from './case-event.js'
import type { Journey, Visit, VisitEnd } from './journey.js'

type Course = Pick<
  Journey,
  | 'visits'
  | 'contactsBegin'
  | 'hangUps'
  | 'redials'
  | 'channelsGivenUp'
  | 'unsolved'
  | 'callsAgain'
  | 'resolutions'
  | 'returns'
  | 'isResolvedAgain'
> & { readonly resolvedAt: number }

interface Served {
  readonly team: string
  readonly agent: string
  readonly channel: string
  readonly start: number
  readonly arrived: number
  explained: number
  held: number
  /** When the hold began that lasts. */
  holds: number
}

/** Whether a case tells of its contacts and conversations: of a line, or of when somebody starts and completes. */
export function isServed(events: readonly CaseEvent[]): boolean {
  return events.some(
    ({ meaning, transition }) =>
      meaning === 'arrives' || meaning === 'hung_up' || (transition === 'start' && isService(meaning)),
  )
}

function isService(meaning: CaseEvent['meaning']): boolean {
  return meaning === 'serves' || meaning === 'work'
}

/**
 * What a case comes to whose conversations begin and end: each a stop at a team, its wait since the customer came or was
 * passed there.
 * @param events in order of time
 */
export function servedCourse(events: readonly CaseEvent[]): Course {
  const visits: Visit[] = []
  const contactsBegin: number[] = []
  const [redials, callsAgain, returns]: [number[], number[], number[]] = [[], [], []]
  const open = new Map<string, Served>()
  const channelsGivenUp: { from: string; to: string | null }[] = []
  let [hangUps, unsolved, resolutions] = [0, 0, 0]
  let resolvedAt = Number.NaN
  /** Where the customer waits, and since when. */
  let line: { readonly team: string; readonly since: number } | null = null
  /** How the last contact ended, and when; null while there is none, or one is under way. */
  let before: { readonly how: 'hung_up' | 'returned' | 'other'; readonly at: number; readonly channel: string } | null =
    null
  let lastEnd = Number.NaN
  const leave = (event: CaseEvent, end: VisitEnd) => {
    // A customer who hangs up on an agent has left no line.
    if (line === null) return
    const team = line.team === '' ? event.team : line.team
    visits.push(visit({ team, agent: '', channel: event.channel }, line.since, event.at - line.since, end))
    line = null
    lastEnd = event.at
  }
  for (const event of events) {
    const { at, team, agent, channel, meaning, transition } = event
    const key = `${event.activity}\n${agent}`
    if (meaning === 'arrives') {
      if (contactsBegin.length > 0) {
        const how = before?.how ?? 'other'
        const since = at - (before?.at ?? lastEnd)
        const isChange = how !== 'returned' && before !== null && since <= AT_ONCE && channel !== before.channel
        if (isChange && channelsGivenUp.length > 0) channelsGivenUp.at(-1)!.to = channel
        else if (how === 'hung_up') redials.push(since)
        else if (how === 'other' && !Number.isNaN(since)) {
          unsolved++
          callsAgain.push(since)
        }
      }
      contactsBegin.push(visits.length)
      before = null
      line = { team, since: at }
    } else if (meaning === 'transfers') line = { team: event.detail, since: at }
    else if (meaning === 'hung_up' || meaning === 'turned_away') {
      const inLine = line !== null
      leave(event, meaning)
      if (inLine) hangUps++
      if (channel !== '') channelsGivenUp.push({ from: channel, to: null })
      before = { how: inLine ? 'hung_up' : 'other', at, channel }
    } else if (meaning === 'explains') {
      for (const served of open.values()) served.explained = at - served.start
    } else if (meaning === 'holds') {
      for (const served of open.values()) {
        if (transition === 'schedule') served.holds = at
        else if (transition !== 'start' && !Number.isNaN(served.holds)) {
          served.held += at - served.holds
          served.holds = Number.NaN
        }
      }
    } else if (meaning === 'reopened') {
      // What comes back before anything has ended was resolved before the log begins.
      if (Number.isNaN(lastEnd)) continue
      resolutions++
      returns.push(at - lastEnd)
      before = { how: 'returned', at, channel }
    } else if (meaning === 'resolved' || meaning === 'closed') {
      resolutions++
      resolvedAt = lastEnd
    } else if (isService(meaning) && transition === 'start') {
      open.set(key, {
        team,
        agent,
        channel,
        start: at,
        arrived: line?.since ?? Number.NaN,
        explained: 0,
        held: 0,
        holds: Number.NaN,
      })
      line = null
    } else if (isService(meaning) && transition === 'complete') {
      const served = open.get(key)
      open.delete(key)
      lastEnd = at
      if (served !== undefined) visits.push(conversation(served, at))
    }
  }
  if (contactsBegin.length > 0 && Number.isNaN(resolvedAt) && (before === null || before.how === 'other')) unsolved++
  return {
    visits,
    contactsBegin: contactsBegin.length === 0 && visits.length > 0 ? [0] : contactsBegin,
    ...{ hangUps, redials, channelsGivenUp, unsolved, callsAgain, resolutions, returns, resolvedAt },
    isResolvedAgain: resolutions > 1,
  }
}

/** Who tries another channel so soon has given up the one before, and not the matter. */
const AT_ONCE = 60

function conversation({ team, agent, channel, start, arrived, explained, held, holds }: Served, end: number): Visit {
  // Whoever still decides does so while the customer is gone, or gives up with the conversation.
  const waitedFor = held + (Number.isNaN(holds) ? 0 : end - holds)
  return {
    ...visit({ team, agent, channel }, Number.isNaN(arrived) ? start : arrived, start - arrived, 'answered'),
    answered: start,
    ended: end,
    talk: Math.max(0, end - start - explained - waitedFor),
    explain: explained,
  }
}

function visit(
  where: Pick<Visit, 'team' | 'agent' | 'channel'>,
  arrived: number,
  waited: number,
  end: VisitEnd,
): Visit {
  const none = Number.NaN
  return {
    ...where,
    arrived,
    waited,
    end,
    answered: none,
    ended: arrived + waited,
    talk: none,
    explain: none,
    wrapUp: none,
  }
}
