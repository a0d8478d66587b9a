import { DAY, MINUTE, WEEK } from '../../kernel/units.js'
import { type DaySpan, weekdayOf } from './arrivals.js'
import type { Kept } from './contact-store.js'

/** Staffing is told by half hours. */
export const STEP = 30 * MINUTE
const STEPS = WEEK / STEP
/** An agent who does nothing for longer has gone. */
const LONGEST_PAUSE = 30 * MINUTE
/** An agent who does nothing while somebody waits, for longer than this together, was away. */
const LONGEST_WHILE_SOMEBODY_WAITS = MINUTE

/** Who was seen at work at a team, over an average week. */
export interface Staffing {
  /** Mean number of people by half hour of the week, from Monday 00:00. */
  readonly byStep: readonly number[]
  /** Of the time that they were there, the share in which they talked or wrapped up. */
  readonly occupancy: number
  /** Persons by name; 0 where nobody is named, and only the busy are counted. */
  readonly people: number
  /** Conversations behind it. */
  readonly rows: number
}

/**
 * Staffing from agents at work: from the first conversation on, with each pause in which nobody waited. Those who are there
 * and never answer are not seen, nor whoever waits for a first call: a lower bound.
 * @param contacts of one team, in any order @param ahead seconds that the local clock is ahead of UTC
 */
export function staffingOf(contacts: readonly Kept[], span: DaySpan, ahead: number): Staffing | null {
  const waiting = waitingTimes(contacts)
  const byAgent = new Map<number, Kept[]>()
  for (const contact of contacts) {
    if (!(contact.free > contact.answered)) continue
    const known = byAgent.get(contact.agent)
    if (known === undefined) byAgent.set(contact.agent, [contact])
    else known.push(contact)
  }
  const there = new Float64Array(STEPS)
  let [busy, present, rows] = [0, 0, 0]
  const add = (from: number, to: number) => {
    present += addTime(there, from + ahead, to + ahead, span)
  }
  for (const [agent, served] of byAgent) {
    served.sort((a, b) => a.answered - b.answered)
    let freeSince = Number.NEGATIVE_INFINITY
    for (const { answered, free } of served) {
      rows++
      const pause = answered - freeSince
      const stays = agent >= 0 && pause <= LONGEST_PAUSE && waiting(freeSince, answered) <= LONGEST_WHILE_SOMEBODY_WAITS
      if (stays && pause > 0) add(freeSince, answered)
      // Conversations that overlap are one person's time once.
      const from = agent >= 0 ? Math.max(answered, freeSince) : answered
      if (free <= from) continue
      const before = present
      add(from, free)
      busy += present - before
      freeSince = Math.max(freeSince, free)
    }
  }
  if (present === 0) return null
  const days = new Float64Array(WEEK / DAY)
  for (let day = span.first; day <= span.last; day++) days[weekdayOf(day)]! += 1
  return {
    byStep: [...there].map((seconds, step) => seconds / STEP / Math.max(1, days[Math.floor((step * STEP) / DAY)]!)),
    occupancy: busy / present,
    people: [...byAgent.keys()].filter((agent) => agent >= 0).length,
    rows,
  }
}

/** Adds a stretch of the local clock to the half hours of the week; what lies outside of the span does not count. */
function addTime(there: Float64Array, from: number, to: number, { first, last }: DaySpan): number {
  let added = 0
  for (let at = Math.max(from, first * DAY); at < Math.min(to, (last + 1) * DAY); ) {
    const end = Math.min(to, (Math.floor(at / STEP) + 1) * STEP, (last + 1) * DAY)
    const day = Math.floor(at / DAY)
    there[Math.floor((weekdayOf(day) * DAY + at - day * DAY) / STEP)]! += end - at
    added += end - at
    at = end
  }
  return added
}

/** How long, between two moments, at least one customer waited in line. */
function waitingTimes(contacts: readonly Kept[]): (from: number, to: number) => number {
  const waits = contacts.filter(({ arrived, left }) => left > arrived).sort((a, b) => a.arrived - b.arrived)
  const [starts, ends, before]: [number[], number[], number[]] = [[], [], []]
  let sum = 0
  for (const { arrived, left } of waits) {
    const last = ends.length - 1
    if (last >= 0 && arrived <= ends[last]!) {
      if (left > ends[last]!) {
        sum += left - ends[last]!
        ends[last] = left
      }
      continue
    }
    starts.push(arrived)
    ends.push(left)
    before.push(sum)
    sum += left - arrived
  }
  /** Seconds with somebody in line until a moment. */
  const until = (at: number): number => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : before[low - 1]! + Math.min(at, ends[low - 1]!) - starts[low - 1]!
  }
  return (from, to) => until(to) - until(from)
}
