import { HOUR, WEEK } from '../kernel/units.js'
import type { Model, TeamModel } from '../model/model.js'
import type { Foreseen } from './foreseen.js'

/** Teams that have nobody at their desks while the house is open. */
export function unstaffedHours(model: Model): readonly Foreseen[] {
  return model.teams.flatMap((team) => {
    const hours = unstaffed(team, model) / HOUR
    if (hours === 0) return []
    return [
      {
        code: 'unstaffed-hours',
        message: `${team.name} has nobody at work in ${Number(hours.toFixed(2))} open hours a week.`,
        advice: `Staff those hours in teams.${team.name}.agents, or close them in demand.open.`,
        path: ['teams', team.name, 'agents'],
      },
    ]
  })
}

function unstaffed(team: TeamModel, model: Model): number {
  const { changes } = team.staffing
  const open = model.opening?.intervals ?? [{ start: 0, end: WEEK }]
  return changes.reduce((sum, { at, agents }, i) => {
    if (agents > 0) return sum
    const until = changes[i + 1]?.at ?? WEEK
    return (
      sum + open.reduce((part, { start, end }) => part + Math.max(0, Math.min(end, until) - Math.max(start, at)), 0)
    )
  }, 0)
}
