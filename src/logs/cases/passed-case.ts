import type { CaseEvent } from './case-event.js'
import type { Journey, Visit } from './journey.js'

type Course = Pick<Journey, 'visits' | 'resolutions' | 'returns' | 'isResolvedAgain'> & { readonly resolvedAt: number }

/**
 * What a case comes to whose events tell where it is, and not how long anybody works on it: a stop for each stretch of
 * events at one team.
 * @param events in order of time
 */
export function passedCourse(events: readonly CaseEvent[]): Course {
  const visits: Visit[] = []
  const returns: number[] = []
  let [resolutions, saidResolved] = [0, 0]
  let resolvedAt = Number.NaN
  let isDone = false
  let at: { readonly team: string; readonly since: number } | null = null
  const none = Number.NaN
  for (const event of events) {
    const { meaning, team, agent } = event
    // The first event of a log without teams is a stop, too.
    if (at === null || (team !== '' && team !== at.team && at.team !== '')) {
      at = { team, since: event.at }
      const waited = none
      visits.push({
        team,
        agent,
        channel: event.channel,
        arrived: event.at,
        waited,
        end: 'unknown',
        answered: none,
        ended: none,
        talk: none,
        explain: none,
        wrapUp: none,
      })
    } else if (at.team === '' && team !== '') {
      at = { team, since: at.since }
      visits[visits.length - 1] = { ...visits.at(-1)!, team, agent }
    }
    if (meaning === 'resolved' || meaning === 'closed') {
      if (meaning === 'resolved') saidResolved++
      if (!isDone) {
        resolutions++
        resolvedAt = event.at
      }
      isDone = true
    } else if (isDone && (meaning === 'work' || meaning === 'reopened')) {
      returns.push(event.at - resolvedAt)
      isDone = false
    }
  }
  return { visits, resolutions, returns, isResolvedAgain: saidResolved > 1, resolvedAt }
}
