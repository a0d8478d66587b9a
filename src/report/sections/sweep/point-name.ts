import type { SweepPoint } from '../../../experiment/sweep.js'

/** A point in full: `teams.front_line.agents=9, approvals.policy=direct`. */
export function pointName({ set }: SweepPoint): string {
  return Object.entries(set)
    .map(([path, value]) => `${path}=${value}`)
    .join(', ')
}

/** Its values alone, where the paths are clear: `9`, or `(9, direct)`. */
export function valuesOf({ set }: SweepPoint): string {
  const values = Object.values(set)
  return values.length === 1 ? values[0]! : `(${values.join(', ')})`
}
