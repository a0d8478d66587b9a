import { WEEK } from '../kernel/units.js'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, WEEKLY, WEEKLY_WIDTH } from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import { ratioFigure, shareOf } from './figures.js'
import type { Course, Figure, SummaryContext } from './summary.js'

/** Fewer weeks are no course. */
const FEWEST_WEEKS = 4

/** A sum of one week in one replication. */
type Read = (observations: Observations, week: number) => number

const PEOPLE = {
  agent_confidence: ['confidence_seconds', 'fearing_seconds'],
  agent_skill: ['skill_seconds', 'person_seconds'],
  agent_morale: ['morale_seconds', 'person_seconds'],
  staffed: ['person_seconds', 'seat_seconds'],
} as const satisfies Record<string, readonly [keyof typeof TEAM_WEEK, keyof typeof TEAM_WEEK]>

/** What changes from week to week of the counted span; null where it is short, or where a run was stopped. */
export function courseOf(
  observations: readonly Observations[],
  { span, teams, confidence }: Pick<SummaryContext, 'span' | 'teams' | 'confidence'>,
  stopped: boolean,
): Course | null {
  const weeks = Math.floor(span / WEEK)
  if (stopped || weeks < FEWEST_WEEKS) return null
  // The last one may be cut short by the end of the span: it has a row, and is not shown.
  const rows = Math.ceil(span / WEEK)
  const series = (numerator: Read, denominator: Read): Figure[] =>
    Array.from({ length: weeks }, (_, week) =>
      ratioFigure(
        {
          numerators: observations.map((found) => numerator(found, week)),
          denominators: observations.map((found) => denominator(found, week)),
        },
        confidence,
      ),
    )
  const house =
    (counter: keyof typeof WEEKLY): Read =>
    ({ weeks: found }, week) =>
      found[week * WEEKLY_WIDTH + WEEKLY[counter]]!
  const people =
    (counter: keyof typeof TEAM_WEEK, chosen: readonly number[]): Read =>
    ({ teamWeeks }, week) =>
      chosen.reduce((sum, team) => sum + teamWeeks[(team * rows + week) * TEAM_WEEK_WIDTH + TEAM_WEEK[counter]]!, 0)
  const peopleOf = (chosen: readonly number[]) =>
    Object.fromEntries(
      Object.entries(PEOPLE).map(([id, [weighted, seconds]]) => [
        id,
        series(people(weighted, chosen), people(seconds, chosen)).map((figure) => shareOf(figure)),
      ]),
    )
  return {
    weeks,
    house: {
      trust_loss: series(house('trust_lost'), house('customers')),
      authority_used: series(house('authority_used'), house('discretionary_allowed')).map((figure) => shareOf(figure)),
      ...peopleOf(teams.map((_, index) => index)),
    },
    team: Object.fromEntries(teams.map((name, index) => [name, peopleOf([index])])),
  }
}
