import type { LogRow } from '../mapping/log-row.js'
import type { Meanings } from '../mapping/meaning.js'
import type { Visit, VisitEnd } from './journey.js'

/** Clocks of two systems differ by so many seconds without anything being wrong. */
const CLOCKS_DIFFER = 60

/**
 * A contact as a stop at a team: what its row does not say follows from what it says.
 * @param outcomes null where no column tells the outcome: whoever was not answered gave up
 * @returns what is wrong with the row instead
 */
export function visitOf(row: LogRow, outcomes: Meanings | null): Visit | string {
  const arrived = first(row.queued, row.arrived, row.answered - first(row.waited, 0), row.time)
  if (Number.isNaN(arrived)) return 'does not say when it arrives'
  if (row.answered < arrived - CLOCKS_DIFFER) return 'is answered before it arrives'
  const end = endOf(row, outcomes)
  const isAnswered = end === 'answered'
  const left = first(row.ended, row.answered)
  const waited = first(row.waited, isAnswered ? waitUntilAnswer(row) : left - row.queued)
  const answered = isAnswered ? first(row.answered, arrived + waited) : Number.NaN
  if (row.ended < first(row.answered, arrived) - CLOCKS_DIFFER) {
    return Number.isNaN(row.answered) ? 'ends before it arrives' : 'ends before it is answered'
  }
  const talk = first(row.talked, row.ended - answered)
  return {
    team: row.team,
    agent: row.agent,
    channel: row.channel,
    arrived,
    waited: Math.max(0, waited),
    end,
    answered,
    ended: first(row.ended, answered + talk, arrived + waited),
    // A conversation of no length is none.
    talk: isAnswered && talk > 0 ? talk : Number.NaN,
    explain: Number.NaN,
    wrapUp: isAnswered ? row.wrap_up : Number.NaN,
  }
}

/** Who joined no line did not wait. */
function waitUntilAnswer({ queued, arrived, answered }: LogRow): number {
  if (!Number.isNaN(queued)) return answered - queued
  return Number.isNaN(arrived) ? Number.NaN : answered - arrived
}

function endOf(row: LogRow, outcomes: Meanings | null): VisitEnd {
  if (outcomes === null) return row.answered >= 0 || row.talked > 0 ? 'answered' : 'hung_up'
  const meaning = outcomes.of(row.outcome)
  return meaning === 'answered' || meaning === 'hung_up' || meaning === 'turned_away' ? meaning : 'unknown'
}

/** The first that is a number. */
function first(...values: readonly number[]): number {
  return values.find((value) => !Number.isNaN(value)) ?? Number.NaN
}
