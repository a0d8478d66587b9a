import { WEEK } from '../kernel/units.js'
import type { EvenArrivals } from '../model/arrival-pattern.js'
import type { Model } from '../model/model.js'
import type { OpeningHours } from '../model/opening-hours.js'
import type { Foreseen } from './foreseen.js'

/** Customers whose stated times fall in closed hours: a rate brings nobody then. */
export function closedArrivals({ arrivals, opening, warmUp, span }: Model): readonly Foreseen[] {
  if (opening === null || arrivals.kind === 'random') return []
  const end = warmUp + span
  const times = arrivals.kind === 'at' ? arrivals.times.filter((time) => time < end) : []
  const all = arrivals.kind === 'at' ? times.length : before(arrivals, end)
  const open =
    arrivals.kind === 'at' ? times.filter((time) => opening.isOpen(time)).length : whileOpen(arrivals, opening, end)
  if (open === all) return []
  return [
    {
      code: 'closed-arrivals',
      message: `${all - open} of ${all} stated arrivals ${all - open === 1 ? 'falls' : 'fall'} in closed hours: where nobody is at work they wait until somebody is, or are sent away under \`at_close: leave\`.`,
      advice: 'Move them in demand.at, or widen demand.open; times count from Monday 00:00.',
      path: ['demand', 'at'],
    },
  ]
}

function whileOpen(arrivals: EvenArrivals, { intervals }: OpeningHours, end: number): number {
  let sum = 0
  for (let week = 0; week < end; week += WEEK) {
    for (const interval of intervals) {
      sum +=
        before(arrivals, Math.min(end, week + interval.end)) - before(arrivals, Math.min(end, week + interval.start))
    }
  }
  return sum
}

/** How many come before a time. */
function before({ every, first }: EvenArrivals, time: number): number {
  return Math.max(0, Math.ceil((time - first) / every))
}
