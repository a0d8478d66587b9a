import { HOUR, WEEK, YEAR } from '../../kernel/units.js'
import type { Model } from '../../model/model.js'
import { touchedTeams } from '../../scenario/programme/touched-teams.js'
import type { Programme } from '../../scenario/scenario.js'

export const WEEKS_A_YEAR = YEAR / WEEK
/** A full-time person’s: a day off is a fifth of the hours that are paid in a week. */
const WORKING_DAYS = 5

/** What a measure takes, beside what the simulation pays, and when: money in the file's currency, time in weeks. */
export interface MeasureCost {
  /** Full-time agents of the teams that it touches; null where nothing is counted by them. */
  readonly agents: number | null
  /** Cash at the start: once, and for each agent. */
  readonly atStart: number
  /** Cash a year from the start on: per year, and people. */
  readonly aYear: number
  /** Worth of the hours for which agents are away, at the start. */
  readonly hoursAway: number
  /** From the beginning of the first week; not before what it needs. */
  readonly starts: number
  /** Until the full effect; 0 for at once. */
  readonly ramp: number
  /** In which half of the effect is lost; null where it lasts. */
  readonly fades: number | null
}

/** What each measure takes, in the order of the programme. */
export function costsOf(
  programme: Programme,
  { teams, parameters }: Pick<Model, 'teams' | 'parameters'>,
): readonly MeasureCost[] {
  const hoursAYear = parameters['people.hours_per_year']
  const names = teams.map(({ name }) => name)
  return Object.entries(programme).map(([name, { set, cost = {}, ramp = 0, fades }]) => {
    const { once = 0, per_year = 0, per_agent = 0, days_off = 0, people = 0, wage = 0 } = cost
    // A bot is nobody to be taught, or to be away meanwhile.
    const touched = touchedTeams(Object.keys(set), names)
      .map((each) => teams[names.indexOf(each)]!)
      .filter(({ bot }) => bot === null)
    const isCounted = per_agent > 0 || days_off > 0
    const employed = isCounted ? touched.map((team) => fullTime(team, hoursAYear)) : []
    const hoursOfADay = hoursAYear / WEEKS_A_YEAR / WORKING_DAYS
    const agents = employed.reduce((sum, heads) => sum + heads, 0)
    return {
      agents: isCounted ? agents : null,
      atStart: once + per_agent * agents,
      aYear: per_year + people * wage * hoursAYear,
      hoursAway: employed.reduce(
        (sum, heads, at) => sum + heads * days_off * hoursOfADay * touched[at]!.wage * HOUR,
        0,
      ),
      starts: startOf(programme, name) / WEEK,
      ramp: ramp / WEEK,
      fades: fades === undefined ? null : fades / WEEK,
    }
  })
}

/** The paid hours of a year over those of a person, away from the desk included: as the measure `heads` counts. */
function fullTime({ staffing, paidPerDesk }: Model['teams'][number], hoursAYear: number): number {
  const { changes } = staffing
  const seconds = changes.reduce((sum, { at, agents }, index) => {
    return sum + agents * ((changes[index + 1]?.at ?? WEEK) - at)
  }, 0)
  return ((seconds / HOUR) * paidPerDesk * WEEKS_A_YEAR) / hoursAYear
}

function startOf(programme: Programme, name: string): number {
  const { starts = 0, needs = [] } = programme[name]!
  return Math.max(starts, ...needs.map((needed) => startOf(programme, needed)))
}

/** What measures together take. */
export interface TakenTogether {
  /** Cash in the twelve months after each start: what a budget is held against. */
  readonly first_year: number
  /** Cash at the starts. */
  readonly once: number
  /** Cash in each year from then on. */
  readonly a_year: number
  /** Worth of the hours of agents, and no cash. */
  readonly hours_away: number
}

export function takenTogether(costs: readonly MeasureCost[]): TakenTogether {
  const total = (of: (cost: MeasureCost) => number) => costs.reduce((sum, cost) => sum + of(cost), 0)
  return {
    first_year: total(({ atStart, aYear }) => atStart + aYear),
    once: total(({ atStart }) => atStart),
    a_year: total(({ aYear }) => aYear),
    hours_away: total(({ hoursAway }) => hoursAway),
  }
}
