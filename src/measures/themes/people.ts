import { span } from '../measure.js'
import { perManagerCounter, perTeamCounter } from '../ratio.js'

/** How busy people are. */
export const PEOPLE = [
  span({
    id: 'occupancy',
    label: 'occupancy',
    unit: 'share',
    better: null,
    definition: 'Share of time on duty that is spent on cases; over all teams, one team or one manager role.',
    whole: {
      formula: 'busy_seconds / on_duty_seconds, over all teams',
      numerator: ({ team }) => team('busy_seconds'),
      denominator: ({ team }) => team('on_duty_seconds'),
    },
    team: perTeamCounter('on_duty_seconds', 'busy_seconds'),
    manager: perManagerCounter('on_duty_seconds', 'busy_seconds'),
  }),
] as const
